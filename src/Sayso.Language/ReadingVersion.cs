using System.Security.Cryptography;
using System.Text;

namespace Sayso.Language;

/// <summary>
/// What a reading hangs on: the language, and a digest of the models' bytes and of the rules. Two readings of one version are the same.
/// </summary>
/// <remarks>Derived, never numbered by hand: a changed model, word list or source file of the rules is another version.</remarks>
public sealed record ReadingVersion
{
    // Of 64 digits: enough to tell versions apart on a line of a list.
    private const int ShownDigits = 16;

    private ReadingVersion(string language, string digest)
    {
        Language = language;
        Digest = digest;
    }

    /// <summary>The language that is read, such as "en".</summary>
    public string Language { get; }

    /// <summary>SHA-256 over all that the reading hangs on, as 64 lower-case hexadecimal digits.</summary>
    public string Digest { get; }

    /// <summary>The version of a reading that hangs on these digests; their order does not matter.</summary>
    /// <param name="language">Such as "en".</param>
    /// <param name="digests">Of models and of rules, each as hexadecimal digits.</param>
    public static ReadingVersion Of(string language, IEnumerable<string> digests)
    {
        ArgumentException.ThrowIfNullOrEmpty(language);
        ArgumentNullException.ThrowIfNull(digests);
        string all = string.Join('\n', digests.Order(StringComparer.Ordinal));
        return new ReadingVersion(language, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all))));
    }

    /// <summary>The version of a reading that hangs on this one and on more rules.</summary>
    /// <param name="rules">Their digest: <see cref="ReadingRules.DigestOf"/>.</param>
    public ReadingVersion With(string rules) => Of(Language, [Digest, rules]);

    /// <summary>For people and for rows: "en-1a2b3c4d5e6f7081".</summary>
    public override string ToString() => $"{Language}-{Digest[..ShownDigits]}";
}

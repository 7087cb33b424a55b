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
    private const string Careful = "-careful-";

    private ReadingVersion(string language, string digest)
    {
        Language = language;
        Digest = digest;
    }

    /// <summary>The language that is read, such as "en".</summary>
    public string Language { get; }

    /// <summary>Which reader reads.</summary>
    public ReadingPace Pace { get; init; }

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
    public ReadingVersion With(string rules) => Of(Language, [Digest, rules]) with { Pace = Pace };

    /// <summary>For people and for rows: "en-1a2b3c4d5e6f7081", "en-careful-1a2b3c4d5e6f7081".</summary>
    public override string ToString() => $"{Language}{(Pace == ReadingPace.Careful ? Careful : "-")}{Digest[..ShownDigits]}";

    /// <summary>Which reader read what has this version.</summary>
    /// <param name="version">As it stands in rows.</param>
    public static ReadingPace PaceOf(string version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return version.Contains(Careful, StringComparison.Ordinal) ? ReadingPace.Careful : ReadingPace.Fast;
    }
}

using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Sayso.Language;

/// <summary>The digest of an assembly's rules of reading: of its sources and word lists, as the build hashed them.</summary>
/// <remarks>The project imports src/RulesDigest.targets and names the files in RulesFile.</remarks>
public static class ReadingRules
{
    private const string Resource = "rules.txt";

    /// <summary>
    /// SHA-256 over the digests of all files, as lower-case hexadecimal digits; the same for the same files, whatever they are called.
    /// </summary>
    /// <exception cref="ArgumentException">The assembly was built without a digest of its rules.</exception>
    public static string DigestOf(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        using var stream = assembly.GetManifestResourceStream(Resource)
            ?? throw new ArgumentException($"{assembly.GetName().Name} holds no {Resource}: import src/RulesDigest.targets.",
                nameof(assembly));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var digests = reader.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', digests))));
    }
}

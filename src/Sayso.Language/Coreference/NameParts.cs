namespace Sayso.Language.Coreference;

/// <summary>Takes a name apart.</summary>
internal static class NameParts
{
    private static readonly HashSet<string> Particles = Lexicon.English.Words("particles", StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Titles = Lexicon.English.Words("titles", StringComparer.OrdinalIgnoreCase);

    /// <summary>The words of a name that tell it apart: no titles, particles or marks, in lower case.</summary>
    public static string[] WordsOf(string name) =>
        [.. name.Split([' ', '-', '\u00A0', '.', ',', '"', '“', '”', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word =>
                word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word)
            .Where(word => word.Length > 0 && !Particles.Contains(word) && !Titles.Contains(word)).Select(word => word.ToLowerInvariant())];
}

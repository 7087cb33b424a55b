using System.Globalization;
using Sayso.Language;

namespace Sayso.Read.Parts;

/// <summary>The name in a label: "DON GONYEA, BYLINE:" is Don Gonyea.</summary>
internal static class SpeakerName
{
    // "FBI", "PELL": shorter ones are as likely initials.
    private const int LongestShort = 3;

    private static readonly HashSet<string> Titles = Lexicon.English.Words("titles-of-people");
    private static readonly HashSet<string> Offices = Lexicon.English.Words("titles");
    private static readonly HashSet<string> Roles = Lexicon.English.Words("speaking-roles");

    /// <summary>A label without its colon or stop, and without what stands behind a comma or in brackets.</summary>
    public static string Bare(ReadOnlySpan<char> label)
    {
        var bare = label.TrimStart("-–— ").TrimEnd(" \t:*_");
        int cut = bare.IndexOfAny(",([");
        bare = (cut < 0 ? bare : bare[..cut]).Trim(" \t*_");
        return (bare.Length > 2 && bare[^1] == '.' && char.IsUpper(bare[^2]) ? bare[..^1] : bare).ToString();
    }

    /// <summary>A name without the titles and offices before it.</summary>
    public static string WithoutTitles(string name)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int first = 0;
        while (first < words.Length - 1 && words[first].TrimEnd('.').ToLowerInvariant() is var word
            && (Titles.Contains(word) || Offices.Contains(word) || word is "vice" or "deputy" or "former" or "the"))
        {
            first++;
        }

        return string.Join(' ', words[first..]);
    }

    /// <summary>True for what the speaker is and not what he is called: "The CHAIRMAN", "UNIDENTIFIED MALE", "Q".</summary>
    public static bool IsRole(string name)
    {
        string lower = name.ToLowerInvariant();
        string bare = lower.StartsWith("the ", StringComparison.Ordinal) ? lower[4..] : lower;
        return Roles.Contains(bare) || Roles.Contains(bare.TrimEnd(" #0123456789".ToCharArray()));
    }

    /// <summary>A name in capitals as it would be printed elsewhere: "ANA McAULEY" is Ana McAuley; "FBI" stays.</summary>
    public static string Spelt(string name) => name.Length <= LongestShort ? name
        : string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Word));

    private static string Word(string word)
    {
        if (word.Length < 2 || word.Contains('.', StringComparison.Ordinal))
        {
            return word;
        }

        bool isMac = word.Length > LongestShort && word.StartsWith("MC", StringComparison.Ordinal);
        var letters = word.ToCharArray();
        for (int i = 1; i < word.Length; i++)
        {
            // Capitals stay behind small letters, hyphens and apostrophes ("McAULEY", "O'BRIEN").
            letters[i] = char.IsUpper(word[i - 1]) && !(isMac && i == 2) ? char.ToLower(word[i], CultureInfo.InvariantCulture) : word[i];
        }

        return new string(letters);
    }
}

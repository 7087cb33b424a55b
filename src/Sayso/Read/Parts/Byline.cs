using Sayso.Language;

namespace Sayso.Read.Parts;

/// <summary>Reads the line that says who wrote a report.</summary>
internal static class Byline
{
    private const int LongestLine = 140;

    private static readonly string[] NotNames = Lexicon.English.Ordered("not-names");

    /// <summary>True for "By Ann Smith and Bob Jones, Agency"; <paramref name="author"/> is the names as written.</summary>
    internal static bool TryRead(ReadOnlySpan<char> line, out string? author)
    {
        author = null;
        if (line.Length is < 4 or > LongestLine || !line.StartsWith("by", StringComparison.OrdinalIgnoreCase)
            || !(char.IsWhiteSpace(line[2]) || line[2] == ':'))
        {
            return false;
        }

        var rest = line[3..].Trim();
        int cut = rest.IndexOfAny("|•·–—");
        string names = rest[..(cut < 0 ? rest.Length : cut)].Trim().TrimEnd(",;").ToString();
        var words = Words.Of(names);

        // "By the time", "By 2020", "By Monday evening, police said": names have capitals, and a line of prose ends in a stop.
        if (words.Count is 0 or > 16 || !IsNameWord(words[0]) || Words.Has(names, "said") || (Words.EndsSentence(rest) && words.Count > 8))
        {
            return false;
        }

        int small = words.Count(word => !IsNameWord(word) && !IsJoin(word));
        if (small > words.Count / 4 || DateText.Month(words[0]) > 0 || DateText.TryRead(names, out _))
        {
            return false;
        }

        int comma = names.IndexOf(',', StringComparison.Ordinal);
        author = (comma > 0 && !names.Contains(" and ", StringComparison.OrdinalIgnoreCase) ? names[..comma] : names).Trim().TrimEnd('.');
        return true;
    }

    /// <summary>
    /// True for a line of two to four capitalised words that can only be somebody's name, as some outlets print the author without "By".
    /// </summary>
    internal static bool IsBareName(ReadOnlySpan<char> line)
    {
        if (line.Length > 50)
        {
            return false;
        }

        var words = Words.Of(line);
        return words.Count is 2 or 3
            && words.TrueForAll(word => IsNameWord(word) && !NotNames.Contains(word, StringComparer.OrdinalIgnoreCase)
                && word.AsSpan().TrimEnd('.').IndexOfAnyExcept(NameCharacters) < 0)
            && words[^1].Length > 2 && words[^1][^1] != '.' && words.TrueForAll(word => DateText.Month(word) == 0)
            && words.Exists(word => word.Length > 1 && char.IsLower(word[1]));
    }

    private static readonly System.Buffers.SearchValues<char> NameCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
            + "ÁÀÂÄÅÃÇÉÈÊËÍÎÏÑÓÔÖØÚÜŠŽáàâäåãçéèêëíîïñóôöøúüšž'’-");

    private static bool IsNameWord(string word) =>
        char.IsUpper(word[0]) || (word.Length > 1 && word[0] is '@' or '(' or '“' or '"')
        || word.StartsWith("al-", StringComparison.Ordinal);

    private static bool IsJoin(string word) =>
        word is "and" or "&" or "de" or "van" or "von" or "der" or "den" or "la" or "del" or "bin" or "ibn" or "al" or "el" or "in" or "for"
            or "of" or "the" or "at" or "with" or "," or "/";
}

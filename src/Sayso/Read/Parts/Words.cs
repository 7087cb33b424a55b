namespace Sayso.Read.Parts;

/// <summary>Looks at the words of a line. Lines that are asked about are short; each answer is linear in them.</summary>
internal static class Words
{
    /// <summary>The words between white space, at most <paramref name="limit"/>.</summary>
    internal static List<string> Of(ReadOnlySpan<char> line, int limit = 64)
    {
        var words = new List<string>();
        int position = 0;
        while (position < line.Length && words.Count < limit)
        {
            while (position < line.Length && char.IsWhiteSpace(line[position]))
            {
                position++;
            }

            int start = position;
            while (position < line.Length && !char.IsWhiteSpace(line[position]))
            {
                position++;
            }

            if (position > start)
            {
                words.Add(line[start..position].ToString());
            }
        }

        return words;
    }

    /// <summary>Number of words, counted to a limit.</summary>
    internal static int Count(ReadOnlySpan<char> line, int limit)
    {
        int count = 0;
        bool inside = false;
        foreach (char c in line)
        {
            bool blank = char.IsWhiteSpace(c);
            count += !blank && !inside ? 1 : 0;
            inside = !blank;
            if (count >= limit)
            {
                break;
            }
        }

        return count;
    }

    /// <summary>True when the line begins with these words, and a word ends there.</summary>
    internal static bool Begins(ReadOnlySpan<char> line, string words) =>
        line.StartsWith(words, StringComparison.OrdinalIgnoreCase)
        && (line.Length == words.Length || !char.IsLetterOrDigit(words[^1])
            || !(char.IsLetterOrDigit(line[words.Length]) || IsHyphenated(line, words.Length)));

    // "Follow-up talks" does not begin with "follow".
    private static bool IsHyphenated(ReadOnlySpan<char> line, int position) =>
        line[position] == '-' && position + 1 < line.Length && char.IsLetterOrDigit(line[position + 1]);

    /// <summary>True when the line begins with one of these.</summary>
    internal static bool BeginsAny(ReadOnlySpan<char> line, ReadOnlySpan<string> openings)
    {
        foreach (string opening in openings)
        {
            if (Begins(line, opening))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when these words stand in the line, whole.</summary>
    internal static bool Has(ReadOnlySpan<char> line, string words)
    {
        int from = 0;
        while (from < line.Length)
        {
            int at = line[from..].IndexOf(words, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                return false;
            }

            int start = from + at;
            int end = start + words.Length;
            bool before = start == 0 || !char.IsLetterOrDigit(line[start - 1]) || !char.IsLetterOrDigit(words[0]);
            bool after = end == line.Length || !char.IsLetterOrDigit(line[end]) || !char.IsLetterOrDigit(words[^1]);
            if (before && after)
            {
                return true;
            }

            from = start + 1;
        }

        return false;
    }

    /// <summary>True when one of these stands in the line, whole.</summary>
    internal static bool HasAny(ReadOnlySpan<char> line, ReadOnlySpan<string> phrases)
    {
        foreach (string phrase in phrases)
        {
            if (Has(line, phrase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the line ends as a sentence does, closing quotes and brackets aside.</summary>
    internal static bool EndsSentence(ReadOnlySpan<char> line)
    {
        var bare = line.TrimEnd("\"'”’»)] \u00A0");
        return bare.Length > 0 && bare[^1] is '.' or '!' or '?' or '…' or '؟' or '。';
    }

    /// <summary>Sentence ends inside the line, roughly: a stop, white space, then a capital or a quote.</summary>
    internal static int InnerStops(ReadOnlySpan<char> line)
    {
        int stops = 0;
        for (int i = 2; i + 2 < line.Length; i++)
        {
            // "U.S. Army", "Mr. Brown": a short capitalised word before the stop is an abbreviation.
            if (line[i] is '.' or '!' or '?' && char.IsWhiteSpace(line[i + 1]) && char.IsLower(line[i - 1]) && char.IsLower(line[i - 2])
                && (char.IsUpper(line[i + 2]) || line[i + 2] is '"' or '“' or '‘'))
            {
                stops++;
            }
        }

        return stops;
    }
}

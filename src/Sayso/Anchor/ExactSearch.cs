namespace Sayso.Anchor;

/// <summary>Finds every place of a pattern, overlapping ones too, in time linear in text and pattern whatever they are.</summary>
/// <remarks>Knuth, Morris and Pratt, "Fast pattern matching in strings", SIAM Journal on Computing 6 (1977).</remarks>
internal static class ExactSearch
{
    /// <summary>Calls back with the start of each place, in order.</summary>
    public static void Each(string text, string pattern, Action<int> found)
    {
        if (pattern.Length > text.Length)
        {
            return;
        }

        int[] borders = Borders(pattern);
        int matched = 0;
        for (int i = 0; i < text.Length; i++)
        {
            while (matched > 0 && text[i] != pattern[matched])
            {
                matched = borders[matched - 1];
            }

            matched += text[i] == pattern[matched] ? 1 : 0;
            if (matched == pattern.Length)
            {
                found(i + 1 - matched);
                matched = borders[matched - 1];
            }
        }
    }

    /// <summary>For each beginning of the pattern the longest shorter beginning that it also ends with.</summary>
    private static int[] Borders(string pattern)
    {
        int[] borders = new int[pattern.Length];
        int length = 0;
        for (int i = 1; i < pattern.Length; i++)
        {
            while (length > 0 && pattern[i] != pattern[length])
            {
                length = borders[length - 1];
            }

            length += pattern[i] == pattern[length] ? 1 : 0;
            borders[i] = length;
        }

        return borders;
    }
}

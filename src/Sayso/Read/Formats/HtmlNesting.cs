namespace Sayso.Read.Formats;

/// <summary>
/// Counts how deep a page's tags nest before any parser sees it: building a tree of a hundred thousand levels takes a parser minutes.
/// </summary>
internal static class HtmlNesting
{
    // Tags that close themselves, or that the next of their kind closes: a page of these alone is flat however many there are.
    private static readonly HashSet<string> Flat = new(StringComparer.OrdinalIgnoreCase)
    {
        "br", "img", "hr", "input", "meta", "link", "source", "track", "wbr", "area", "base", "col", "embed", "param", "p", "li", "td",
            "th", "tr", "dt", "dd", "option", "tbody", "thead", "tfoot", "html", "head", "body",
    };

    /// <exception cref="SaysoException">Deeper than <see cref="ReadLimits.Depth"/>.</exception>
    public static void Check(string path, ReadOnlySpan<char> html)
    {
        int depth = 0;
        int at = 0;
        while (true)
        {
            int next = html[at..].IndexOf('<');
            if (next < 0 || at + next + 1 >= html.Length)
            {
                return;
            }

            at += next + 1;
            bool closes = html[at] == '/';
            int start = closes ? at + 1 : at;
            int end = start;
            while (end < html.Length && end - start < 12 && char.IsAsciiLetterOrDigit(html[end]))
            {
                end++;
            }

            if (end == start || Flat.GetAlternateLookup<ReadOnlySpan<char>>().Contains(html[start..end]))
            {
                continue;
            }

            depth = closes ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > ReadLimits.Depth * 4)
            {
                throw ReadProblems.TooDeep(path, $"character {at}");
            }
        }
    }
}

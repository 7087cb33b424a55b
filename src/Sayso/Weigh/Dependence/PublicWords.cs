using System.Text.RegularExpressions;

namespace Sayso.Weigh.Dependence;

/// <summary>Marks words that anyone could have taken from a public act: what stands in quotation marks, and posts.</summary>
internal static partial class PublicWords
{
    /// <summary>
    /// For each word, by where it starts, whether it is quoted or part of a post. A quotation that its paragraph leaves open runs to the
    /// paragraph's end.
    /// </summary>
    public static bool[] Mark(string text, int[] starts)
    {
        bool[] marked = new bool[starts.Length];
        int word = 0;
        for (int first = 0; first < text.Length;)
        {
            int end = text.IndexOf('\n', first) is >= 0 and var feed ? feed : text.Length;
            bool post = IsPost(text.AsSpan(first, end - first)) || IsPost(Next(text, end));
            bool quoted = false;
            for (int i = first; i < end; i++)
            {
                quoted = text[i] switch { '“' or '«' => true, '”' or '»' => false, '"' => !quoted, _ => quoted };
                if (word < starts.Length && starts[word] == i)
                {
                    marked[word++] = quoted || post;
                }
            }

            first = end + 1;
        }

        return marked;
    }

    private static ReadOnlySpan<char> Next(string text, int end)
    {
        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        int stop = text.IndexOf('\n', Math.Min(end, text.Length)) is >= 0 and var feed ? feed : text.Length;
        // Only the line that signs a post: "— Name (@handle) October 8, 2017".
        return stop - end <= 120 && end < stop && text[end] is '—' or '–' or '-' ? text.AsSpan(end, stop - end) : [];
    }

    private static bool IsPost(ReadOnlySpan<char> paragraph) =>
        paragraph.Contains("pic.twitter.com", StringComparison.OrdinalIgnoreCase)
            || paragraph.Contains("https://t.co/", StringComparison.OrdinalIgnoreCase) || Handle().IsMatch(paragraph);

    [GeneratedRegex(@"\(@\w{2,15}\)")]
    private static partial Regex Handle();
}

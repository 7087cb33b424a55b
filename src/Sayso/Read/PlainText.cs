using System.Buffers;
using Sayso.Language;

namespace Sayso.Read;

/// <summary>
/// Finds the paragraphs of plain text: blocks between blank lines, hard-wrapped lines joined, other line ends kept apart.
/// </summary>
internal static class PlainText
{
    // Longer lines than these are not wrapped by hand or by a mail program.
    private const int LongestWrap = 120;
    private const int ShortestWrap = 45;

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\u0085\u2028\u2029\f");

    /// <summary>The paragraphs; the text stays as it is.</summary>
    internal static DocumentText Read(string text)
    {
        var lines = Lines(text);
        int width = WrapWidth(lines);
        var paragraphs = new List<TextParagraph>();
        int start = -1;
        int end = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.IsEmpty)
            {
                Close();
                continue;
            }

            start = start < 0 ? line.Start : start;
            end = line.End;
            if (i + 1 >= lines.Count || lines[i + 1].IsEmpty || !IsWrapped(text, line, lines[i + 1], width))
            {
                Close();
            }
        }

        Close();
        return new DocumentText(text, paragraphs, [], Provenance.None);

        void Close()
        {
            if (start >= 0)
            {
                paragraphs.Add(new TextParagraph(new Span(start, end)));
                start = -1;
            }
        }
    }

    /// <summary>Every line without the white space around it, blank ones empty.</summary>
    internal static List<Span> Lines(string text)
    {
        var lines = new List<Span>();
        int start = 0;
        while (start < text.Length)
        {
            int length = text.AsSpan(start).IndexOfAny(LineEnds);
            int end = length < 0 ? text.Length : start + length;
            lines.Add(Trim(text, start, end));
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    /// <summary>The range without the white space around it.</summary>
    internal static Span Trim(string text, int start, int end)
    {
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        return new Span(start, end);
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B' or '\0';

    // The width that lines were wrapped at, or 0 when they were not: nearly all of them, and several, must stay within it.
    private static int WrapWidth(List<Span> lines)
    {
        var lengths = lines.Where(line => !line.IsEmpty).Select(line => line.Length).Order().ToList();
        if (lengths.Count < 4)
        {
            return 0;
        }

        int width = lengths[^1];
        return width is <= LongestWrap and >= ShortestWrap && lengths[lengths.Count / 2] * 2 > width ? width : 0;
    }

    // A line was wrapped when the next one's first word had no room in it.
    private static bool IsWrapped(string text, Span line, Span next, int width)
    {
        if (width == 0)
        {
            return false;
        }

        int word = next.Of(text).IndexOfAny(' ', '\t');
        return line.Length + 1 + (word < 0 ? next.Length : word) > width - 6;
    }
}

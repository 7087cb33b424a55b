using Sayso.Language;

namespace Sayso.Anchor;

/// <summary>The exact ends of words that stand, changed, somewhere in a window.</summary>
internal static class Located
{
    /// <summary>How much further than words and surroundings the text is looked at.</summary>
    private const int Slack = 24;

    /// <summary>An end that falls inside a word moves to that word's end, by at most so much.</summary>
    private const int LongestWord = 40;

    /// <summary>Finds the ends, and how much of the words is there.</summary>
    /// <param name="piece">Folded.</param>
    /// <param name="whole">Where to look.</param>
    /// <param name="guess">About where they stand.</param>
    /// <returns>The span, empty when nothing is left of the words, and how much of them is the same in [0, 1].</returns>
    public static (Span Span, double Alike) Find(QuotePiece piece, FoldedText whole, Span guess)
    {
        string text = whole.Text;
        int slack = Slack + (piece.Words.Length / 4);
        int from = Math.Max(0, guess.Start - piece.Prefix.Length - slack);
        int to = Math.Min(text.Length, guess.End + piece.Suffix.Length + slack);
        int first = piece.Prefix.Length;
        int after = first + piece.Words.Length;
        var aligned = Alignment.Of(piece.Prefix + piece.Words + piece.Suffix, text, from, to, freeStart: true, freeEnd: true);

        // What was put in between the words and an unchanged neighbour belongs to the words only where their own edge has changed.
        int start = aligned.Same[first] < 0 && first > 0 && aligned.Same[first - 1] >= 0 ? aligned.Same[first - 1] + 1 : aligned.At[first];
        int last = aligned.Same[after - 1];
        int end = last >= 0 ? last + 1
            : piece.Suffix.Length > 0 && aligned.Same[after] >= 0 ? aligned.Same[after]
            : Math.Max(aligned.At[after - 1], start);
        int same = aligned.Same.AsSpan(first, piece.Words.Length).Length - aligned.Same.AsSpan(first, piece.Words.Length).Count(-1);
        (start, end) = OneParagraph(piece, whole, start, end);
        var span = end <= start ? new Span(start, start) : Whole(piece, text, new Span(start, end));
        return (span, span.IsEmpty ? 0 : 2.0 * same / (piece.Words.Length + span.Length));
    }

    /// <summary>Moves ends that fall inside a word, where the words' own did not, and off white space.</summary>
    public static Span Whole(QuotePiece piece, string text, Span span)
    {
        var (start, end) = span;
        if (!Inside(piece.Prefix + piece.Words, piece.Prefix.Length))
        {
            for (int moved = 0; moved < LongestWord && Inside(text, start); moved++)
            {
                start--;
            }
        }

        if (!Inside(piece.Words + piece.Suffix, piece.Words.Length))
        {
            for (int moved = 0; moved < LongestWord && Inside(text, end); moved++)
            {
                end++;
            }
        }

        while (start < end && text[start] == ' ' && piece.Words[0] != ' ')
        {
            start++;
        }

        while (start < end && text[end - 1] == ' ' && piece.Words[^1] != ' ')
        {
            end--;
        }

        return new Span(start, end);
    }

    /// <summary>Words that stood in one paragraph do not reach into the next one: the longer part is kept.</summary>
    private static (int Start, int End) OneParagraph(QuotePiece piece, FoldedText text, int start, int end)
    {
        while (!piece.Words.Contains("  ", StringComparison.Ordinal) && BlankLine(text.Original, start, end) is > 0 and var gap)
        {
            (start, end) = gap - start >= end - gap ? (start, gap) : (gap + 1, end);
        }

        return (start, end);
    }

    /// <summary>Where white space with two line breaks begins within a span; -1 where there is none.</summary>
    private static int BlankLine(string text, int start, int end)
    {
        for (int i = start + 1; i < end; i++)
        {
            int breaks = 0;
            int at = i;
            for (; at < end && char.IsWhiteSpace(text[at]); at++)
            {
                breaks += text[at] == '\n' ? 1 : 0;
            }

            if (breaks > 1)
            {
                return i;
            }

            i = at;
        }

        return -1;
    }

    private static bool Inside(string text, int at) =>
        at > 0 && at < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]);
}

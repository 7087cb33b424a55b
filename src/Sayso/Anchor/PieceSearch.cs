using Sayso.Language;

namespace Sayso.Anchor;

/// <summary>The places of a text that may hold the words of one piece, each with its score.</summary>
/// <remarks>Weights and their order are those of Hypothesis: words 50, what stands before 20, after 20, position 2.</remarks>
internal sealed class PieceSearch
{
    /// <summary>Longer words are held by their two ends.</summary>
    public const int Longest = 1024;

    private const double WordsWeight = 50;
    private const double ContextWeight = 20;
    private const double PositionWeight = 2;
    private const double AllWeights = WordsWeight + (2 * ContextWeight) + PositionWeight;

    /// <summary>An exact place this good is not doubted: nothing approximate is looked for.</summary>
    private const double Undoubted = 0.9;

    private const int Near = 48;
    private const int ShortestAlone = 16;
    private const double ErrorsInWords = 0.4;
    private const double ErrorsInContext = 0.5;

    /// <summary>Of two unrelated pieces of prose so much finds a partner.</summary>
    private const double Chance = 0.4;

    private const int MostExact = 12;
    private const int MostApproximate = 6;

    /// <summary>Steps of an approximate search; a text that needs more is looked at only around where the words should be.</summary>
    private const long MostSteps = 1L << 25;

    private readonly FoldedText _text;
    private readonly QuotePiece _piece;
    private readonly int _textLength;

    private PieceSearch(FoldedText text, QuotePiece piece, int textLength) =>
        (_text, _piece, _textLength) = (text, Folded(piece), textLength);

    /// <summary>Finds the places, best first.</summary>
    /// <param name="text">Where to look.</param>
    /// <param name="piece">What for.</param>
    /// <param name="textLength">Length of the text that the piece was taken from.</param>
    /// <param name="all">Whether to go on when one place is beyond doubt.</param>
    public static List<QuoteCandidate> Find(FoldedText text, QuotePiece piece, int textLength, bool all)
    {
        var search = new PieceSearch(text, piece, textLength);
        var found = search.Exact();
        if (all || found.Count == 0 || found.Max(candidate => candidate.Score) < Undoubted)
        {
            search.AddApproximate(found);
        }

        found.Sort((left, right) => left.Score != right.Score ? right.Score.CompareTo(left.Score) : left.Span.CompareTo(right.Span));
        return found;
    }

    private static QuotePiece Folded(QuotePiece piece) =>
        new(FoldedText.Fold(piece.Words), FoldedText.Fold(piece.Prefix), FoldedText.Fold(piece.Suffix), piece.Start, piece.Rival);

    private List<QuoteCandidate> Exact()
    {
        var kept = new List<(int Run, int Off, int Start)>(MostExact + 1);
        ExactSearch.Each(_text.Text, _piece.Words, start =>
        {
            int run = Surroundings.Run(_piece.Prefix, _piece.Suffix, _text.Text, start, start + _piece.Words.Length);
            var place = (run, -Off(start), -start);
            int at = kept.Count;
            while (at > 0 && place.CompareTo(kept[at - 1]) > 0)
            {
                at--;
            }

            if (at < MostExact)
            {
                kept.Insert(at, place);
                kept.RemoveRange(Math.Min(MostExact, kept.Count), kept.Count > MostExact ? 1 : 0);
            }
        });
        return [.. kept.Select(place => Whole(-place.Start)).Where(candidate => candidate.Score > 0)];
    }

    /// <summary>
    /// The words at a place; where a longer word begins or ends with them ("Ana" in "Anastasia") that word, and less alike.
    /// </summary>
    private QuoteCandidate Whole(int start)
    {
        int length = _piece.Words.Length;
        var span = Located.Whole(_piece, _text.Text, new Span(start, start + length));
        double alike = 2.0 * length / (length + span.Length);
        return alike < 1 - ErrorsInWords ? default : Scored(span, Likeness(alike));
    }

    private void AddApproximate(List<QuoteCandidate> found)
    {
        string words = _piece.Words;
        string before = _piece.Prefix[Math.Max(0, _piece.Prefix.Length - Near)..];
        string after = _piece.Suffix[..Math.Min(Near, _piece.Suffix.Length)];
        var guesses = new List<int>();
        if (words.Length >= ShortestAlone)
        {
            guesses.AddRange(Ends(words, ErrorsInWords).Select(end => end - words.Length));
        }

        if (before.Length > 0)
        {
            guesses.AddRange(Ends(before + words, ErrorsInContext).Select(end => end - words.Length));
        }

        if (after.Length > 0)
        {
            guesses.AddRange(Ends(words + after, ErrorsInContext).Select(end => end - after.Length - words.Length));
        }

        var looked = new HashSet<int>();
        foreach (int guess in guesses)
        {
            int start = Math.Clamp(guess, 0, _text.Text.Length);
            if (looked.Add(start / 8))
            {
                var (span, alike) = Located.Find(_piece, _text, new Span(start, Math.Min(start + words.Length, _text.Text.Length)));
                if (alike >= 1 - ErrorsInWords && !found.Exists(other => other.Span == span))
                {
                    found.Add(Scored(span, Likeness(alike)));
                }
            }
        }
    }

    private List<int> Ends(string pattern, double errors)
    {
        long room = MostSteps / ApproximateSearch.Steps(pattern.Length) / 2;
        int from = (int)Math.Max(0, Math.Min(_piece.Start, Shifted) - room);
        int to = (int)Math.Min(_text.Text.Length, Math.Max(_piece.Start, Shifted) + room);
        to = (int)Math.Min(to, from + (2 * room));
        return from >= to ? [] : ApproximateSearch.Ends(_text, from, to, pattern, (int)(pattern.Length * errors), MostApproximate);
    }

    private QuoteCandidate Scored(Span span, double words)
    {
        double before = Surroundings.Before(_piece.Prefix, _text.Text, span.Start);
        double after = Surroundings.After(_piece.Suffix, _text.Text, span.End);
        double position = 1 - Math.Min(1, Off(span.Start) / (double)Math.Max(1, Math.Max(_textLength, _text.Text.Length)));
        double sum = (WordsWeight * words) + (ContextWeight * (before + after)) + (PositionWeight * position);
        return new QuoteCandidate(span, sum / AllWeights);
    }

    private static double Likeness(double alike) => Math.Max(0, alike - Chance) / (1 - Chance);

    /// <summary>Where the words begin when all that has been put in or left out stands before them.</summary>
    private int Shifted => _piece.Start + _text.Text.Length - _textLength;

    /// <summary>How far a place is from where the words would be, wherever in the text something has been put in or left out.</summary>
    private int Off(int start) => Math.Max(0, Math.Max(Math.Min(_piece.Start, Shifted) - start, start - Math.Max(_piece.Start, Shifted)));
}

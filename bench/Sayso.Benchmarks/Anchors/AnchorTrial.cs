using Sayso.Anchor;
using Sayso.Language;

namespace Sayso.Benchmarks.Anchors;

/// <summary>One judged thing in one changed report: where it belongs, and what the matcher has to choose from.</summary>
/// <param name="Report">The report's file.</param>
/// <param name="Edit">What was changed.</param>
/// <param name="Kind">What was judged: sentence, phrase, name, voice, pieces.</param>
/// <param name="Quote">The words as kept.</param>
/// <param name="Gold">Where they belong; null when they are gone.</param>
/// <param name="Candidates">The places that the matcher weighs; null when nothing has changed at the place.</param>
/// <param name="Naive">Where exact words nearest to the old position stand: what was done before.</param>
/// <param name="Text">The changed text.</param>
internal sealed record AnchorTrial(
    string Report, string Edit, string Kind, Quote Quote, IReadOnlyList<Span>? Gold,
    IReadOnlyList<IReadOnlyList<QuoteCandidate>>? Candidates, IReadOnlyList<Span>? Naive, string Text)
{
    /// <summary>Makes a trial.</summary>
    public static AnchorTrial Of(
        string report, string edit, string kind, Quote quote, IReadOnlyList<Span>? gold, QuoteMatcher matcher, string text) =>
        new(report, edit, kind, quote, gold, matcher.Unchanged(quote) ? null : matcher.Candidates(quote), Nearest(quote, text), text);

    /// <summary>Where the words are put with these thresholds; null when they are listed as not placed.</summary>
    public IReadOnlyList<Span>? Placed(QuoteThresholds thresholds) => Candidates is null
        ? [.. Quote.Pieces.Select(piece => new Span(piece.Start, piece.Start + piece.Words.Length))]
        : QuoteMatcher.Choose(Text, Quote, Candidates, thresholds)?.Spans;

    /// <summary>What is right of it.</summary>
    public AnchorVerdict Judge(IReadOnlyList<Span>? placed)
    {
        if (placed is null)
        {
            return Gold is null ? AnchorVerdict.RightlyListed : AnchorVerdict.Listed;
        }

        return Gold is null ? AnchorVerdict.Elsewhere
            : placed.SequenceEqual(Gold) ? AnchorVerdict.Stands
            : placed.Zip(Gold).All(pair => Common(pair.First, pair.Second) >= 0.5) ? AnchorVerdict.EndsOff
            : AnchorVerdict.Elsewhere;
    }

    private static double Common(Span left, Span right) =>
        Math.Max(0, Math.Min(left.End, right.End) - Math.Max(left.Start, right.Start))
        / (double)(Math.Max(left.End, right.End) - Math.Min(left.Start, right.Start));

    private static List<Span>? Nearest(Quote quote, string text)
    {
        var spans = new List<Span>();
        foreach (var piece in quote.Pieces)
        {
            int best = -1;
            int at = text.IndexOf(piece.Words, StringComparison.Ordinal);
            while (at >= 0)
            {
                best = best < 0 || Math.Abs(at - piece.Start) < Math.Abs(best - piece.Start) ? at : best;
                at = text.IndexOf(piece.Words, at + 1, StringComparison.Ordinal);
            }

            if (best < 0)
            {
                return null;
            }

            spans.Add(new Span(best, best + piece.Words.Length));
        }

        return spans;
    }
}

using Sayso.Language;

namespace Sayso.Anchor;

/// <summary>Takes quotes out of a text, and finds quotes of another state of the text in it.</summary>
/// <remarks>
/// Where nothing has changed at a quote's place it is found there at once. Otherwise exact places, then places with changes, are weighed
/// by words,
/// surroundings and position, as Hypothesis does; a place counts when its score passes a bar that was measured, and when it is clearly
/// better
/// than the likest other place of the old text was: a repeated sentence that was deleted at its place is not found at the other one.
/// Deterministic; never changed after it is made, so any number of threads may ask. Time: text length times quote length / 64 for each
/// piece,
/// bounded for long texts. See docs/design/anchors.md.
/// </remarks>
public sealed class QuoteMatcher
{
    /// <summary>Of a text's quotes that have changed no more pieces are looked for: more is not a quotation but an attack.</summary>
    private const int MostPieces = 64;

    private readonly string _text;
    private readonly FoldedText _folded;

    /// <summary>Makes a text ready: linear in its length.</summary>
    /// <param name="text">Any text.</param>
    public QuoteMatcher(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
        _folded = new FoldedText(text);
    }

    /// <summary>Takes words out of the text, so that they can be found in another state of it.</summary>
    /// <param name="spans">Where the words stand; none empty, in reading order, apart from each other.</param>
    /// <returns>The quote, a piece a span; its rivals are worked out for the first 64 pieces only.</returns>
    /// <exception cref="ArgumentException">No spans, an empty one, or out of order.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A span lies outside the text.</exception>
    public Quote Take(params IReadOnlyList<Span> spans)
    {
        ArgumentNullException.ThrowIfNull(spans);
        var pieces = new QuotePiece[spans.Count];
        int end = 0;
        for (int i = 0; i < pieces.Length; i++)
        {
            var span = spans[i];
            if (span.Start < 0 || span.End > _text.Length)
            {
                throw new ArgumentOutOfRangeException(nameof(spans), span, "Outside the text.");
            }

            if (span.IsEmpty || span.Start < end)
            {
                throw new ArgumentException($"{span} is empty, or begins before {end}.", nameof(spans));
            }

            end = span.End;
            pieces[i] = Piece(span, i < MostPieces);
        }

        return new Quote(pieces, _text.Length);
    }

    /// <summary>Finds a quote.</summary>
    /// <param name="quote">Taken from another state of the text, or from this one.</param>
    /// <returns>Where every piece stands, in order; null when one of them cannot be placed for certain.</returns>
    public QuotePlace? Find(Quote quote)
    {
        ArgumentNullException.ThrowIfNull(quote);
        return Unchanged(quote)
            ? new QuotePlace([.. quote.Pieces.Select(piece => new Span(piece.Start, piece.Start + piece.Words.Length))], 1)
            : Choose(_text, quote, Candidates(quote), QuoteThresholds.Default);
    }

    /// <summary>The best places of each piece, best first.</summary>
    internal IReadOnlyList<IReadOnlyList<QuoteCandidate>> Candidates(Quote quote) => quote.Pieces.Count > MostPieces
        ? []
        : [.. quote.Pieces.Select(piece => LongWords.Candidates(_folded, piece, quote.TextLength, all: false))];

    /// <summary>
    /// Of the places that pass the bar those that stand in order and whose scores are the highest together; null when none do, or when
    /// those say another thing.
    /// </summary>
    internal static QuotePlace? Choose(
        string text, Quote quote, IReadOnlyList<IReadOnlyList<QuoteCandidate>> candidates, QuoteThresholds thresholds)
    {
        if (candidates.Count < quote.Pieces.Count)
        {
            return null;
        }

        // For each piece the best ways of placing it and all before it, by where it ends.
        var ways = new List<Way> { new(null, default, 0) };
        for (int i = 0; i < candidates.Count && ways.Count > 0; i++)
        {
            double bar = thresholds.Bar(quote.Pieces[i]);
            ways = [.. candidates[i].Where(candidate => candidate.Score >= bar)
                .Select(candidate => ways.Where(way => way.Last.Span.End <= candidate.Span.Start).MaxBy(way => way.Sum) is { } before
                    ? new Way(before, candidate, before.Sum + candidate.Score)
                    : null)
                .OfType<Way>()];
        }

        return ways.MaxBy(way => way.Sum)?.Place() is { } place
            && !quote.Pieces.Zip(place.Spans).Any(pair => pair.First.Words.Length <= PieceSearch.Longest
                && OtherWords.Say(pair.First.Words, pair.Second.Of(text))) ? place : null;
    }

    /// <summary>Whether words and surroundings of every piece stand where they stood.</summary>
    internal bool Unchanged(Quote quote) => quote.Pieces.All(piece =>
    {
        int from = piece.Start - piece.Prefix.Length;
        int end = piece.Start + piece.Words.Length;
        return from >= 0 && end <= _text.Length
            && _text.AsSpan(piece.Start, piece.Words.Length).SequenceEqual(piece.Words)
            && _text.AsSpan(from, piece.Prefix.Length).SequenceEqual(piece.Prefix)
            && _text.AsSpan(end).StartsWith(piece.Suffix)
            && (piece.Prefix.Length > 0 || piece.Start == 0)
            && (piece.Suffix.Length > 0 || end == _text.Length);
    });

    private QuotePiece Piece(Span span, bool withRival)
    {
        int from = Math.Max(0, span.Start - Quote.Context);
        int to = Math.Min(_text.Length, span.End + Quote.Context);

        // A pair of surrogates is not cut: what is kept is stored as UTF-8.
        from += from > 0 && from < span.Start && char.IsLowSurrogate(_text[from]) && char.IsHighSurrogate(_text[from - 1]) ? 1 : 0;
        to -= to < _text.Length && to > span.End && char.IsLowSurrogate(_text[to]) && char.IsHighSurrogate(_text[to - 1]) ? 1 : 0;
        var piece = new QuotePiece(_text[span.Start..span.End], _text[from..span.Start], _text[span.End..to], span.Start);
        if (!withRival)
        {
            return piece;
        }

        var others = LongWords.Candidates(_folded, piece, _text.Length, all: true).Where(candidate => !candidate.Span.Overlaps(span));
        double rival = others.Select(candidate => candidate.Score).FirstOrDefault();
        return new QuotePiece(piece.Words, piece.Prefix, piece.Suffix, piece.Start, rival);
    }

    private sealed record Way(Way? Before, QuoteCandidate Last, double Sum)
    {
        public QuotePlace Place()
        {
            var spans = new List<Span>();
            double score = 1;
            for (var way = this; way?.Before is not null; way = way.Before)
            {
                spans.Insert(0, way.Last.Span);
                score = Math.Min(score, way.Last.Score);
            }

            return new QuotePlace(spans, score);
        }
    }
}

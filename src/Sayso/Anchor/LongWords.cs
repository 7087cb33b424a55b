using Sayso.Language;

namespace Sayso.Anchor;

/// <summary>Words too long to be aligned as a whole are held by their two ends.</summary>
internal static class LongWords
{
    private const int End = 256;
    private const double LeastGrowth = 0.5;
    private const double MostGrowth = 2;

    /// <summary>The places of a piece of any length, best first.</summary>
    public static List<QuoteCandidate> Candidates(FoldedText text, QuotePiece piece, int textLength, bool all)
    {
        if (piece.Words.Length <= PieceSearch.Longest)
        {
            return PieceSearch.Find(text, piece, textLength, all);
        }

        string words = piece.Words;
        var head = new QuotePiece(words[..End], piece.Prefix, words[End..(End + Quote.Context)], piece.Start);
        var heads = PieceSearch.Find(text, head, textLength, all);
        var tail = new QuotePiece(words[^End..], words[^(End + Quote.Context)..^End], piece.Suffix, piece.Start + words.Length - End);
        var places = new List<QuoteCandidate>();
        foreach (var last in PieceSearch.Find(text, tail, textLength, all))
        {
            foreach (var first in heads)
            {
                double growth = (last.Span.End - first.Span.Start) / (double)words.Length;
                if (growth is >= LeastGrowth and <= MostGrowth && first.Span.End <= last.Span.Start)
                {
                    // The weaker end decides; of equal ones the length that is more like the old one.
                    double score = Math.Min(first.Score, last.Score) - (0.01 * Math.Abs(1 - growth));
                    places.Add(new QuoteCandidate(new Span(first.Span.Start, last.Span.End), Math.Clamp(score, 0, 1)));
                }
            }
        }

        places.Sort((left, right) => left.Score != right.Score ? right.Score.CompareTo(left.Score) : left.Span.CompareTo(right.Span));
        return places;
    }
}

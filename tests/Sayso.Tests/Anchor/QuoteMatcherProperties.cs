using System.Diagnostics;
using CsCheck;
using Sayso.Anchor;
using Sayso.Language;
using Sayso.Testing;

namespace Sayso.Tests.Anchor;

public sealed class QuoteMatcherProperties
{
    private static readonly Gen<(string Text, Span[] Spans)> Quoted =
        Gen.Select(Gens.NewsText.Where(text => text.Length > 0), Gen.Int[0, 10_000].Array[2, 6])
            .Select((text, ends) => (text, Spans(text, ends)));

    [Fact]
    public void An_unchanged_text_gives_exactly_the_place() => Quoted.Sample(quoted =>
    {
        var place = new QuoteMatcher(quoted.Text).Find(Quote.Of(quoted.Text, quoted.Spans));
        Assert.Equal(quoted.Spans, place!.Spans);
        Assert.Equal(1, place.Score);
    });

    [Fact]
    public void Any_quote_in_any_text_gives_spans_in_order_or_none() => Gen.Select(Quoted, Gens.NewsText).Sample((quoted, other) =>
    {
        var quote = Quote.Of(quoted.Text, quoted.Spans);
        var place = new QuoteMatcher(other).Find(quote);
        Assert.Equivalent(place, new QuoteMatcher(other).Find(quote));
        int end = 0;
        foreach (var span in place?.Spans ?? [])
        {
            Assert.True(span.Start >= end && span.End > span.Start && span.End <= other.Length);
            end = span.End;
        }

        Assert.True(place is null || (place.Spans.Count == quote.Pieces.Count && place.Score is >= 0 and <= 1));
    });

    [Fact]
    public void Text_put_in_before_moves_the_place_by_its_length() => Gen.Select(Quoted, Gens.NewsText).Sample((quoted, added) =>
    {
        string after = added + "\n\n" + quoted.Text;
        var quote = Quote.Of(quoted.Text, quoted.Spans);
        var place = new QuoteMatcher(after).Find(quote);

        // Where what is kept stands more than once nothing but the position tells its places apart: it may not be placed, or at its like.
        if (place is not null && quote.Pieces.All(piece => StandsOnce(after, piece) && piece.Words.Length > 1))
        {
            Assert.Equal(quoted.Spans.Select(span => new Span(span.Start + added.Length + 2, span.End + added.Length + 2)), place.Spans);
        }
    });

    [Fact]
    public void Reports_move_whole() => Gen.Int[0, 1000].Sample(seed =>
    {
        string text = string.Join(' ', Enumerable.Range(0, 120).Select(number => $"w{(number + 1) * (seed + 7919) % 100_003}"));
        var span = new Span(text.IndexOf(' ', 100) + 1, text.IndexOf(' ', 180));
        Assert.Equal(new Span(span.Start + 11, span.End + 11), new QuoteMatcher("Corrected: " + text).Find(Quote.Of(text, span))!.Spans[0]);
    });

    [Theory]
    [InlineData("a", 1)]
    [InlineData("a", 700)]
    [InlineData("a", 400_000)]
    [InlineData("ab", 1000)]
    [InlineData("said the said. ", 300)]
    [InlineData("\0", 900)]
    public void A_megabyte_of_repeats_takes_seconds_at_most(string repeated, int length)
    {
        string text = string.Concat(Enumerable.Repeat(repeated, 1_000_000 / repeated.Length));
        var watch = Stopwatch.StartNew();

        var quote = Quote.Of(text, new Span(500_000, 500_000 + length));
        _ = new QuoteMatcher("b" + text).Find(quote);

        // Far above what it takes (under two seconds), far below what anything quadratic would.
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
    }

    private static bool StandsOnce(string text, QuotePiece piece)
    {
        int first = text.IndexOf(piece.Words, StringComparison.Ordinal);
        return first >= 0 && text.IndexOf(piece.Words, first + 1, StringComparison.Ordinal) < 0;
    }

    private static Span[] Spans(string text, int[] ends)
    {
        int[] places = [.. ends.Select(end => end % (text.Length + 1)).Distinct().Order()];
        var pairs = places.Zip(places.Skip(1)).Where((_, number) => number % 2 == 0);
        var spans = pairs.Select(pair => new Span(pair.First, pair.Second)).ToArray();
        return spans.Length > 0 ? spans : [new Span(0, text.Length)];
    }
}

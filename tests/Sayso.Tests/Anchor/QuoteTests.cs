using Sayso.Anchor;
using Sayso.Language;

namespace Sayso.Tests.Anchor;

public sealed class QuoteTests
{
    private const string Text = "Gates closed\n\nTwo guards saw the van, the port said. \"We knew nothing,\" a clerk said, \"until noon.\"";

    [Fact]
    public void Keeps_words_surroundings_position_and_length()
    {
        int start = Text.IndexOf("the port", StringComparison.Ordinal);

        var quote = Quote.Of(Text, new Span(start, start + 8));

        var piece = Assert.Single(quote.Pieces);
        Assert.Equal(("the port", start, Text.Length), (piece.Words, piece.Start, quote.TextLength));
        Assert.Equal(Text[..start], piece.Prefix);
        Assert.StartsWith(" said. \"We knew", piece.Suffix, StringComparison.Ordinal);
        Assert.InRange(piece.Rival!.Value, 0, 0.6);
    }

    [Fact]
    public void A_word_that_stands_twice_has_a_rival()
    {
        var quote = Quote.Of("The mayor spoke at length of the harbour. The mayor left the room by another door.", new Span(42, 51));

        Assert.Equal("The mayor", quote.Pieces[0].Words);
        Assert.InRange(quote.Pieces[0].Rival!.Value, 0.5, 0.8);
    }

    [Fact]
    public void Surroundings_do_not_cut_a_pair_of_surrogates()
    {
        string text = string.Concat("x", string.Concat(Enumerable.Repeat("😀", 40)), "word", string.Concat(Enumerable.Repeat("😀", 40)));
        int start = text.IndexOf("word", StringComparison.Ordinal) - 1;

        var piece = Quote.Of("y" + text, new Span(start + 2, start + 6)).Pieces[0];

        Assert.False(char.IsLowSurrogate(piece.Prefix[0]));
        Assert.False(char.IsHighSurrogate(piece.Suffix[^1]));
    }

    [Fact]
    public void Equal_when_all_that_is_kept_is_equal()
    {
        Assert.Equal(Quote.Of(Text, new Span(0, 5), new Span(6, 12)), Quote.Of(Text, new Span(0, 5), new Span(6, 12)));
        Assert.NotEqual(Quote.Of(Text, new Span(0, 5)), Quote.Of(Text, new Span(0, 5), new Span(6, 12)));
        Assert.Equal(Quote.Of(Text, new Span(0, 5)).GetHashCode(), Quote.Of(Text, new Span(0, 5)).GetHashCode());
    }

    [Fact]
    public void Refuses_spans_that_are_empty_out_of_order_or_outside()
    {
        Assert.Throws<ArgumentException>(() => Quote.Of(Text));
        Assert.Throws<ArgumentException>(() => Quote.Of(Text, new Span(3, 3)));
        Assert.Throws<ArgumentException>(() => Quote.Of(Text, new Span(6, 12), new Span(0, 5)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quote.Of(Text, new Span(0, Text.Length + 1)));
        Assert.Throws<ArgumentException>(() => new QuotePiece("", "", "", 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new QuotePiece("a", "", "", -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new QuotePiece("a", "", "", 0, 1.5));
    }
}

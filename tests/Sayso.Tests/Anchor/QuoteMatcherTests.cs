using Sayso.Anchor;
using Sayso.Language;

namespace Sayso.Tests.Anchor;

public sealed class QuoteMatcherTests
{
    private const string Before = """
        Port closed after fire

        A fire broke out in the eastern terminal on Monday, the port authority said. Two guards were taken to hospital.

        The director, Ana Kovac, said the cameras had failed hours earlier. She declined to name the contractor.

        "We had warned them," a technician said, "for more than a year." The ministry did not answer.

        Two ships were turned away before noon, according to the harbour master.
        """;

    [Fact]
    public void Stands_where_it_stood_when_nothing_changed()
    {
        var place = Find("Two guards were taken to hospital.", Before);

        Assert.Equal(1, place!.Score);
        Assert.Equal("Two guards were taken to hospital.", Words(Before, place));
    }

    [Fact]
    public void Moves_with_a_paragraph_that_is_put_in()
    {
        const string Words = "The director, Ana Kovac, said the cameras had failed hours earlier.";
        string after = Before.Replace("The director,", "Trains ran as usual, the railway said.\n\nThe director,", StringComparison.Ordinal);

        Assert.Equal(Words, Move(Words, after));
        Assert.Equal("the harbour master", Move("the harbour master", after));
    }

    [Theory]
    [InlineData("hours earlier", "days earlier", "The director, Ana Kovac, said the cameras had failed days earlier.")]
    [InlineData("The director, Ana Kovac", "The head, Ana Kovatch", "The head, Ana Kovatch, said the cameras had failed hours earlier.")]
    [InlineData("hours earlier.", "three hours before.", "The director, Ana Kovac, said the cameras had failed three hours before.")]
    public void Takes_in_words_that_changed_within(string old, string now, string expected)
    {
        string after = Before.Replace(old, now, StringComparison.Ordinal);

        Assert.Equal(expected, Move("The director, Ana Kovac, said the cameras had failed hours earlier.", after));
    }

    [Theory]
    [InlineData("Two guards", "Three guards", false)]
    [InlineData("Two guards", "2 guards", true)]
    [InlineData("Two guards", "Guards", false)]
    [InlineData("were taken", "were not taken", false)]
    [InlineData("were taken", "weren’t taken", false)]
    [InlineData("hospital.", "hospital at 1,200.", true)]
    [InlineData("guards", "watchmen", true)]
    public void Words_that_say_another_thing_are_not_those_that_were_judged(string old, string now, bool isFound)
    {
        string after = "Corrected.\n\n" + Before.Replace(old, now, StringComparison.Ordinal);

        Assert.Equal(isFound, Find("Two guards were taken to hospital.", after) is not null);
    }

    [Fact]
    public void A_name_is_found_under_its_new_spelling() =>
        Assert.Equal("Ana Kovach", Move("Ana Kovac", Before.Replace("Kovac", "Kovach", StringComparison.Ordinal)));

    [Fact]
    public void Quotation_marks_dashes_and_white_space_may_change()
    {
        string after = Before.Replace("\"We had warned them,\"", "“We had warned them,”", StringComparison.Ordinal)
            .Replace(" than a ", "\u00A0than\na ", StringComparison.Ordinal);

        Assert.Equal("“We had warned them,” a technician said", Move("\"We had warned them,\" a technician said", after));
        Assert.Equal("for more\u00A0than\na year", Move("for more than a year", after));
    }

    [Fact]
    public void What_was_deleted_is_not_placed()
    {
        string after = Before.Replace(" Two guards were taken to hospital.", "", StringComparison.Ordinal);

        Assert.Null(Find("Two guards were taken to hospital.", after));
    }

    [Fact]
    public void What_was_deleted_at_its_place_does_not_stand_at_another()
    {
        string repeated = Before + "\n\nTwo guards were taken to hospital. Neither has been named.";
        string after = repeated.Replace("authority said. Two guards were taken to hospital.", "authority said.", StringComparison.Ordinal);
        int first = repeated.IndexOf("Two guards", StringComparison.Ordinal);
        int second = repeated.LastIndexOf("Two guards", StringComparison.Ordinal);

        Assert.Null(new QuoteMatcher(after).Find(Quote.Of(repeated, new Span(first, first + 34))));
        Assert.Equal(
            after.IndexOf("Two guards", StringComparison.Ordinal),
            new QuoteMatcher(after).Find(Quote.Of(repeated, new Span(second, second + 34)))!.Spans[0].Start);
    }

    [Fact]
    public void Pieces_move_together_and_in_order()
    {
        int first = Before.IndexOf("We had warned them,", StringComparison.Ordinal);
        int second = Before.IndexOf("for more than a year.", StringComparison.Ordinal);
        var quote = Quote.Of(Before, new Span(first, first + 19), new Span(second, second + 21));
        string after = "Updated.\n\n" + Before.Replace("a technician said", "one of them told this paper", StringComparison.Ordinal);

        var place = new QuoteMatcher(after).Find(quote);

        Assert.Equal(["We had warned them,", "for more than a year."], place!.Spans.Select(span => span.Of(after).ToString()));
    }

    [Fact]
    public void No_piece_is_placed_when_one_is_gone()
    {
        int first = Before.IndexOf("We had warned them,", StringComparison.Ordinal);
        int second = Before.IndexOf("for more than a year.", StringComparison.Ordinal);
        var quote = Quote.Of(Before, new Span(first, first + 19), new Span(second, second + 21));

        string after = Before.Replace(", \"for more than a year.\"", ".", StringComparison.Ordinal);

        Assert.Null(new QuoteMatcher(after).Find(quote));
    }

    [Fact]
    public void Words_longer_than_can_be_aligned_are_held_by_their_ends()
    {
        string words = string.Join(' ', Enumerable.Range(100, 500).Select(number => $"row {number * 7919 % 1000} holds"));
        string text = $"Annex one.\n\n{words}\n\nEnd of annex.";
        string after = "Corrected.\n\n" + text.Replace("row 999 holds", "row 998 held", StringComparison.Ordinal);
        var quote = Quote.Of(text, new Span(12, 12 + words.Length));

        var place = new QuoteMatcher(after).Find(quote);

        Assert.Equal(new Span(24, after.Length - "\n\nEnd of annex.".Length), Assert.Single(place!.Spans));
    }

    [Fact]
    public void Kept_without_a_rival_needs_its_surroundings()
    {
        int start = Before.IndexOf("Two ships were turned away before noon", StringComparison.Ordinal);
        var piece = Quote.Of(Before, new Span(start, start + 38)).Pieces[0];
        var quote = new Quote([new QuotePiece(piece.Words, piece.Prefix[^32..], piece.Suffix[..32], piece.Start)], Before.Length);

        Assert.NotNull(new QuoteMatcher("Updated.\n\n" + Before).Find(quote));
        Assert.Null(new QuoteMatcher("Two ships were turned away before noon, and nobody knows why.").Find(quote));
    }

    private static QuotePlace? Find(string words, string after)
    {
        int start = Before.IndexOf(words, StringComparison.Ordinal);
        return new QuoteMatcher(after).Find(Quote.Of(Before, new Span(start, start + words.Length)));
    }

    private static string? Move(string words, string after) => Find(words, after) is { } place ? Words(after, place) : null;

    private static string Words(string text, QuotePlace place) => Assert.Single(place.Spans).Of(text).ToString();
}

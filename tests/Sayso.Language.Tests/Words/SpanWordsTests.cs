using Sayso.Language.Words;
using Sayso.Testing;

namespace Sayso.Language.Tests.Words;

public sealed class SpanWordsTests
{
    private const string Slept = "The/Det/2/Det guards/Noun/5/Nsubj/guard did/Aux/5/Aux/do not/Part/5/Advmod sleep/Verb/0/Root "
        + "on/Adp/7/Case duty/Noun/5/Obl";

    [Fact]
    public void A_stretch_has_its_words_with_lemma_tag_relation_and_head_among_them()
    {
        var document = Some.Document(Slept);

        var words = SpanWords.Of(document, document.SpanOf(new TokenRange(0, 2)));

        Assert.Equal(["the", "guard"], words.Words.Select(word => word.Lemma));
        Assert.Equal([1, -1], words.Words.Select(word => word.Head));
        Assert.Equal([Dependency.Det, Dependency.Nsubj], words.Words.Select(word => word.Relation));
        Assert.Equal(1, words.Head);
    }

    [Fact]
    public void Only_words_that_tell_what_it_is_about_are_content()
    {
        var words = SpanWords.Of(Some.Document(Slept), Some.All(Some.Document(Slept)));

        Assert.Equal(["guard", "sleep", "duty"], words.Words.Where(word => word.IsContent).Select(word => word.Lemma));
    }

    [Fact]
    public void A_content_in_pieces_is_numbered_through()
    {
        var document = Some.Document(Slept);

        var words = SpanWords.Of(document, [document.SpanOf(new TokenRange(1, 2)), document.SpanOf(new TokenRange(4, 7))]);

        Assert.Equal(["guard", "sleep", "on", "duty"], words.Words.Select(word => word.Lemma));
        Assert.Equal([1, -1, 3, 1], words.Words.Select(word => word.Head));
        Assert.Equal(1, words.Head);
    }

    [Theory]
    [InlineData(Slept, "sleep on duty")]
    [InlineData("nine/Num/4/Nummod ,/Punct/1/Punct not/Part/4/Advmod eleven/Num/0/Root", "eleven")]
    [InlineData("No/Det/3/Det armed/Adj/3/Amod guard/Noun/4/Nsubj slept/Verb/0/Root/sleep", "armed guard slept")]
    [InlineData(
        "They/Pron/2/Nsubj found/Verb/0/Root/find no/Det/4/Det evidence/Noun/2/Obj of/Adp/6/Case arms/Noun/4/Nmod/arm",
        "found evidence of arms")]
    [InlineData("Nobody/Pron/2/Nsubj left/Verb/0/Root/leave early/Adv/2/Advmod", "left early")]
    [InlineData("He/Pron/4/Nsubj did/Aux/4/Aux/do not/Part/4/Advmod sleep/Verb/0/Root and/Cconj/6/Cc left/Verb/4/Conj/leave", "sleep")]
    [InlineData("They/Pron/2/Nsubj left/Verb/0/Root/leave without/Adp/4/Case passports/Noun/2/Obl/passport", "passports")]
    [InlineData("They/Pron/2/Nsubj left/Verb/0/Root/leave", "")]
    public void What_a_negator_reaches_is_negated(string parse, string negated)
    {
        var document = Some.Document(parse);

        var words = SpanWords.Of(document, Some.All(document));

        Assert.Equal(
            negated, string.Join(' ', words.Words.Where(word => word.IsNegated && !word.IsNegator)
            .Select(word => word.Span.Of(document.Text).ToString())));
    }

    [Theory]
    [InlineData("one Orvanian security official with knowledge of it", "official")]
    [InlineData("two airport workers who spoke on condition of anonymity", "worker")]
    [InlineData("a senior official at the ministry", "official")]
    [InlineData("a memorandum of the Bureau", "memorandum")]
    public void The_head_says_what_somebody_or_something_is(string description, string head)
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        string text = $"The names were removed, {description} told Reuters on Friday.";
        int start = text.IndexOf(description, StringComparison.Ordinal);
        var document = Engines.English.Annotate(text, cancellationToken: TestContext.Current.CancellationToken);

        var words = SpanWords.Of(document, new Span(start, start + description.Length));

        Assert.Equal(head, words.Words[words.Head!.Value].Lemma);
    }

    [Fact]
    public void Times_and_numbers_are_told_apart()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        var document = Engines.English.Annotate(
            "Two dozen guards slept at the port on 17 March 2024, the ministry said.",
            cancellationToken: TestContext.Current.CancellationToken);

        var words = SpanWords.Of(document, Some.All(document));

        Assert.Equal("2024-03-17", Assert.Single(words.Times).Value);
        var number = Assert.Single(words.Numbers);
        Assert.Equal(24, number.Value);
        Assert.Equal("guard", words.Words[number.Counted!.Value].Lemma);
    }

    [Fact]
    public void Any_stretch_of_any_text_has_words()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        CsCheck.Check.Sample(Gens.NewsText, text =>
        {
            var document = Engines.English.Annotate(text, cancellationToken: TestContext.Current.CancellationToken);
            var words = SpanWords.Of(document, [new Span(0, text.Length / 3), new Span(text.Length / 2, text.Length)]);
            Assert.All(words.Words, word => Assert.InRange(word.Head, -1, words.Words.Count - 1));
            Assert.Equal(words.Words.Select(word => word.Token).Order().Distinct(), words.Words.Select(word => word.Token));
        }, iter: 200);
    }
}

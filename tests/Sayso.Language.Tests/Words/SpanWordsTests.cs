using Sayso.Language.Words;
using Sayso.Testing;

namespace Sayso.Language.Tests.Words;

public sealed class SpanWordsTests
{
    private const string Slept = "The/Det/2/Det guards/Noun/5/Nsubj/guard did/Aux/5/Aux/do not/Part/5/Advmod sleep/Verb/0/Root "
        + "on/Adp/7/Case duty/Noun/5/Obl";

    [Fact]
    public void Only_words_that_tell_what_it_is_about_are_content()
    {
        var document = Some.Document(Slept);

        var words = SpanWords.Of(document, [Some.All(document)]);

        Assert.Equal(["guard", "sleep", "duty"], Lemmas(document, words, words.IsContent));
        Assert.Equal(["not"], Lemmas(document, words, words.IsNegator));
    }

    [Fact]
    public void A_content_in_pieces_is_numbered_through()
    {
        var document = Some.Document(Slept);

        var words = SpanWords.Of(document, [document.SpanOf(new TokenRange(1, 2)), document.SpanOf(new TokenRange(4, 7))]);

        Assert.Equal(["guard", "sleep", "on", "duty"], Lemmas(document, words, _ => true));
    }

    [Fact]
    public void Times_and_numbers_are_told_apart()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        var document = Engines.English.Annotate(
            "Two dozen guards slept at the port on 17 March 2024, the ministry said.",
            cancellationToken: TestContext.Current.CancellationToken);

        var words = SpanWords.Of(document, [Some.All(document)]);

        Assert.Equal(24, Assert.Single(words.Numbers).Value);
    }

    [Fact]
    public void Any_stretch_of_any_text_has_words()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        CsCheck.Check.Sample(Gens.NewsText, text =>
        {
            var document = Engines.English.Annotate(text, cancellationToken: TestContext.Current.CancellationToken);
            var words = SpanWords.Of(document, [new Span(0, text.Length / 3), new Span(text.Length / 2, text.Length)]);
            int[] tokens = [.. Enumerable.Range(0, words.Count).Select(words.Token)];
            Assert.Equal(tokens.Order().Distinct(), tokens);
        }, iter: 200);
    }

    private static IEnumerable<string> Lemmas(Document document, SpanWords words, Func<int, bool> isWanted) =>
        Enumerable.Range(0, words.Count).Where(isWanted).Select(index => document.Lemmas[words.Token(index)]);
}

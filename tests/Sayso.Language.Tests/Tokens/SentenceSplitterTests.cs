using Sayso.Language.Tokens;
using Sayso.Testing;
using CsCheck;

namespace Sayso.Language.Tests.Tokens;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("He left. She stayed.", 2)]
    [InlineData("Gen. Soleimani met Mr. Smith in Washington, D.C. on Jan. 3.", 1)]
    [InlineData("He works at Acme Inc. The firm is small.", 2)]
    [InlineData("“Yes,” he said. “No.” She left.", 3)]
    [InlineData("“Is it true?” she asked.", 1)]
    [InlineData("A headline without a stop\nThe first sentence.", 2)]
    [InlineData("One.\n\nTwo", 2)]
    [InlineData("It cost $3.5 million... and more.", 1)]
    public void Ends_sentences_where_a_reader_does(string text, int expected) => Assert.Equal(expected, Split(text).Length);

    [Fact]
    public void Joins_lines_that_were_broken_at_a_column()
    {
        const string Text = "The names of three passengers were removed from the manifest on\nThursday afternoon, and this was done at the "
            + "request of an authority\nwhose name the airline is not free to give to anybody who asks.\nNobody else knew of it.";

        Assert.Equal(2, Split(Text).Length);
    }

    [Fact]
    public void Sentences_cover_all_tokens_in_order() =>
        Gens.NewsText.Sample(text =>
        {
            var tokens = Tokens(text);
            int next = 0;
            foreach (var sentence in SentenceSplitter.Split(text, tokens))
            {
                Assert.Equal(next, sentence.First);
                Assert.InRange(sentence.Count, 1, SentenceSplitter.Longest);
                next = sentence.End;
            }

            Assert.Equal(tokens.Length, next);
        });

    [Fact]
    public void A_sentence_of_a_hundred_thousand_words_is_cut()
    {
        string text = string.Concat(Enumerable.Repeat("word ", 100_000));

        Assert.All(Split(text), sentence => Assert.InRange(sentence.Count, 1, SentenceSplitter.Longest));
    }

    private static TokenRange[] Split(string text) => SentenceSplitter.Split(text, Tokens(text));

    private static Span[] Tokens(string text)
    {
        var tokens = new Span[text.Length];
        return tokens[..Tokenizer.Tokenize(text, tokens)];
    }
}

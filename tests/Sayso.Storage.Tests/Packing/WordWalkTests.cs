using CsCheck;
using Sayso.Language;
using Sayso.Storage.Sqlite.Packing;
using Sayso.Testing;

namespace Sayso.Storage.Tests.Packing;

/// <summary>Lemmas are told by the words of a claim, and come back as they were.</summary>
public sealed class WordWalkTests
{
    [Theory]
    [InlineData("The guards’ Officers denied it", "guard", 1, "1 ")]
    [InlineData("The guards’ Officers denied it", "officers", 2, null)]
    [InlineData("The guards’ Officers denied it", "deny", 3, "3 y")]
    [InlineData("The guards’ Officers denied it", "airport", null, null)]
    public void A_lemma_is_told_by_the_words_passed_over_and_by_its_ending(string text, string lemma, int? skip, string? ending)
    {
        var step = new WordWalk(text, [new Span(0, text.Length)]).To(lemma);

        Assert.Equal(skip is { } words ? (words, ending) : null, step);
    }

    [Fact]
    public void Whatever_is_told_comes_back() =>
        Gen.Select(Gens.NewsText, Gens.NewsText).Sample((text, other) =>
        {
            Span[] content = [new Span(0, text.Length / 2), new Span(text.Length / 2, text.Length)];
            var (there, back) = (new WordWalk(text, content), new WordWalk(text, content));
            char[] between = [' ', '.', '-', '\''];
            foreach (string lemma in $"{text} {other}".ToLowerInvariant().Split(between, StringSplitOptions.RemoveEmptyEntries))
            {
                if (there.To(lemma) is var (skip, ending))
                {
                    Assert.Equal(lemma, back.Next(skip, ending));
                }
            }
        });
}

using CsCheck;
using Sayso.Language.Tokens;
using Sayso.Testing;

namespace Sayso.Language.Tests.Tokens;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("He didn't go.", "He did n't go .")]
    [InlineData("It’s Iraq's, isn’t it?", "It ’s Iraq 's , is n’t it ?")]
    [InlineData("cannot", "can not")]
    [InlineData("Gen. Qassem Soleimani", "Gen. Qassem Soleimani")]
    [InlineData("the U.S. airstrike", "the U.S. airstrike")]
    [InlineData("al-Fayadh, a well-known man", "al - Fayadh , a well - known man")]
    [InlineData("the co-founder's e-mail", "the co-founder 's e-mail")]
    [InlineData("$3.5 million, 50%", "$ 3.5 million , 50 %")]
    [InlineData("at 10:30pm, 5pm", "at 10:30 pm , 5 pm")]
    [InlineData("1970s and 20th", "1970s and 20th")]
    [InlineData("713-853-3989", "713-853-3989")]
    [InlineData("(“yes,” she said...)", "( “ yes , ” she said ... )")]
    [InlineData("See https://example.org/a?b=c, or a.b@example.org.", "See https://example.org/a?b=c , or a.b@example.org .")]
    [InlineData("@handle #tag", "@handle #tag")]
    [InlineData("O'Brien and Shi’ite", "O'Brien and Shi’ite")]
    [InlineData("Yes!!! Really?!", "Yes !!! Really ?!")]
    [InlineData("the end.The next", "the end . The next")]
    [InlineData("مطار دمشق", "مطار دمشق")]
    [InlineData("a\u00A0b", "a b")]
    public void Cuts_as_the_treebanks_do(string text, string expected) => Assert.Equal(expected, string.Join(' ', Cut(text)));

    [Fact]
    public void Keeps_soft_hyphens_inside_words_and_leaves_marks_at_their_edges()
    {
        Assert.Equal(["in\u00ADfor\u00ADmant"], Cut("\u200Fin\u00ADfor\u00ADmant\u200F"));
    }

    [Fact]
    public void Tokens_are_in_order_and_leave_only_white_space_and_format_characters() =>
        Gens.NewsText.Sample(text =>
        {
            var tokens = new Span[text.Length];
            int count = Tokenizer.Tokenize(text, tokens);

            int end = 0;
            foreach (var token in tokens.AsSpan(0, count))
            {
                Assert.True(token.Start >= end && token.Length > 0);
                Assert.All(text[end..token.Start], AssertBlank);
                end = token.End;
            }

            Assert.All(text[end..], AssertBlank);
        });

    [Theory]
    [InlineData('(')]
    [InlineData('"')]
    [InlineData('a')]
    [InlineData('-')]
    [InlineData('.')]
    [InlineData('\'')]
    public void A_megabyte_of_one_character_is_cut_in_bounded_tokens(char character)
    {
        string text = new(character, 1_000_000);
        var tokens = new Span[text.Length];
        int count = Tokenizer.Tokenize(text, tokens);

        Assert.True(count >= 1_000_000 / 128);
        Assert.All(tokens[..count].Take(1000), token => Assert.InRange(token.Length, 1, 128));
    }

    private static void AssertBlank(char character) =>
        Assert.True(char.IsWhiteSpace(character) || char.IsControl(character)
            || char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.Format, $"U+{(int)character:X4} was left out");

    private static IEnumerable<string> Cut(string text)
    {
        var tokens = new Span[text.Length];
        int count = Tokenizer.Tokenize(text, tokens);
        return tokens[..count].Select(token => token.Of(text).ToString());
    }
}

using System.Globalization;
using Sayso.Language.Words;

namespace Sayso.Language.Tests.Words;

public sealed class NumberReaderTests
{
    [Theory]
    [InlineData("41/Num/2/Nummod guards/Noun/0/Root/guard", "41")]
    [InlineData("1,200/Num/2/Nummod guards/Noun/0/Root/guard", "1200")]
    [InlineData("3.5/Num/2/Compound million/Num/3/Nummod dollars/Noun/0/Root/dollar", "3500000")]
    [InlineData("two/Num/2/Nummod dozen/Noun/3/Compound guards/Noun/0/Root/guard", "24")]
    [InlineData("a/Det/2/Det dozen/Noun/3/Nummod guards/Noun/0/Root/guard", "12")]
    [InlineData("half/Adj/3/Det a/Det/3/Det million/Noun/4/Nummod people/Noun/0/Root", "500000")]
    [InlineData("twenty/Num/3/Compound -/Punct/3/Punct seven/Num/4/Nummod votes/Noun/0/Root/vote", "27")]
    [InlineData(
        "two/Num/2/Compound hundred/Num/4/Compound and/Cconj/4/Cc five/Num/6/Nummod thousand/Num/4/Conj votes/Noun/0/Root/vote",
        "205000")]
    [InlineData("three/Num/4/Compound thousand/Num/4/Compound two/Num/4/Compound hundred/Num/5/Nummod votes/Noun/0/Root/vote", "3200")]
    [InlineData("two/Num/0/Root of/Adp/4/Case the/Det/4/Det guards/Noun/1/Nmod/guard", "2")]
    [InlineData("at/Adp/2/Case 41/Num/0/Root", "41")]
    [InlineData("Flight/Propn/0/Root 302/Num/1/Nummod", "")]
    [InlineData("the/Det/2/Det one/Noun/0/Root", "")]
    [InlineData("99999999999999999999999/Num/2/Nummod guards/Noun/0/Root/guard", "")]
    public void A_number_is_read_with_what_it_is_worth(string parse, string expected)
    {
        var document = Some.Document(parse);

        var numbers = SpanWords.Of(document, [Some.All(document)]).Numbers
            .Select(number => number.Value.ToString("0.##", CultureInfo.InvariantCulture));

        Assert.Equal(expected, string.Join(", ", numbers));
    }
}

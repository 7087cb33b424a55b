using System.Text.Json;

namespace Sayso.Language.Tests;

public sealed class SpellingTests
{
    [Fact]
    public void An_enumeration_is_spelt_as_a_word_and_the_standards_ones_in_capitals()
    {
        Assert.Equal("\"no-response\"", JsonSerializer.Serialize(Stance.NoResponse));
        Assert.Equal("\"PROPN\"", JsonSerializer.Serialize(PartOfSpeech.Propn));
        Assert.Equal("\"DATE\"", JsonSerializer.Serialize(TimeKind.Date));
        Assert.Equal(Stance.NoResponse, JsonSerializer.Deserialize<Stance>("\"no-response\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Stance>("1"));
    }

    [Theory]
    [InlineData("""{"start":3,"end":9}""")]
    [InlineData("""{"end":9,"start":3}""")]
    [InlineData("""{"start":3,"of":{"more":[1]},"end":9}""")]
    public void A_span_is_read_whatever_else_stands_beside_it(string json)
    {
        var span = JsonSerializer.Deserialize<Span>(json);

        Assert.Equal(new Span(3, 9), span);
        Assert.Equal("""{"start":3,"end":9}""", JsonSerializer.Serialize(span));
    }

    [Theory]
    [InlineData("""{"start":3}""")]
    [InlineData("[3,9]")]
    public void What_is_no_span_is_refused(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Span>(json));
}

using CsCheck;
using Sayso.Testing;

namespace Sayso.Language.Tests;

public sealed class LanguageGuessTests
{
    [Theory]
    [InlineData("The minister said that the talks would go on and that nobody had been told.", "en")]
    [InlineData("Airport insiders suspected", "en")]
    [InlineData("Der Minister sagte, dass die Gespräche nicht abgebrochen werden und dass er mit der Presse sprechen wird.", "de")]
    [InlineData("Le ministre a dit que les discussions ne sont pas terminées et que la police est sur place dans la ville.", "fr")]
    [InlineData("El ministro dijo que las conversaciones no se han terminado y que la policía está en la ciudad.", "es")]
    [InlineData("قال الوزير إن المحادثات مستمرة", "ar")]
    [InlineData("Министр сказал, что переговоры продолжаются", "ru")]
    [InlineData("Міністр сказав, що переговори тривають і їх продовжать", "uk")]
    [InlineData("השר אמר כי השיחות נמשכות", "he")]
    [InlineData("1234 --- !!", "und")]
    public void Tells_languages_apart(string text, string expected) => Assert.Equal(expected, LanguageGuess.Of(text));

    [Fact]
    public void Any_text_has_a_guess() => Gens.NewsText.Sample(text => Assert.InRange(LanguageGuess.Of(text).Length, 2, 3));
}

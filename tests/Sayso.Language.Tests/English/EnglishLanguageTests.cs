using Sayso.Language.English;
using Sayso.Testing;

namespace Sayso.Language.Tests.English;

public sealed class EnglishLanguageTests
{
    [Fact]
    public void A_language_loads_the_engine_that_reads_it()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        var language = new EnglishLanguage();
        using var engine = language.Load(Repository.Models);

        Assert.Equal(language.Code, engine.Language);
        Assert.Equal(Engines.English.Version, engine.Version);
        Assert.NotEmpty(language.Lexicon.Words("months"));
        Assert.NotEmpty(engine.Annotate("Nobody slept.", ReadingContext.None, TestContext.Current.CancellationToken).Tokens);
    }
}

using Sayso.Cases;
using Sayso.Language;
using Sayso.Testing;
using Sayso.Understand;

namespace Sayso.Tests.Weigh;

/// <summary>What reading makes of words.</summary>
internal static class Some
{
    /// <summary>
    /// The words of a claim, as Understand takes them from an annotated text; skips the test where the models are missing.
    /// </summary>
    public static ClaimWords Words(string text)
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        return new ClaimWordsReader(Engines.English.Annotate(text, ReadingContext.None, TestContext.Current.CancellationToken))
            .Read([new Span(0, text.Length)]);
    }
}

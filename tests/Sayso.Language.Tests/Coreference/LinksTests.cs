using Sayso.Language.English;
using Sayso.Testing;

namespace Sayso.Language.Tests.Coreference;

/// <summary>Whom pronouns and descriptions mean, by both readers.</summary>
public sealed class LinksTests
{
    private static readonly Lazy<TextEngine?> Careful =
        new(() => Engines.English is null ? null : TextEngine.Load(Repository.Models, ReadingPace.Careful));

    [Theory]
    [InlineData("Ana Pell met the harbour master on Monday. She said the gate had been open since March.", "She", "Ana Pell")]
    [InlineData("Marek Dolan runs the mill. Eva Lind, the mayor, closed it in May, and she has not said why.", "she", "Eva Lind")]
    [InlineData("The harbour commission met on Monday. The commission found no leak.", "The commission", "The harbour commission")]
    [InlineData("Tom Price was found dead in March. His brother had reported him missing a week before.", "him", "Tom Price")]
    [InlineData("The inspectors left the site at noon. They had found no leak.", "They", "The inspectors")]
    public void A_mention_means_who_came_before(string text, string mention, string meant)
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        foreach (var engine in new[] { Engines.English, Careful.Value! })
        {
            var document = engine.Annotate(text, cancellationToken: TestContext.Current.CancellationToken);
            Assert.Equal(EntityOf(document, meant), EntityOf(document, mention));
        }
    }

    /// <summary>Whatever a link's score: two who have different names are two, and so are he and she.</summary>
    [Theory]
    [InlineData("Anna Pell and Hanna Pell both spoke. Anna Pell said it was open, Hanna Pell that it was shut.", "Anna Pell", "Hanna Pell")]
    [InlineData("Officials of Hezbollah met officials of Kataib Hezbollah in Baghdad.", "Hezbollah", "Kataib Hezbollah")]
    [InlineData("A man and a woman were held. He said nothing. She asked for a lawyer.", "He", "She")]
    public void What_names_and_pronouns_tell_apart_stays_apart(string text, string one, string other)
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        foreach (var engine in new[] { Engines.English, Careful.Value! })
        {
            var document = engine.Annotate(text, cancellationToken: TestContext.Current.CancellationToken);
            Assert.NotEqual(EntityOf(document, one), EntityOf(document, other));
        }
    }

    [Fact]
    public void A_phrase_is_a_mention_as_a_whole_and_is_called_by_what_is_short()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        const string Text = "The man who had the key to the gate spoke to the police on Monday.";
        var document = Engines.English.Annotate(Text, cancellationToken: TestContext.Current.CancellationToken);
        int man = EntityOf(document, "The man who had the key to the gate");
        Assert.Equal("The man", document.Entities[man].Name);
    }

    private static int EntityOf(Document document, string words) =>
        document.Mentions.First(mention => mention.Span.Of(document.Text).SequenceEqual(words)).Entity;
}

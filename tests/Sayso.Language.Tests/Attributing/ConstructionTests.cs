using Sayso.Testing;

namespace Sayso.Language.Tests.Attributing;

/// <summary>The structures of the real report, in sentences of our own.</summary>
public sealed class ConstructionTests
{
    [Theory]
    [InlineData(
        "The manager reportedly sold the building last week.", "", "reportedly", "The manager … sold the building last week",
        Stance.Asserts)]
    [InlineData(
        "The guards allegedly took money from the driver.", "", "allegedly", "The guards … took money from the driver", Stance.Asserts)]
    [InlineData(
        "The Ministry declined to comment on whether the crew was questioned.", "The Ministry", "declined to comment",
        "whether the crew was questioned", Stance.Declines)]
    [InlineData(
        "The embassy did not respond to a request for comment.", "The embassy", "did not respond", "a request for comment",
        Stance.NoResponse)]
    [InlineData(
        "Anna Berg, the finance minister, is looking into whether clerks helped the smugglers.", "Anna Berg, the finance minister",
        "is looking into", "whether clerks helped the smugglers", Stance.Asks)]
    [InlineData(
        "The company denied that its drivers had taken money.", "The company", "denied", "that its drivers had taken money", Stance.Denies)]
    [InlineData("Police expect to find the weapon within days.", "Police", "expect", "to find the weapon within days", Stance.Expects)]
    [InlineData(
        "According to an exclusive from Meridian, two clerks were arrested.", "an exclusive from Meridian", "According to",
        "two clerks were arrested", Stance.Asserts)]
    [InlineData("“We knew nothing of it,” Maria Stone told Reuters.", "Maria Stone", "told", "“We knew nothing of it,”", Stance.Asserts)]
    public void An_attribution_is_read(string text, string source, string cue, string content, Stance stance)
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        var document = Engines.English.Annotate(text, cancellationToken: TestContext.Current.CancellationToken);

        var found = document.Attributions.Select(
            attribution => (
            Source: Join(text, attribution.Source), Cue: Join(text, attribution.Cue), Content: Join(text, attribution.Content),
            attribution.Stance)).ToList();
        Assert.Contains(found, item => item.Source.TrimEnd(',') == source && item.Cue.StartsWith(cue, StringComparison.Ordinal)
            && Bare(item.Content) == Bare(content) && item.Stance == stance);
    }

    [Fact]
    public void A_saying_inside_a_quotation_is_nested()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        const string Text = "“Initial findings of the team suggest that the tip came from the harbour,” one security official told "
            + "Meridian.";
        var document = Engines.English.Annotate(Text, cancellationToken: TestContext.Current.CancellationToken);

        var inner = Assert.Single(document.Attributions, attribution => attribution.Within is not null);
        Assert.Equal("Initial findings of the team", Join(Text, inner.Source));
        Assert.Equal(Stance.Suggests, inner.Stance);
        var outer = document.Attributions[inner.Within!.Value];
        Assert.Equal("one security official", Join(Text, outer.Source));
        Assert.Equal("Meridian", outer.Addressee!.Value.Of(Text).ToString());
        Assert.Equal(Quotation.Direct, outer.Quotation);
    }

    [Fact]
    public void A_headline_may_end_in_its_source()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        const string Text = "Clerks helped smugglers move gold across the border: Reuters\n\nThe first sentence of the report stands here.";
        var document = Engines.English.Annotate(Text, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Contains(document.Attributions, attribution => Join(Text, attribution.Source) == "Reuters"
            && Join(Text, attribution.Content) == "Clerks helped smugglers move gold across the border");
    }

    [Fact]
    public void What_a_voice_says_and_what_it_would_not_say_are_two()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        const string Text = "Officials who spoke to Meridian on condition of anonymity did say the ministry had known of the flight, but "
            + "did not detail who had been told.";
        var document = Engines.English.Annotate(Text, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Contains(document.Attributions, attribution => attribution.Stance == Stance.Declines
            && Join(Text, attribution.Content) == "who had been told");
        Assert.Contains(document.Attributions, attribution => attribution.Stance == Stance.Asserts
            && Bare(Join(Text, attribution.Content)) == "the ministry had known of the flight");
    }

    private static string Join(string text, IReadOnlyList<Span> spans) =>
        string.Join(" … ", spans.Select(span => span.Of(text).ToString()));

    private static string Bare(string content) => content.TrimStart('“').TrimEnd(',', '”', '.')
        .Replace("that ", "", StringComparison.Ordinal).Replace("on whether", "whether", StringComparison.Ordinal)
        .Replace("to a request", "a request", StringComparison.Ordinal);
}

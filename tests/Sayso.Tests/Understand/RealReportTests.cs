using System.Text.Json;
using Sayso.Cases;
using Sayso.Language;
using Sayso.Read;
using Sayso.Testing;

namespace Sayso.Tests.Understand;

/// <summary>
/// What the report that the project starts from must give. Its structures, in texts of our own, are tested in the example case and the
/// constructions of the engine.
/// </summary>
public sealed class RealReportTests
{
    private static readonly Lazy<Ledger> Read =
        new(() => Pipeline.Read(Path.Combine(Repository.Shared!, "examples", "amn-2020-01-10.txt"), new Provenance { Outlet = "AMN" }));

    [Theory]
    [InlineData("Iraqi, Syrian informants helped US track Soleimani before strike", "Reuters", "asserts")]
    [InlineData(
        "Syrian and Iraqi informants helped coordinate the U.S. airstrike that killed Iranian Gen. Qassem Soleimani", "Falih al-Fayadh",
        "asks")]
    [InlineData("leaking Soleimani’s whereabouts to the U.S.", "unstated", "suspects")]
    [InlineData("a network of spies inside Baghdad Airport were involved in leaking sensitive security details", "Reuters < Iraq’s "
        + "National Security investigators", "asserts")]
    [InlineData("Soleimani | avoided using his private plane, amid concerns about his security", "unstated", "asserts")]
    [InlineData(
        "The Iraqi investigation into how Soleimani was killed on their watch | began within minutes of the airstrikes", "unstated",
        "asserts")]
    [InlineData("Soleimani was | flying from Syria into Iraq when he was killed", "unstated", "asserts")]
    [InlineData("secretly increased attacks on U.S. troops in Iraq and increased the flow of weapons to proxy pro-Iranian militias in Iraq "
        + "that helped carry out the attacks", "unstated", "asserts")]
    [InlineData("Those pro-Iranian militias | carried out deadly rocket attacks and instigated further attacks on the U.S. Embassy in "
        + "Baghdad in the days leading up to Soleimani’s death", "unstated", "asserts")]
    [InlineData("the first tip on Soleimani came from Damascus airport", "Reuters < one Iraqi security official < Initial findings of the "
        + "Baghdad investigation team", "suggests")]
    [InlineData("The job of the Baghdad airport cell was to confirm the arrival of the target and details of his convoy.", "Reuters < one "
        + "Iraqi security official", "asserts")]
    [InlineData("Reuters’ requests for comments on the case", "the media office for the Iraqi National Security agency < Iraq’s missions "
        + "to New York and Washington D.C.", "no-response")]
    [InlineData("whether well-placed informants helped track Soleimani", "U.S. Department of Defense", "declines")]
    [InlineData(
        "the U.S. had been tracking Soleimani’s whereabouts in the days preceding the strike", "Reuters < U.S. officials", "asserts")]
    [InlineData("how they confirmed his exact location", "Reuters < U.S. officials", "declines")]
    [InlineData("Cham Wings had instead enabled Soleimani and his security entourage to travel aboard a Cham Wings flight with their names "
        + "removed from the passenger manifest", "", "asserts")]
    public void A_claim_is_there_with_its_chain_and_stance(string content, string chain, string stance)
    {
        Skip();
        string[] pieces = content.Split(" | ");
        using var json = JsonDocument.Parse(LedgerJson.Write(Read.Value));
        var root = json.RootElement;
        string text = root.GetProperty("report").GetProperty("text").GetString()!;
        var voices = root.GetProperty("voices").EnumerateArray()
            .ToDictionary(voice => voice.GetProperty("id").GetString()!, voice => voice.GetProperty("kind").GetString() == "unstated"
            ? "unstated" : voice.GetProperty("name").GetString()!);
        var claims = root.GetProperty("claims").EnumerateArray().Select(claim => (
            Share: Pairing.Share(
                text, [.. claim.GetProperty("content").EnumerateArray()
                .Select(span => new Span(span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32()))], pieces),
            Chain: string.Join(" < ", claim.GetProperty("links").EnumerateArray().Skip(1)
                .Select(link => voices[link.GetProperty("voice").GetString()!])),
            Stance: claim.GetProperty("stance").GetString())).ToList();

        Assert.True(claims.Exists(claim => claim.Share >= 0.6 && claim.Chain == chain && claim.Stance == stance), $"no such claim; "
            + $"nearest: {claims.MaxBy(claim => claim.Share)}");
    }

    [Fact]
    public void Hedged_claims_keep_the_word_and_lose_certainty()
    {
        Skip();
        var hedged = Read.Value.Claims.Where(claim => claim.Voices().SequenceEqual(["unstated"])
            && claim.Certainty.Words.Contains("reportedly")).ToList();

        Assert.True(hedged.Count >= 5);
        Assert.All(hedged, claim => Assert.True(claim.Certainty.High <= 0.8 && claim.Origin is null));
    }

    [Fact]
    public void Names_are_joined_and_withheld_ones_are_anonymous()
    {
        Skip();
        var ledger = Read.Value;

        Assert.Contains(ledger.Entities, entity => entity.Name == "Falih al-Fayadh"
            && entity.Aliases.Any(alias => alias is "al-Fayadh" or "Fayadh"));
        Assert.Contains(
            ledger.Voices, voice => voice is { Name: "one Iraqi security official", Kind: VoiceKind.Unnamed, IsAnonymous: true });
        Assert.Contains(ledger.Voices, voice => voice is { Name: "U.S. officials", Kind: VoiceKind.Unnamed, IsAnonymous: true });
        Assert.Contains(ledger.Voices, voice => voice is { Name: "Reuters", Kind: VoiceKind.Outlet });
    }

    [Fact]
    public void Date_and_parts_are_found_and_the_promotion_claims_nothing()
    {
        Skip();
        var ledger = Read.Value;

        Assert.Equal(new DateOnly(2020, 1, 10), ledger.Report.Published);
        Assert.Equal(PartKind.Promotion, ledger.Report.Parts[0].Kind);
        Assert.Contains(ledger.Report.Parts, part => part.Kind == PartKind.Caption && part.Span.Of(ledger.Report.Text)
            .StartsWith("Senior commanders", StringComparison.Ordinal));
        int headline = ledger.Report.Parts.Single(part => part.Kind == PartKind.Headline).Span.Start;
        Assert.All(ledger.Claims, claim => Assert.True(claim.Content[0].Start >= headline));
    }

    private static void Skip()
    {
        Assert.SkipWhen(Repository.Shared is null, "../shared, which holds the real report, is not here");
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
    }
}

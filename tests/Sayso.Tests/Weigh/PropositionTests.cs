using Sayso.Cases;
using Sayso.Weigh.Propositions;

namespace Sayso.Tests.Weigh;

public sealed class PropositionTests
{
    private const string Leak = "two guards at Velin airport passed the hour of the mediator's arrival to the gunmen";

    [Fact]
    public void Ten_outlets_that_repeat_one_unnamed_official_are_one_origin()
    {
        var claims = Enumerable.Range(0, 10).Select(number => Claim($"r{number}", Leak, ("one security official", "unnamed", true))).ToArray();
        var dependence = Enumerable.Range(1, 9).Select(number => Copy("r0", $"r{number}")).ToArray();

        var proposition = Assert.Single(Find(claims, dependence).Propositions);

        Assert.Equal((Standing.SingleOrigin, 1, 10), (proposition.Standing, proposition.IndependentOrigins, proposition.Claims.Count));
        Assert.True(Assert.Single(proposition.Origins).IsEstablished);
    }

    [Fact]
    public void Two_unnamed_officials_in_two_outlets_are_not_shown_to_be_two()
    {
        var proposition = Assert.Single(Find([Claim("r0", Leak, ("one security official", "unnamed", true)), Claim("r1", Leak, ("a senior official", "unnamed", true))]).Propositions);

        Assert.Equal((Standing.SingleOrigin, 1, 2), (proposition.Standing, proposition.IndependentOrigins, proposition.Origins.Count));
        Assert.Single(proposition.Origins, origin => !origin.IsEstablished && origin.Because.Contains("not shown", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_named_voices_corroborate_and_one_under_two_names_does_not()
    {
        Assert.Equal(Standing.Corroborated, Assert.Single(Find([Claim("r0", Leak, ("Petra Lindqvist", "person", false)), Claim("r1", Leak, ("Omar Haddad", "person", false))]).Propositions).Standing);
        Assert.Equal(Standing.SingleOrigin, Assert.Single(Find([Claim("r0", Leak, ("Petra Lindqvist", "person", false)), Claim("r1", Leak, ("Lindqvist", "person", false))]).Propositions).Standing);
        Assert.Equal(Standing.SingleOrigin, Assert.Single(Find([Claim("r0", Leak, ("The memorandum", "document", false)), Claim("r1", Leak, ("a memorandum of the Security Bureau", "document", false))]).Propositions).Standing);
    }

    [Fact]
    public void What_outlets_state_themselves_has_no_origin() =>
        Assert.Equal((Standing.Unattributed, 0), Assert.Single(Find([Claim("r0", Leak), Claim("r1", Leak)]).Propositions) is var found ? (found.Standing, found.IndependentOrigins) : default);

    [Fact]
    public void Who_denies_it_disputes_it_and_denied_alone_is_denied()
    {
        var said = Claim("r0", Leak, ("Petra Lindqvist", "person", false));
        var denied = Claim("r1", Leak, ("the Interior Ministry", "institution", false)) with { Stance = "denies" };

        var disputed = Find([said, denied]);
        Assert.Equal(Standing.Disputed, Assert.Single(disputed.Propositions).Standing);
        Assert.Equal(("polarity", "sources disagree"), Assert.Single(disputed.Contradictions) is var clash ? (clash.Kind, clash.Between) : default);
        Assert.Equal(Standing.Denied, Assert.Single(Find([denied]).Propositions).Standing);
        Assert.Equal(Standing.Retracted, Assert.Single(Find([said, said with { Id = "c9", Report = "r2", Stance = "retracts" }]).Propositions).Standing);
    }

    [Fact]
    public void Figures_that_differ_are_a_contradiction_and_no_proposition()
    {
        var weighed = Find([Claim("r0", "the attack on the airport killed 10 people", ("police", "institution", false)), Claim("r1", "the attack on the airport killed twelve people", ("police", "institution", false))]);

        Assert.Equal(2, weighed.Propositions.Count);
        Assert.Equal(("numbers", "one source changed its account", "10 against 12"), Assert.Single(weighed.Contradictions) is var clash ? (clash.Kind, clash.Between, clash.What) : default);
    }

    [Fact]
    public void Claims_about_other_things_stay_apart() =>
        Assert.Equal(2, Find([Claim("r0", Leak, ("A", "person", false)), Claim("r1", "the ferry companies will raise their fares in the spring", ("B", "person", false))]).Propositions.Count);

    [Fact]
    public void A_claim_marked_wrong_counts_no_more()
    {
        var wrong = Claim("r1", Leak, ("Omar Haddad", "person", false)) with { Judgement = new Judgement(1, "wrong", "c2", "r1", Leak, "me", DateTimeOffset.UnixEpoch, null, null, null, true) };

        Assert.Equal(Standing.SingleOrigin, Assert.Single(Find([Claim("r0", Leak, ("Petra Lindqvist", "person", false)), wrong]).Propositions).Standing);
    }

    private static Weighed Find(ClaimRow[] claims, params DependenceRow[] dependence) =>
        PropositionFinder.Find([.. claims.Select((claim, number) => claim with { Id = claim.Id == "c" ? $"c{number}" : claim.Id })], claims.Select(claim => claim.Report).Distinct().ToDictionary(report => report, report => report + ".txt"), dependence);

    private static ClaimRow Claim(string report, string text, params (string Voice, string Kind, bool Anonymous)[] chain) => new()
    {
        Id = "c", Report = report, Text = text, Spans = [new Piece(0, text.Length)], Stance = "asserts",
        Chain = [new ChainStep("Outlet of " + report, "outlet", "publishes", false), .. chain.Select(step => new ChainStep(step.Voice, step.Kind, "said", step.Anonymous))],
    };

    private static DependenceRow Copy(string a, string b) => new(a + ".txt", b + ".txt", a, b, true, "same-text", "a->b", null, 0.98, "", []);
}

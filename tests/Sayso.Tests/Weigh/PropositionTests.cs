using Sayso.Cases;
using Sayso.Resolve.Entities;
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
        Assert.Equal(("numbers", "one source changed its account", "10 against 12 peopl"), Assert.Single(weighed.Contradictions) is var clash ? (clash.Kind, clash.Between, clash.What) : default);
    }

    [Fact]
    public void Claims_about_other_things_stay_apart() =>
        Assert.Equal(2, Find([Claim("r0", Leak, ("A", "person", false)), Claim("r1", "the ferry companies will raise their fares in the spring", ("B", "person", false))]).Propositions.Count);

    [Fact]
    public void A_claim_marked_wrong_counts_no_more()
    {
        var wrong = Claim("r1", Leak, ("Omar Haddad", "person", false)) with { Judgement = Judged(JudgementKind.Wrong, null, "c2") };

        Assert.Equal(Standing.SingleOrigin, Assert.Single(Find([Claim("r0", Leak, ("Petra Lindqvist", "person", false)), wrong]).Propositions).Standing);
    }

    [Theory]
    [InlineData("nine guards were on duty on Thursday night, not eleven as the Bureau has claimed", "eleven guards were on duty at the airport when the flight landed", "numbers")]
    [InlineData("the mediator was seized on the Saltmarsh road on Thursday", "on Friday the mediator was seized on the Saltmarsh road", "times")]
    [InlineData("the agency has carried freight for six years", "the agency has moved post for nine years", null)]
    [InlineData("Yusuf al-Haddad refused every escort for the journey", "al-Hadad refused any escort for that journey", "same")]
    public void Two_claims_are_the_same_or_differ_in_a_number_or_a_time(string one, string other, string? kind)
    {
        ClaimName[] names = [new ClaimName("Yusuf al-Haddad", "person"), new ClaimName("al-Hadad", "person")];
        Assert.Equal(kind, ClaimComparer.Compare(ClaimTerms.Of(one, names), ClaimTerms.Of(other, names))?.Kind);
        Assert.Equal(kind, ClaimComparer.Compare(ClaimTerms.Of(other, names), ClaimTerms.Of(one, names))?.Kind);
    }

    [Fact]
    public void A_person_can_part_claims_join_them_and_show_two_unnamed_voices_apart()
    {
        ClaimRow[] claims = [Claim("r0", Leak, ("one security official", "unnamed", true)), Claim("r1", Leak, ("a senior diplomat", "unnamed", true)), Claim("r2", "the ferry companies will raise their fares in the spring", ("B", "person", false))];

        Assert.Equal(3, Find(claims, [], Judged(JudgementKind.OtherProposition, null, "c0", "c1")).Propositions.Count);
        Assert.Single(Find(claims, [], Judged(JudgementKind.SameProposition, null, "c0", "c2")).Propositions);
        Assert.Equal(Standing.Corroborated, Find(claims, [], Judged(JudgementKind.DistinctOrigins, null, "c0", "c1")).Propositions[0].Standing);
        Assert.Equal(Standing.SingleOrigin, Find(claims, [], Judged(JudgementKind.DistinctOrigins, null, "c0", "c1") with { WithdrawnAt = DateTimeOffset.UnixEpoch }).Propositions[0].Standing);
    }

    [Fact]
    public void A_person_can_correct_a_stance_and_an_origin()
    {
        ClaimRow[] claims = [Claim("r0", Leak, ("Petra Lindqvist", "person", false)), Claim("r1", Leak, ("Omar Haddad", "person", false))];

        Assert.Equal(Standing.Disputed, Assert.Single(Find(claims, [], Judged(JudgementKind.Correction, "stance=denies", "c1")).Propositions).Standing);
        Assert.Equal(Standing.SingleOrigin, Assert.Single(Find(claims, [], Judged(JudgementKind.Correction, "origin=Petra Lindqvist", "c1")).Propositions).Standing);
        Assert.Equal(Standing.SingleOrigin, Assert.Single(Find(claims, [], Judged(JudgementKind.Correction, "origin=", "c1")).Propositions).Standing);
    }

    [Fact]
    public void A_person_can_say_that_a_report_does_not_rest_on_another_or_does()
    {
        ClaimRow[] claims = [Claim("r0", Leak, ("one security official", "unnamed", true)), Claim("r1", Leak, ("one security official", "unnamed", true))];

        Assert.Single(Assert.Single(Find(claims, [Copy("r0", "r1")]).Propositions).Origins);
        Assert.Equal(2, Assert.Single(Find(claims, [Copy("r0", "r1")], Judged(JudgementKind.Dependence, "independent", "r0", "r1")).Propositions).Origins.Count);
        Assert.Single(Assert.Single(Find(claims, [], Judged(JudgementKind.Dependence, "a->b", "r0", "r1")).Propositions).Origins);
    }

    private static Weighed Find(ClaimRow[] claims, params DependenceRow[] dependence) => Find(claims, dependence, []);

    private static Weighed Find(ClaimRow[] claims, DependenceRow[] dependence, params Judgement[] judgements)
    {
        List<ClaimRow> named = [.. claims.Select((claim, number) => claim with { Id = claim.Id == "c" ? $"c{number}" : claim.Id })];
        var links = named.SelectMany((claim, number) => named.Take(number).Where(ClaimLinker.Says)
            .Select(other => (other, claim, Found: ClaimComparer.Compare(ClaimTerms.Of(other.Text, other.Names), ClaimTerms.Of(claim.Text, claim.Names)))))
            .Where(pair => pair.Found is not null).Select(pair => new ClaimLink(pair.other.Id, pair.claim.Id, pair.other.Report, pair.claim.Report, pair.Found!.Value.Kind, pair.Found.Value.Score, pair.Found.Value.Because));
        return PropositionFinder.Find(new CaseFacts(named, [.. links], dependence, new EntityBook([], []), judgements));
    }

    private static Judgement Judged(string kind, string? value, params string[] things) =>
        new(1, kind, [.. things.Select(thing => new JudgedThing(JudgementKind.Find(kind)!.What, thing, thing, null, ""))], value, "me", DateTimeOffset.UnixEpoch, null, null, null);

    private static ClaimRow Claim(string report, string text, params (string Voice, string Kind, bool Anonymous)[] chain) => new()
    {
        Id = "c", Report = report, Text = text, Spans = [new Piece(0, text.Length)], Stance = "asserts",
        Chain = [new ChainStep("Outlet of " + report, "outlet", "publishes", false), .. chain.Select(step => new ChainStep(step.Voice, step.Kind, "said", step.Anonymous))],
    };

    private static DependenceRow Copy(string a, string b) => new(a + ".txt", b + ".txt", a, b, true, "same-text", "a->b", null, 0.98, "", []);
}

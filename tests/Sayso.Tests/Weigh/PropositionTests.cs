using Sayso.Cases;
using Sayso.Language;
using Sayso.Resolve.Entities;
using Sayso.Weigh.Propositions;

namespace Sayso.Tests.Weigh;

public sealed class PropositionTests
{
    private const string Leak = "two guards at Velin airport passed the hour of the mediator's arrival to the gunmen";

    [Fact]
    public void Ten_outlets_that_repeat_one_unnamed_official_are_one_origin()
    {
        var claims = Enumerable.Range(0, 10).Select(number => Claim($"r{number}", Leak, ("one security official", VoiceKind.Unnamed, true)))
            .ToArray();
        var dependence = Enumerable.Range(1, 9).Select(number => Copy("r0", $"r{number}")).ToArray();

        var proposition = Assert.Single(Find(claims, dependence).Propositions);

        Assert.Equal((Standing.SingleOrigin, 1, 10), (proposition.Standing, proposition.IndependentOrigins, proposition.Claims.Count));
        Assert.True(Assert.Single(proposition.Origins).IsEstablished);
    }

    [Fact]
    public void Two_unnamed_officials_in_two_outlets_are_not_shown_to_be_two()
    {
        var proposition =
            Assert.Single(
            Find([Claim("r0", Leak, ("one security official", VoiceKind.Unnamed, true)),
            Claim("r1", Leak, ("a senior official", VoiceKind.Unnamed, true))]).Propositions);

        Assert.Equal((Standing.SingleOrigin, 1, 2), (proposition.Standing, proposition.IndependentOrigins, proposition.Origins.Count));
        Assert.Single(proposition.Origins, origin => !origin.IsEstablished
            && origin.Because.Contains("not shown", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_named_voices_corroborate_and_one_under_two_names_does_not()
    {
        Assert.Equal(Standing.Corroborated, Assert.Single(
            Find([Claim("r0", Leak, ("Petra Lindqvist", VoiceKind.Person, false)),
            Claim("r1", Leak, ("Omar Haddad", VoiceKind.Person, false))]).Propositions).Standing);
        Assert.Equal(Standing.SingleOrigin, Assert.Single(
            Find([Claim("r0", Leak, ("Petra Lindqvist", VoiceKind.Person, false)),
            Claim("r1", Leak, ("Lindqvist", VoiceKind.Person, false))]).Propositions).Standing);
        Assert.Equal(Standing.SingleOrigin, Assert.Single(
            Find([Claim("r0", Leak, ("The memorandum", VoiceKind.Document, false)),
            Claim("r1", Leak, ("a memorandum of the Security Bureau", VoiceKind.Document, false))]).Propositions).Standing);
    }

    [Fact]
    public void What_outlets_state_themselves_has_no_origin() =>
        Assert.Equal((Standing.Unattributed, 0), Assert.Single(Find([Claim("r0", Leak), Claim("r1", Leak)]).Propositions) is var found
            ? (found.Standing, found.IndependentOrigins) : default);

    [Fact]
    public void Who_denies_it_disputes_it_and_denied_alone_is_denied()
    {
        var said = Claim("r0", Leak, ("Petra Lindqvist", VoiceKind.Person, false));
        var denied = Claim("r1", Leak, ("the Interior Ministry", VoiceKind.Institution, false)) with { Stance = Stance.Denies };

        var disputed = Find([said, denied]);
        Assert.Equal(Standing.Disputed, Assert.Single(disputed.Propositions).Standing);
        Assert.Equal((ContradictionKind.Polarity, ContradictionSide.SourcesDisagree), Assert.Single(disputed.Contradictions) is var clash
            ? (clash.Kind, clash.Between) : default);
        Assert.Equal(Standing.Denied, Assert.Single(Find([denied]).Propositions).Standing);
        Assert.Equal(Standing.Retracted, Assert.Single(
            Find([said, said with { Id = new ClaimId("c9"), Report = new ReportId("r2"),
            Stance = Stance.Retracts }]).Propositions).Standing);
    }

    [Fact]
    public void Figures_that_differ_are_a_contradiction_and_no_proposition()
    {
        var weighed =
            Find([Claim("r0", "the attack on the airport killed 10 people", ("police", VoiceKind.Institution, false)),
            Claim("r1", "the attack on the airport killed twelve people", ("police", VoiceKind.Institution, false))]);

        Assert.Equal(2, weighed.Propositions.Count);
        Assert.Equal(
            (ContradictionKind.Numbers, ContradictionSide.OneSourceChanged, "10 against 12 people"),
            Assert.Single(weighed.Contradictions) is var clash ? (clash.Kind, clash.Between, clash.What) : default);
    }

    [Theory]
    [InlineData("the Courier", "The Courier", ContradictionSide.OneSourceChanged)]
    [InlineData("the Courier", "the Monitor", ContradictionSide.SourcesDisagree)]
    [InlineData("unknown outlet", "unknown outlet", ContradictionSide.SourcesDisagree)]
    public void An_outlet_that_states_two_figures_itself_has_changed_its_account(string first, string second, ContradictionSide between)
    {
        ClaimInCase By(string report, string outlet, string text) => Claim(report, text) with
        {
            Chain = [Link(outlet, VoiceKind.Outlet, LinkRelation.Publishes, false)],
        };

        Assert.Equal(between, Assert.Single(Find(
            [By("r0", first, "the attack on the airport killed 14 people"),
            By("r1", second, "the attack on the airport killed 16 people")]).Contradictions).Between);
    }

    [Fact]
    public void Claims_about_other_things_stay_apart() =>
        Assert.Equal(2, Find([Claim("r0", Leak, ("A", VoiceKind.Person, false)), Claim("r1", "the ferry companies will raise their fares "
            + "in the spring", ("B", VoiceKind.Person, false))]).Propositions.Count);

    [Fact]
    public void A_claim_marked_wrong_counts_no_more()
    {
        var wrong = Claim("r1", Leak, ("Omar Haddad", VoiceKind.Person, false)) with { Judgement = Judged("wrong", null, "c2") };

        Assert.Equal(Standing.SingleOrigin, Assert.Single(
            Find([Claim("r0", Leak, ("Petra Lindqvist", VoiceKind.Person, false)), wrong]).Propositions).Standing);
    }

    [Theory]
    [InlineData("nine guards were on duty on Thursday night, not eleven as the Bureau has claimed", "eleven guards were on duty at the "
        + "airport when the flight landed", ClaimLinkKind.Numbers)]
    [InlineData(
        "the mediator was seized on the Saltmarsh road on Thursday", "on Friday the mediator was seized on the Saltmarsh road",
        ClaimLinkKind.Times)]
    [InlineData("the agency has carried freight for six years", "the agency has moved post for nine years", null)]
    [InlineData("Yusuf al-Haddad refused every escort for the journey", "al-Hadad refused any escort for that journey", ClaimLinkKind.Same)]
    [InlineData(
        "I am neither a smuggler nor a stowaway but a steward, and did not mean to hide from customs or carry forged letters abroad",
        "I am neither smuggler nor stowaway but a steward", ClaimLinkKind.Same)]
    [InlineData(
        "I am a smuggler, a stowaway and a steward, and meant to hide from customs and carry forged letters abroad",
        "I am smuggler, stowaway and steward", null)]
    [InlineData("using a forged manifest would cross a red line", "the use of any manifest would cross a red line", ClaimLinkKind.Same)]
    public void Two_claims_are_the_same_or_differ_in_a_number_or_a_time(string one, string other, ClaimLinkKind? kind)
    {
        var (left, right) = (ClaimTerms.Of(Claim("r0", one)), ClaimTerms.Of(Claim("r1", other)));

        Assert.Equal(kind, ClaimComparer.Compare(left, right)?.Kind);
        Assert.Equal(kind, ClaimComparer.Compare(right, left)?.Kind);
    }

    [Fact]
    public void A_person_can_part_claims_join_them_and_show_two_unnamed_voices_apart()
    {
        ClaimInCase[] claims = [Claim("r0", Leak, ("one security official", VoiceKind.Unnamed, true)),
            Claim("r1", Leak, ("a senior diplomat", VoiceKind.Unnamed, true)),
            Claim("r2", "the ferry companies will raise their fares in the spring", ("B", VoiceKind.Person, false))];

        Assert.Equal(3, Find(claims, [], Judged("other-proposition", null, "c0", "c1")).Propositions.Count);
        Assert.Single(Find(claims, [], Judged("same-proposition", null, "c0", "c2")).Propositions);
        Assert.Equal(Standing.Corroborated, Find(claims, [], Judged("distinct-origins", null, "c0", "c1")).Propositions[0].Standing);
        Assert.Equal(Standing.SingleOrigin, Find(
            claims, [], Judged(
            "distinct-origins", null, "c0", "c1") with { WithdrawnAt = DateTimeOffset.UnixEpoch }).Propositions[0].Standing);
    }

    [Fact]
    public void A_person_can_correct_a_stance_and_an_origin()
    {
        ClaimInCase[] claims = [Claim("r0", Leak, ("Petra Lindqvist", VoiceKind.Person, false)),
            Claim("r1", Leak, ("Omar Haddad", VoiceKind.Person, false))];

        Assert.Equal(Standing.Disputed, Assert.Single(Find(claims, [], Judged("correction", "stance=denies", "c1")).Propositions).Standing);
        Assert.Equal(Standing.SingleOrigin, Assert.Single(
            Find(claims, [], Judged("correction", "origin=Petra Lindqvist", "c1")).Propositions).Standing);
        Assert.Equal(Standing.SingleOrigin, Assert.Single(Find(claims, [], Judged("correction", "origin=", "c1")).Propositions).Standing);
    }

    [Fact]
    public void A_person_can_say_that_a_report_does_not_rest_on_another_or_does()
    {
        ClaimInCase[] claims = [Claim("r0", Leak, ("one security official", VoiceKind.Unnamed, true)), Claim("r1", Leak, ("one security "
            + "official", VoiceKind.Unnamed, true))];

        Assert.Single(Assert.Single(Find(claims, [Copy("r0", "r1")]).Propositions).Origins);
        Assert.Equal(
            2, Assert.Single(Find(claims, [Copy("r0", "r1")], Judged("dependence", "independent", "r0", "r1")).Propositions).Origins.Count);
        Assert.Single(Assert.Single(Find(claims, [], Judged("dependence", "a->b", "r0", "r1")).Propositions).Origins);
    }

    private static Weighed Find(ClaimInCase[] claims, params ReportPair[] dependence) => Find(claims, dependence, []);

    private static Weighed Find(ClaimInCase[] claims, ReportPair[] dependence, params Judgement[] judgements)
    {
        List<ClaimInCase> named =
            [.. claims.Select((claim, number) => claim with { Id = claim.Id.Value == "c" ? new ClaimId($"c{number}") : claim.Id })];
        var links = named.SelectMany((claim, number) => named.Take(number).Where(other => other.Says)
            .Select(other => ClaimComparer.Link(other.Id, ClaimTerms.Of(other), claim.Id, ClaimTerms.Of(claim)))).OfType<ClaimLink>();
        return PropositionsAnew.Find(new CaseFacts(
            named.Select(claim => claim.Report).ToHashSet(), named, [.. links], dependence, new EntityBook([], []), judgements));
    }

    private static Judgement Judged(string kind, string? value, params string[] things)
    {
        var decision = DecisionForm.Read(kind, things, value);
        return new Judgement(
            1, decision, [.. decision.Targets.Select(target => new JudgedThing(target.Kind, target.Id, target.Id, null, ""))], "me",
            DateTimeOffset.UnixEpoch, null, null, null);
    }

    private static ClaimInCase Claim(string report, string text, params (string Voice, VoiceKind Kind, bool Anonymous)[] chain) =>
        new(new Claim
    {
        Id = new ClaimId("c"),
        Report = new ReportId(report),
        Text = text,
        Content = [new Span(0, text.Length)],
        Certainty = new ClaimCertainty(1, 1, [], []),
        Words = Some.Words(text),
        Chain =
        [
            Link("Outlet of " + report, VoiceKind.Outlet, LinkRelation.Publishes, false),
            .. chain.Select(step => Link(step.Voice, step.Kind, LinkRelation.Said, step.Anonymous)),
        ],
    });

    private static ChainLink Link(string name, VoiceKind kind, LinkRelation relation, bool anonymous) => new()
    {
        Voice = default, Name = name, Kind = kind, Relation = relation, IsAnonymous = anonymous,
            Head = kind is VoiceKind.Unnamed or VoiceKind.Document ? HeadOf(name) : null,
    };

    private static string HeadOf(string name) => name.Split(" of ")[0].Split(' ')[^1].ToLowerInvariant();

    private static ReportPair Copy(string a, string b) => new(
        a + ".txt", b + ".txt", new ReportId(a), new ReportId(b), true, DependenceKind.SameText, DependenceDirection.FirstToSecond, null,
        0.98, "", []);
}

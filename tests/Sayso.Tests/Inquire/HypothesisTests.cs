using Sayso.Cases;
using Sayso.Inquire.Hypotheses;
using Sayso.Language;
using Sayso.Resolve.Entities;
using Sayso.Weigh;
using Sayso.Weigh.Propositions;

namespace Sayso.Tests.Inquire;

public sealed class HypothesisTests
{
    /// <summary>
    /// "Will Iraq Retaliate for US Bombing of Its Intelligence Headquarters?", figures 14 to 17 of Heuer, "Psychology of Intelligence
    /// Analysis" (1999), chapter 8:
    /// rows as he rates them for H1 (no retaliation), H2 (minor terrorist actions) and H3 (a major attack).
    /// </summary>
    [Fact]
    public void Heuers_example_comes_out_as_he_tells_it()
    {
        string[] rows = ["+++", "++-", "++-", "-++", "-++", "-++"];
        var matrix = Weigh([.. Hypotheses(3), .. rows.SelectMany((row, number) => Evidence($"E{number + 1}", row))]);

        Assert.Equal(["H2", "H3", "H1"], matrix.Hypotheses.Select(hypothesis => hypothesis.Id));
        Assert.Equal([0, 2, 3], matrix.Hypotheses.Select(hypothesis => hypothesis.Inconsistency));

        // "E1 has no diagnostic value": Saddam's public statement fits all three.
        Assert.Equal(0, matrix.Evidence[0].Diagnosticity);
        Assert.All(matrix.Evidence.Skip(1), piece => Assert.Equal(2.0 / 3, piece.Diagnosticity, 5));
        Assert.Contains(matrix.Warnings, warning => warning.StartsWith("E1 fits all", StringComparison.Ordinal));
        Assert.Empty(matrix.Linchpins);
    }

    [Fact]
    public void Evidence_of_one_origin_weighs_once_and_a_linchpin_is_named()
    {
        var claims = Enumerable.Range(0, 4).Select(number => Claim(number, number < 3 ? "one official" : "Lindqvist")).ToList();
        var propositions = claims.Select((claim, number) => new Proposition(
            new PropositionId($"p{number}"), claim.Text, Standing.SingleOrigin, "", 1, [new PropositionClaim(claim, claim.Path, false, 0)],
            [new Origin(claim.Innermost.Name, VoiceKind.Person, true, "")])).ToList();
        Judgement[] judgements = [.. Hypotheses(2),
            .. claims.SelectMany((claim, number) => Evidence($"E{number}", number < 3 ? "-+" : "+-", claim.Id))];

        var matrix = Weigh(judgements, propositions);

        // Three claims of one official against H1, one of another against H2: one origin each.
        Assert.Equal([1.0, 1.0], matrix.Hypotheses.Select(hypothesis => hypothesis.Inconsistency));
        Assert.Equal(["E0 E1 E2: H1", "E3: H2"], matrix.Linchpins.Select(pin => $"{string.Join(' ', pin.Evidence)}: "
            + $"{string.Join(' ', pin.First)}"));
    }

    [Fact]
    public void Raters_who_differ_are_shown_and_a_rejected_hypothesis_stays_in_sight()
    {
        Judgement[] judgements =
        [
            .. Hypotheses(3),
            Judged(new Decision.Evidence("E1", EvidenceKind.Absence, "no call")),
            Judged(new Decision.Rated("H1", "E1", EvidenceFit.Inconsistent)),
            Judged(new Decision.Rated("H1", "E1", EvidenceFit.Consistent), "bob"),
            Judged(new Decision.Rejected("H3")),
            Judged(new Decision.Milestone("H1", "a second call")),
        ];

        var matrix = Weigh(judgements);

        Assert.Equal(("H1", 0.5), (matrix.Hypotheses[1].Id, matrix.Hypotheses[1].Inconsistency));
        Assert.Contains(matrix.Warnings, warning =>
            warning.Contains("ann says inconsistent; bob says consistent", StringComparison.Ordinal));
        Assert.Equal(("H3", "ann"), (matrix.Hypotheses[2].Id, matrix.Hypotheses[2].Rejected));
        Assert.Equal("a second call", Assert.Single(matrix.Hypotheses[1].Milestones));
    }

    [Theory]
    [InlineData("We assess with high confidence that a leak is likely.", 1)]
    [InlineData("A leak is likely. We have moderate confidence in this.", 0)]
    [InlineData("It cannot be ruled out that a guard called.", 1)]
    [InlineData("A guard called.", 0)]
    public void Likelihood_and_confidence_are_not_mixed(string text, int warnings) => Assert.Equal(warnings, WordingLint.Check(text).Count);

    private static HypothesisMatrix Weigh(Judgement[] judgements, IReadOnlyList<Proposition>? propositions = null)
    {
        List<Judgement> newestFirst = [.. judgements.Select((judgement, number) => judgement with { Id = number + 1 }).Reverse()];
        var state = new CaseState([], new EntityBook([], []), [], new Weighed(propositions ?? [], [], []), [], newestFirst);
        return HypothesisWeigher.Weigh(state, []);
    }

    private static IEnumerable<Judgement> Hypotheses(int count) =>
        Enumerable.Range(1, count).Select(number => Judged(new Decision.Hypothesis($"H{number}", $"explanation {number}")));

    private static IEnumerable<Judgement> Evidence(string id, string row, ClaimId? claim = null) =>
    [
        Judged(claim is { } known
            ? new Decision.Evidence(id, EvidenceKind.Claim, known.Value)
            : new Decision.Evidence(id, EvidenceKind.Assumption, id)),
        .. row.Select((mark, number) => Judged(
            new Decision.Rated($"H{number + 1}", id, mark == '+' ? EvidenceFit.Consistent : EvidenceFit.Inconsistent))),
    ];

    private static Judgement Judged(Decision decision, string by = "ann") => new(
        0, decision, [.. decision.Targets.Select(target => new JudgedThing(target.Kind, target.Id, target.Id, null, target.Id))], by,
        DateTimeOffset.UnixEpoch, null, null, null);

    private static ClaimInCase Claim(int number, string voice) => new(new Claim
    {
        Id = new ClaimId($"c{number}"),
        Report = new ReportId($"r{number}"),
        Text = $"words {number}",
        Content = [new Span(0, 5)],
        Chain =
        [
            new ChainLink { Voice = new VoiceId(0), Name = "Outlet" },
            new ChainLink { Voice = new VoiceId(1), Kind = VoiceKind.Person, Name = voice, Relation = LinkRelation.Said },
        ],
        Certainty = new ClaimCertainty(1, 1, [], []),
    });
}

using Sayso.Cases;
using Sayso.Language;
using Sayso.Weigh.Grading;
using Sayso.Weigh.Propositions;

namespace Sayso.Tests.Weigh;

public sealed class GraderTests
{
    [Fact]
    public void A_voice_that_was_not_put_to_the_test_cannot_be_judged()
    {
        var voice = Assert.Single(Grader.Voices(Grader.Tallies(new Weighed([Said(Standing.SingleOrigin, 0)], [], [])), []));

        Assert.Equal(("F", 1), (voice.Reliability.Proposed, voice.Said));
    }

    [Theory]
    [InlineData(4, 0, "B")]
    [InlineData(3, 1, "C")]
    [InlineData(2, 2, "D")]
    [InlineData(0, 4, "E")]
    public void A_voice_is_graded_by_what_became_of_what_it_said(int borneOut, int disputed, string grade)
    {
        var propositions = Enumerable.Range(0, borneOut).Select(number => Said(Standing.Corroborated, number))
            .Concat(Enumerable.Range(9, disputed).Select(number => Said(Standing.Disputed, number)));

        Assert.Equal(grade, Assert.Single(Grader.Voices(Grader.Tallies(new Weighed([.. propositions], [], [])), [])).Reliability.Proposed);
    }

    [Theory]
    [InlineData(Standing.Corroborated, "1")]
    [InlineData(Standing.Disputed, "4")]
    [InlineData(Standing.Retracted, "5")]
    [InlineData(Standing.SingleOrigin, "6")]
    public void Credibility_follows_the_standing_and_a_person_decides(Standing standing, string proposed)
    {
        var decision = new Judgement(
            1, new Decision.Credibility(new ClaimId("c0"), 2), [new JudgedThing(TargetKind.Claim, "c0", "c0", new SourceId("r0"), "")],
            "ana", DateTimeOffset.UnixEpoch, null, null, null);

        var grade = Grader.Credibility(Said(standing, 0), [decision]);

        Assert.Equal((proposed, "2", "ana"), (grade.Proposed, grade.Decided, grade.By));
        Assert.Null(Grader.Credibility(Said(standing, 0), [decision with { WithdrawnAt = DateTimeOffset.UnixEpoch }]).Decided);
    }

    private static Proposition Said(Standing standing, int number)
    {
        ChainLink[] chain =
        [
            new() { Voice = default, Name = "Meridian", Kind = VoiceKind.Outlet, Relation = LinkRelation.Publishes },
            new() { Voice = new VoiceId(1), Name = "Ana Berg", Kind = VoiceKind.Person, Relation = LinkRelation.Said },
        ];
        var claim = new ClaimInCase(new Claim
        {
            Id = new ClaimId($"c{number}"), Report = new ReportId("r0"), Text = "words", Content = [new Span(0, 5)], Chain = chain,
                Certainty = new ClaimCertainty(1, 1, [], []),
        });
        return new Proposition(
            new PropositionId($"p{number}"), "words", standing, "why", 1, [new PropositionClaim(claim, "r0.txt", false, 0)],
            [new Origin("Ana Berg", VoiceKind.Person, true, "named")]);
    }
}

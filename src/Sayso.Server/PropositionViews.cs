using Sayso.Cases;
using Sayso.Weigh.Grading;
using Sayso.Weigh.Propositions;

namespace Sayso.Server;

/// <summary>A proposition in a list.</summary>
public sealed record PropositionSummary(string Id, string Text, Standing Standing, string Reason, int IndependentOrigins, int Claims, int Reports)
{
    public static PropositionSummary Of(Proposition proposition) => new(
        proposition.Id, proposition.Text, proposition.Standing, proposition.Reason, proposition.IndependentOrigins, proposition.Claims.Count, proposition.Claims.Select(claim => claim.Claim.Report).Distinct().Count());
}

/// <summary>A page of propositions, and how many there are in all.</summary>
public sealed record PropositionPage(int Total, IReadOnlyList<PropositionSummary> Items);

/// <summary>Another proposition that may be the same, and the two claims that are alike.</summary>
public sealed record OfferedProposition(PropositionSummary Proposition, string Claim, string OtherClaim, double Score);

/// <summary>All about one proposition: its claims and origins, the reports it stands in, which of them rest on which, and what clashes with it.</summary>
public sealed record PropositionDetail(
    Proposition Proposition, Grade Credibility, IReadOnlyList<ReportRow> Reports, IReadOnlyList<DependenceRow> Dependence, IReadOnlyList<Contradiction> Contradictions, IReadOnlyList<OfferedProposition> Offers, IReadOnlyList<Judgement> Judgements);

/// <summary>How many propositions stand so.</summary>
public sealed record StandingCount(Standing Standing, int Count);

/// <summary>What to look at first in a case.</summary>
/// <param name="Standings">How many propositions stand how.</param>
/// <param name="Repeated">Said in several reports, but down to one origin or none: the most repeated first.</param>
/// <param name="Contradictions">Claims that clash.</param>
/// <param name="Thin">On one unnamed voice alone, or on none.</param>
/// <param name="Voices">What became of what each voice said.</param>
/// <param name="Copies">Reports that rest on others.</param>
/// <param name="Unanchored">Judgements whose words were not found again after a re-reading.</param>
public sealed record Dashboard(
    IReadOnlyList<StandingCount> Standings, IReadOnlyList<PropositionSummary> Repeated, IReadOnlyList<Contradiction> Contradictions, IReadOnlyList<PropositionSummary> Thin, IReadOnlyList<VoiceRecord> Voices,
    IReadOnlyList<DependenceRow> Copies, IReadOnlyList<Judgement> Unanchored);

using Sayso.Cases;
using Sayso.Weigh.Grading;

namespace Sayso.Server.Views;

/// <summary>
/// All about one proposition: its claims and origins, the reports it stands in, which of them rest on which, and what clashes with it.
/// </summary>
public sealed record PropositionDetail(
    Proposition Proposition,
    Grade Credibility,
    IReadOnlyList<ReportSummary> Reports,
    IReadOnlyList<ReportPair> Dependence,
    IReadOnlyList<Contradiction> Contradictions,
    IReadOnlyList<OfferedProposition> Offers,
    IReadOnlyList<Judgement> Judgements);

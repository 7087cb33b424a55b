using Sayso.Cases;
using Sayso.Weigh.Grading;

namespace Sayso.Server.Views;

/// <summary>What to look at first in a case.</summary>
/// <param name="Standings">How many propositions stand how.</param>
/// <param name="Repeated">Said in several reports, but down to one origin or none: the most repeated first.</param>
/// <param name="Contradictions">Claims that clash.</param>
/// <param name="Thin">On one unnamed voice alone, or on none.</param>
/// <param name="Voices">What became of what each voice said.</param>
/// <param name="Copies">Reports that rest on others.</param>
/// <param name="Unanchored">Judgements whose words were not found again after a re-reading.</param>
public sealed record Dashboard(
    IReadOnlyList<StandingCount> Standings,
    IReadOnlyList<PropositionSummary> Repeated,
    IReadOnlyList<Contradiction> Contradictions,
    IReadOnlyList<PropositionSummary> Thin,
    IReadOnlyList<VoiceRecord> Voices,
    IReadOnlyList<ReportPair> Copies,
    IReadOnlyList<Judgement> Unanchored);

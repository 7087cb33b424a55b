namespace Sayso.Cases;

/// <summary>What to look at first in a case, of each the first so many.</summary>
/// <param name="Standings">How many propositions stand how, most first.</param>
/// <param name="Repeated">Said in several reports, but down to one origin or none: the most repeated first.</param>
/// <param name="Thin">On unnamed voices alone: the most repeated first.</param>
/// <param name="Contradictions">Claims that clash.</param>
/// <param name="Voices">What became of what each voice said, who says most first.</param>
/// <param name="Copies">Reports that rest on others.</param>
public sealed record CaseOverview(
    IReadOnlyList<(Standing Standing, int Propositions)> Standings, IReadOnlyList<PropositionSummary> Repeated,
    IReadOnlyList<PropositionSummary> Thin, IReadOnlyList<Contradiction> Contradictions, IReadOnlyList<VoiceTally> Voices,
    IReadOnlyList<ReportPair> Copies);

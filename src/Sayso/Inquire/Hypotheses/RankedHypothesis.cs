namespace Sayso.Inquire.Hypotheses;

/// <summary>A hypothesis and what speaks against it.</summary>
/// <param name="Id">As people named it.</param>
/// <param name="Text">The explanation.</param>
/// <param name="Inconsistency">How many origins speak against it, each once; where raters disagree, the share of them who say so.</param>
/// <param name="Consistency">How many speak for it, in the same way; it does not count for the ranking.</param>
/// <param name="Rejected">Why and by whom it was given up; null when it was not.</param>
/// <param name="Milestones">What would be seen if it were true.</param>
/// <param name="Judgement">The judgement that put it in.</param>
public sealed record RankedHypothesis(
    string Id, string Text, double Inconsistency, double Consistency, string? Rejected, IReadOnlyList<string> Milestones, long Judgement);

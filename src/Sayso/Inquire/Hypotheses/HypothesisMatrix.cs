namespace Sayso.Inquire.Hypotheses;

/// <summary>
/// Competing hypotheses weighed by evidence, after Heuer's Analysis of Competing Hypotheses ("Psychology of Intelligence Analysis", 1999,
/// chapter 8).
/// </summary>
/// <param name="Hypotheses">By inconsistency, least first; rejected ones last.</param>
/// <param name="Evidence">In the order in which it was put in.</param>
/// <param name="Linchpins">Evidence on which the ranking hangs: without it, another hypothesis would be first.</param>
/// <param name="Warnings">Where the wording mixes likelihood and confidence, or there is too little to weigh.</param>
public sealed record HypothesisMatrix(
    IReadOnlyList<RankedHypothesis> Hypotheses, IReadOnlyList<WeighedEvidence> Evidence, IReadOnlyList<Linchpin> Linchpins,
    IReadOnlyList<string> Warnings);

namespace Sayso.Weigh.Propositions;

/// <summary>What the claims of a case amount to.</summary>
/// <param name="Propositions">Those that several reports make first.</param>
/// <param name="Contradictions">Pairs of claims that clash.</param>
/// <param name="Offers">Propositions that may be one, the likeliest first.</param>
public sealed record Weighed(IReadOnlyList<Proposition> Propositions, IReadOnlyList<Contradiction> Contradictions, IReadOnlyList<PropositionOffer> Offers);

namespace Sayso.Cases;

/// <summary>Two propositions that may be one: offered, not joined.</summary>
/// <param name="First">The id of one.</param>
/// <param name="Second">The id of the other.</param>
/// <param name="ClaimOfFirst">The claim of the one that is like</param>
/// <param name="ClaimOfSecond">this claim of the other.</param>
/// <param name="Score">How much of what they say they share, 0 to 1.</param>
public sealed record PropositionOffer(PropositionId First, PropositionId Second, ClaimId ClaimOfFirst, ClaimId ClaimOfSecond, double Score);

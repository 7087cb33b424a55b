using Sayso.Cases;

namespace Sayso.Server.Views;

/// <summary>Another proposition that may be the same, and the two claims that are alike.</summary>
public sealed record OfferedProposition(PropositionSummary Proposition, ClaimId Claim, ClaimId OtherClaim, double Score);

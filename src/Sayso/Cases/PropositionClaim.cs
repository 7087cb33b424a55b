namespace Sayso.Cases;

/// <summary>One claim of a proposition.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Path">The report's path.</param>
/// <param name="IsContrary">True when it says the contrary.</param>
/// <param name="Origin">Index into the proposition's origins; null where no origin is known.</param>
public sealed record PropositionClaim(ClaimInCase Claim, string Path, bool IsContrary, int? Origin);

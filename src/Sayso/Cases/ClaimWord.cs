namespace Sayso.Cases;

/// <summary>A word by which a claim is found.</summary>
/// <param name="Claim">The claim's id.</param>
/// <param name="Word">A 32-bit hash.</param>
public readonly record struct ClaimWord(ClaimId Claim, uint Word);

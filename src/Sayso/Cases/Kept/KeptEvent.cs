namespace Sayso.Cases.Kept;

/// <summary>A claim that tells a time.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Starts">The earliest that the order leaves, in seconds from the year 1; null when that is open.</param>
/// <param name="Ends">The end of what it leaves, exclusive; null when that is open.</param>
public sealed record KeptEvent(ClaimInCase Claim, long? Starts, long? Ends);

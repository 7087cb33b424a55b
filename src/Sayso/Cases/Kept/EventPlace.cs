namespace Sayso.Cases.Kept;

/// <summary>A place on the timeline: by the earliest, then by the end; claims come before what else is there, by their ids.</summary>
/// <param name="Starts">The earliest, in seconds from the year 1; the end where that is open.</param>
/// <param name="Ends">The end.</param>
/// <param name="Claim">The claim there; null behind all claims of that time.</param>
public sealed record EventPlace(long Starts, long Ends, ClaimId? Claim);

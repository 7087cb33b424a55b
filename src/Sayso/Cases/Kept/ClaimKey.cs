namespace Sayso.Cases.Kept;

/// <summary>What a store knows a claim by, inside; it is never shown, and another reading of the report gives others.</summary>
/// <param name="Number">A whole number.</param>
public readonly record struct ClaimKey(long Number);

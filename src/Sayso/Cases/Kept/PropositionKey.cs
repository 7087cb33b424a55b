namespace Sayso.Cases.Kept;

/// <summary>What a store knows a proposition by, inside; it is never shown.</summary>
/// <param name="Number">A whole number.</param>
public readonly record struct PropositionKey(long Number);

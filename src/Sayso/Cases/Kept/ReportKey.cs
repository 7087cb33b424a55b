namespace Sayso.Cases.Kept;

/// <summary>What a store knows a report by, inside; it is never shown.</summary>
/// <param name="Number">A whole number.</param>
public readonly record struct ReportKey(long Number);

namespace Sayso.Cases.Kept;

/// <summary>Which events are wanted.</summary>
/// <param name="Words">Only those in whose words or names these stand next to each other; null for all.</param>
/// <param name="From">Not what is over by then, in seconds from the year 1; null for all.</param>
/// <param name="To">Not what begins then or later; null for all.</param>
public sealed record EventFilter(string? Words, long? From, long? To);

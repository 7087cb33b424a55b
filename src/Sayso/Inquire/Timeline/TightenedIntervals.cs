namespace Sayso.Inquire.Timeline;

/// <summary>What constraints leave of intervals.</summary>
/// <param name="Bounds">The earliest and latest of each event, inclusive; null where open. Empty when the order is impossible.</param>
/// <param name="Circle">The events of an impossible order, each before the next and the last before the first; a number one above the last
/// event stands for the clock. Null when there is none.</param>
public sealed record TightenedIntervals(IReadOnlyList<(long? From, long? To)> Bounds, IReadOnlyList<int>? Circle);

namespace Sayso.Inquire.Timeline;

/// <summary>A case's events in the order of time.</summary>
/// <param name="Events">By the earliest that they can have been; those without a time last.</param>
/// <param name="Impossible">Events whose told order cannot be, each before the next and the last before the first; empty when there are
/// none.</param>
public sealed record Chronology(IReadOnlyList<TimelineEvent> Events, IReadOnlyList<string> Impossible);

namespace Sayso.Inquire.Timeline;

/// <summary>A case's events in the order of time.</summary>
/// <param name="Events">By the earliest that they can have been; those without a time last.</param>
/// <param name="Circles">Events whose told order cannot be, each before the next and the last before the first.</param>
public sealed record Chronology(IReadOnlyList<TimelineEvent> Events, IReadOnlyList<IReadOnlyList<string>> Circles)
{
    /// <summary>The first order that cannot be; empty when there is none.</summary>
    public IReadOnlyList<string> Impossible => Circles.Count > 0 ? Circles[0] : [];
}

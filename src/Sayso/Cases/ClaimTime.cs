using Sayso.Language;

namespace Sayso.Cases;

/// <summary>A time of a claim: when it was said, or when it is about.</summary>
/// <param name="Interval">When, in local clock time.</param>
/// <param name="Basis">What the interval rests on.</param>
public sealed record ClaimTime(Interval Interval, TimeBasis Basis)
{
    /// <summary>Where the time hangs on an event: the event, on which side of it, and how far; null otherwise.</summary>
    public ClaimAnchor? Anchor { get; init; }
}

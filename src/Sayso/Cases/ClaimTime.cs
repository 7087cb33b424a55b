using System.Text.Json.Serialization;
using Sayso.Language;

namespace Sayso.Cases;

/// <summary>A time of a claim: when it was said, or when it is about.</summary>
/// <param name="From">The earliest moment on local clocks; null when open.</param>
/// <param name="To">One past the latest; null when open.</param>
/// <param name="Basis">What the interval rests on.</param>
public sealed record ClaimTime(DateTime? From, DateTime? To, TimeBasis Basis)
{
    /// <summary>Where the time hangs on an event: the event, on which side of it, and how far; null otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ClaimAnchor? Anchor { get; init; }
}

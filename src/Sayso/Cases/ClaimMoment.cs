namespace Sayso.Cases;

/// <summary>A time of a claim in a list.</summary>
/// <param name="From">yyyy-MM-ddTHH:mm:ss, or null when open.</param>
/// <param name="To">One past the end, or null when open.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record ClaimMoment(string? From, string? To, string Basis)
{
    /// <summary>The event that the time hangs on, or null.</summary>
    public ClaimAnchor? Anchor { get; init; }
}

namespace Sayso.Cases;

/// <summary>Two claims of a case that say the same or nearly.</summary>
/// <param name="A">The claim of the lower id.</param>
/// <param name="B">The other.</param>
/// <param name="Kind">What they are to each other.</param>
/// <param name="Score">How much of what they say they share, 0 to 1.</param>
public sealed record ClaimLink(ClaimId A, ClaimId B, ClaimLinkKind Kind, double Score)
{
    /// <summary>What B has instead of what A has ("9 against 11 guards"), or null.</summary>
    public string? Difference { get; init; }

    /// <summary>The same the other way round.</summary>
    public string? Reverse { get; init; }
}

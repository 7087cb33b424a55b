namespace Sayso.Cases;

/// <summary>Two claims of a case that say the same or nearly.</summary>
/// <param name="A">The claim of the lower id.</param>
/// <param name="B">The other.</param>
/// <param name="Kind">What they are to each other; where they share a surname, if it is one person's.</param>
/// <param name="Score">How much of what they say they share, 0 to 1.</param>
public sealed record ClaimLink(ClaimId A, ClaimId B, ClaimLinkKind Kind, double Score)
{
    /// <summary>What B has instead of what A has ("9 against 11 guards"), or null.</summary>
    public string? Difference { get; init; }

    /// <summary>The same the other way round.</summary>
    public string? Reverse { get; init; }

    /// <summary>True when both name somebody of one surname: what they are to each other hangs on whether that is one person.</summary>
    public bool SharesSurname { get; init; }

    /// <summary>Where the surname is that of two, they are not the same: how much they share without it, if that is enough to be
    /// offered.</summary>
    public double? ScoreOfOthers { get; init; }

    /// <summary>What they are to each other.</summary>
    /// <param name="areOthers">Whether a surname that they share is known to be that of two people.</param>
    public ClaimLink? When(bool areOthers) => !areOthers ? this
        : ScoreOfOthers is { } score ? new ClaimLink(A, B, ClaimLinkKind.Maybe, score) : null;
}

namespace Sayso.Cases;

/// <summary>Which propositions are wanted: those of several reports come first, each part in the order of the case.</summary>
public sealed record PropositionFilter
{
    /// <summary>How they stand; null for any.</summary>
    public Standing? Standing { get; init; }

    /// <summary>Words that one of their claims holds; null for any.</summary>
    public string? Query { get; init; }

    /// <summary>What the page before gave as its next; null for the first page.</summary>
    public string? After { get; init; }

    /// <summary>How many at the most.</summary>
    public int Limit { get; init; } = 100;
}

using Sayso.Language;

namespace Sayso.Resolve.Entities;

/// <summary>Which entities are wanted, and which part of their list.</summary>
public sealed record EntityFilter
{
    /// <summary>Only of this kind; null for all.</summary>
    public EntityKind? Kind { get; init; }

    /// <summary>Only those with a name in which each of these words begins a word; null or empty for all.</summary>
    public string? Words { get; init; }

    /// <summary>What the page before gave as its next; null or empty for the first page.</summary>
    public string? After { get; init; }

    /// <summary>How many at the most.</summary>
    public int Limit { get; init; } = 200;
}

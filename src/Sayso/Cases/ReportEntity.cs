using Sayso.Language;

namespace Sayso.Cases;

/// <summary>Who or what some mentions of one report refer to.</summary>
public sealed record ReportEntity
{
    /// <summary>Its place in the ledger.</summary>
    public required ReportEntityId Id { get; init; }

    /// <summary>What is meant.</summary>
    public EntityKind Kind { get; init; }

    /// <summary>The fullest name that the report gives, or the fullest description when there is no name.</summary>
    public required string Name { get; init; }

    /// <summary>The other names that the report uses, in order of appearance.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}

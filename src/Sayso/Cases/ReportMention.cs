using System.Text.Json.Serialization;
using Sayso.Language;

namespace Sayso.Cases;

/// <summary>Words of a report that name or describe someone or something.</summary>
public sealed record ReportMention
{
    /// <summary>Its place in the ledger.</summary>
    public required MentionId Id { get; init; }

    /// <summary>First code unit.</summary>
    public required int Start { get; init; }

    /// <summary>One past the last.</summary>
    public required int End { get; init; }

    /// <summary>What is meant.</summary>
    public EntityKind Kind { get; init; }

    /// <summary>True for a name; false for a description or a pronoun.</summary>
    [JsonPropertyName("name")]
    public bool IsName { get; init; }

    /// <summary>What it refers to.</summary>
    public ReportEntityId Entity { get; init; }
}

using System.Text.Json.Serialization;
using Sayso.Language;

namespace Sayso.Cases;

/// <summary>One link of a claim's chain, from the outlet inwards: a voice, and how it passes on what the next one says.</summary>
public sealed record ChainLink
{
    /// <summary>The voice, in the same ledger.</summary>
    public required VoiceId Voice { get; init; }

    /// <summary>What sort of voice.</summary>
    public VoiceKind Kind { get; init; }

    /// <summary>Its fullest name in the report, or its description.</summary>
    public required string Name { get; init; }

    /// <summary>True when the text withholds the name.</summary>
    [JsonPropertyName("anonymous")]
    public bool IsAnonymous { get; init; }

    /// <summary>Whom the report names by it; null for who has no name.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EntityName? Named { get; init; }

    /// <summary>The noun that says what a described voice is ("official"), as a lemma; null for a name.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Head { get; init; }

    /// <summary>How it passes on what the next one says.</summary>
    public LinkRelation Relation { get; init; }

    /// <summary>Where the link stands, when no attribution holds it; else null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Span>? Spans { get; init; }

    /// <summary>The attribution that holds it, or null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AttributionId? Attribution { get; init; }
}

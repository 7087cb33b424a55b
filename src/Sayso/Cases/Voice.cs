using System.Text.Json.Serialization;
using Sayso.Language;

namespace Sayso.Cases;

/// <summary>Whoever a statement is laid on, in one report.</summary>
/// <param name="Id">"v0" is the report's outlet.</param>
/// <param name="Kind">What sort of voice.</param>
/// <param name="Name">The fullest name that the report gives, or the description ("one Iraqi security official").</param>
/// <param name="Spans">Where it stands in the text; empty for the report's own outlet and for unstated voices.</param>
/// <param name="Entity">The entity it is, or null.</param>
/// <param name="IsAnonymous">True when the text withholds the name.</param>
public sealed record Voice(
    VoiceId Id, VoiceKind Kind, string Name, IReadOnlyList<Span> Spans, ReportEntityId? Entity,
    [property: JsonPropertyName("anonymous")] bool IsAnonymous)
{
    /// <summary>The noun that says what a described voice is, as a lemma; null for a name.</summary>
    [JsonIgnore]
    public string? Head { get; init; }
}

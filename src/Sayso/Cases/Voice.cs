using Sayso.Language;

namespace Sayso.Cases;

/// <summary>Whoever a statement is laid on.</summary>
/// <param name="Id">Of this report only: "v0" is its outlet.</param>
/// <param name="Kind">What sort of voice.</param>
/// <param name="Name">The fullest name that the report gives, or the description ("one Iraqi security official").</param>
/// <param name="Spans">Where it stands in the text; empty for the report's own outlet and for unstated voices.</param>
/// <param name="Entity">Index into the ledger's entities, or null.</param>
/// <param name="IsAnonymous">True when the text withholds the name.</param>
public sealed record Voice(string Id, VoiceKind Kind, string Name, IReadOnlyList<Span> Spans, int? Entity, bool IsAnonymous);

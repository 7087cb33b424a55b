using Sayso.Language;

namespace Sayso.Cases;

/// <summary>One link of a claim's chain, from the outlet inwards.</summary>
/// <param name="Voice">Id of the voice in the same ledger.</param>
/// <param name="Relation">How it passes on what the next one says.</param>
/// <param name="Spans">Where the link stands, when no attribution holds it.</param>
/// <param name="Attribution">Index into the document's attributions, or null.</param>
public sealed record ChainLink(string Voice, LinkRelation Relation, IReadOnlyList<Span> Spans, int? Attribution);

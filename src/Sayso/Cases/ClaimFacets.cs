namespace Sayso.Cases;

/// <summary>What the ledger can be filtered by.</summary>
/// <param name="Outlets">Outlets.</param>
/// <param name="Voices">Innermost voices, the most frequent ones.</param>
/// <param name="Kinds">Kinds of the innermost voice.</param>
/// <param name="Stances">Stances.</param>
public sealed record ClaimFacets(
    IReadOnlyList<FacetValue> Outlets, IReadOnlyList<FacetValue> Voices, IReadOnlyList<FacetValue> Kinds,
    IReadOnlyList<FacetValue> Stances);

namespace Sayso.Cases;

/// <summary>A value that claims have, with how many have it.</summary>
/// <param name="Value">The value.</param>
/// <param name="Count">Claims.</param>
public sealed record FacetValue(string Value, int Count);

namespace Sayso.Anchor;

/// <summary>Where something that was judged stands in a reading.</summary>
/// <param name="Judgement">The judgement.</param>
/// <param name="Place">The thing's place among the judgement's things.</param>
/// <param name="Id">Its id there; null when it was not found.</param>
/// <param name="Score">How sure that is, 0 to 1.</param>
public sealed record FoundPlace(long Judgement, int Place, string? Id, double Score);

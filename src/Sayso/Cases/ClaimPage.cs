namespace Sayso.Cases;

/// <summary>A page of claims.</summary>
/// <param name="Total">How many pass the filter.</param>
/// <param name="Items">Those of the page.</param>
/// <param name="Next">What to ask the next page after; null on the last one.</param>
public sealed record ClaimPage(int Total, IReadOnlyList<ClaimInCase> Items, string? Next);

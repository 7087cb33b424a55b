namespace Sayso.Cases;

/// <summary>A page of claims.</summary>
/// <param name="Total">How many pass the filter.</param>
/// <param name="Items">Those of the page.</param>
public sealed record ClaimPage(int Total, IReadOnlyList<ClaimRow> Items);

namespace Sayso.Cases;

/// <summary>Some of a list.</summary>
/// <param name="Total">How many there are in all.</param>
/// <param name="Items">Those of the page.</param>
/// <param name="Next">What to give as "after" for the next page; null on the last one.</param>
public sealed record Page<T>(int Total, IReadOnlyList<T> Items, string? Next);

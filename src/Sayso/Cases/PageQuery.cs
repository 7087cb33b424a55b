namespace Sayso.Cases;

/// <summary>Which part of a list is wanted.</summary>
/// <param name="After">What the page before gave as its next; null or empty for the first page.</param>
/// <param name="Limit">How many at the most, from 1.</param>
public sealed record PageQuery(string? After, int Limit)
{
    /// <summary>The whole list.</summary>
    public static PageQuery All { get; } = new(null, int.MaxValue - 1);
}

namespace Sayso.Inquire.Knowledge;

/// <summary>One who could have known only later, or not at all, if the case held nothing of what is taken away.</summary>
/// <param name="Node">Who.</param>
/// <param name="Before">The earliest time with all records (UTC).</param>
/// <param name="After">The earliest time without; null for who drops out.</param>
public sealed record Dropout(string Node, string Before, string? After)
{
    internal static Dropout Of((string Node, long Before, long? After) row) =>
        new(row.Node, FactFinder.Text(row.Before), row.After is { } after ? FactFinder.Text(after) : null);
}

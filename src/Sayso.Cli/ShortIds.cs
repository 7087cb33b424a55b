using Sayso.Cases;

namespace Sayso.Cli;

/// <summary>Takes the short ids of reports and tables that tables on the screen show for the whole ones.</summary>
internal static class ShortIds
{
    private const int Length = 13;

    /// <summary>The same with the whole id, where exactly one report or table of the case begins so; else as it was.</summary>
    /// <param name="store">The case.</param>
    /// <param name="things">Ids, and names and words that begin with one: report/kind/name, report/start-end.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<IReadOnlyList<string>> WholeAsync(
        ICaseStore store, IReadOnlyList<string> things, CancellationToken cancellationToken)
    {
        if (!things.Any(thing => IsShort(thing.Split('/')[0])))
        {
            return things;
        }

        var reports = (await store.ListReportsAsync(cancellationToken)).Select(report => report.Id.Value);
        var tables = (await store.ListRecordTablesAsync(cancellationToken)).Select(table => table.Id.Value);
        var whole = reports.Concat(tables).ToLookup(id => id.Length > Length ? id[..Length] : id, StringComparer.Ordinal);
        string Whole(string thing) =>
            IsShort(thing.Split('/')[0]) && !IsRow(thing) && whole[thing[..Length]].ToList() is [var only] ? only + thing[Length..] : thing;
        return [.. things.Select(Whole)];
    }

    /// <summary>True for a record without an id of its own: it goes by its table's short id and its row.</summary>
    private static bool IsRow(string thing) => thing.Split('/') is [['t', ..], var row] && row.Length > 0 && row.All(char.IsAsciiDigit);

    private static bool IsShort(string id) => id is { Length: Length } and ['r' or 't', ..] && id.Skip(1).All(char.IsAsciiHexDigit);
}

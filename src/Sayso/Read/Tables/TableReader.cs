using System.Globalization;
using System.Security.Cryptography;
using NodaTime;
using Sayso.Cases;

namespace Sayso.Read.Tables;

/// <summary>A table becomes records: every row is one, or is listed with the reason why it is not.</summary>
/// <remarks>Rows pass one at a time; memory does not grow with the table.</remarks>
public static class TableReader
{
    private const int MostWords = 500;

    private static readonly string[] Struck =
        ["struck", "struck off", "removed", "deleted", "taken off", "cancelled", "canceled", "offloaded", "crossed out", "withdrawn"];

    private static readonly string[] OfficeColumns = ["person", "name", "institution", "kind", "from", "to"];

    /// <summary>The id of a table: by its bytes, so that the same file is the same table.</summary>
    /// <exception cref="SaysoException">There is no such file.</exception>
    public static (TableId Id, string Sha256) Identify(string path)
    {
        if (!File.Exists(path))
        {
            throw TableProblems.NotFound(path);
        }

        using var stream = File.OpenRead(path);
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(stream));
        return (new TableId("t" + sha256), sha256);
    }

    /// <summary>The header of a table.</summary>
    /// <exception cref="SaysoException">The table is empty, missing or damaged.</exception>
    public static IReadOnlyList<string> Header(string path) =>
        TableRows.Read(path).Select(row => row.Cells).FirstOrDefault() is { Count: > 0 } header ? header
            : throw TableProblems.Damaged(path, "row 1", null);

    /// <summary>Reads a table.</summary>
    /// <param name="path">A CSV or XLSX.</param>
    /// <param name="table">Its id.</param>
    /// <param name="mapping">Which column is what.</param>
    /// <param name="kept">Where the bytes are read from, when not from the path; problems name the path.</param>
    /// <exception cref="SaysoException">The table is damaged, or does not fit the mapping.</exception>
    public static IEnumerable<(Record? Record, RowProblem? Problem)> Read(
        string path, TableId table, TableMapping mapping, string? kept = null)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        var zone = mapping.Zone is { } name ? TableTimes.Find(name) ?? throw TableProblems.Zone(path, name) : null;
        var times = new TableTimes(zone, mapping.Dates);
        Dictionary<string, int>? columns = null;
        foreach (var (number, cells) in TableRows.Read(kept ?? path, path))
        {
            if (columns is null)
            {
                columns = mapping.Columns.ToDictionary(pair => pair.Key,
                    pair => IndexOf(cells, pair.Value) is var at && at >= 0 ? at : throw TableProblems.NoColumn(path, pair.Key, pair.Value),
                    StringComparer.Ordinal);
                continue;
            }

            if (cells.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            var row = new Row(cells, columns);
            var (record, wrong) = RecordOf(row, table, number, mapping, times);
            yield return record is not null ? (record, null) : (null, new RowProblem(table, number, wrong!, Shown(cells)));
        }
    }

    /// <summary>Reads who sits in which institution: person,name,institution,kind,from,to.</summary>
    /// <exception cref="SaysoException">The table is damaged or lacks a column; the problem names the row.</exception>
    public static IReadOnlyList<OfficeLink> ReadOffices(string path)
    {
        var links = new List<OfficeLink>();
        var times = new TableTimes(DateTimeZone.Utc, null);
        Dictionary<string, int>? columns = null;
        foreach (var (number, cells) in TableRows.Read(path))
        {
            if (columns is null)
            {
                columns = OfficeColumns.ToDictionary(name => name,
                    name => IndexOf(cells, name) is var at && at >= 0 ? at : throw TableProblems.NoColumn(path, name, name),
                    StringComparer.Ordinal);
                continue;
            }

            var row = new Row(cells, columns);
            DateTimeOffset? Time(string field)
            {
                string words = row[field];
                return words.Length == 0
                    ? null
                    : times.Read(words, null, out var time) is { } wrong
                    ? throw TableProblems.Damaged(path, FormattableString.Invariant($"row {number}: {field}: {wrong}"), null)
                    : time;
            }

            // A person without an institution is one whom the list names, and no more.
            if (row["person"].Length > 0)
            {
                links.Add(new OfficeLink(row["person"], row["name"], row["institution"], row["kind"] == "head", Time("from"), Time("to")));
            }
        }

        return links;
    }

    private static (Record?, string?) RecordOf(Row row, TableId table, int number, TableMapping mapping, TableTimes times)
    {
        var who = Names(row["who"]);
        var whom = Names(row["whom"]);
        if (who.Count == 0 && mapping.Kind != RecordKind.Transmission)
        {
            return (null, "it names nobody");
        }

        DateTimeZone? own = null;
        if (row["zone"] is { Length: > 0 } zone && (own = TableTimes.Find(zone)) is null)
        {
            return (null, $"\"{zone}\" is no time zone");
        }

        DateTimeOffset? from = null, to = null, arrival = null;
        foreach (string field in (ReadOnlySpan<string>)["from", "to", "arrival"])
        {
            string words = row[field];
            if (words.Length == 0)
            {
                continue;
            }

            if (times.Read(words, own, out var time) is { } wrong)
            {
                return (null, $"{field}: {wrong}");
            }

            switch (field)
            {
                case "from":
                    from = time;
                    break;
                case "to":
                    to = time;
                    break;
                default:
                    arrival = time;
                    break;
            }
        }

        if (from is null && mapping.Kind != RecordKind.Listing)
        {
            return (null, "it has no time");
        }

        if (row["duration"] is { Length: > 0 } length)
        {
            if (!double.TryParse(length, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds)
                || seconds > 40_000_000)
            {
                return (null, $"\"{length}\" is no number of seconds");
            }

            to ??= from?.AddSeconds(seconds);
        }

        if (to < from)
        {
            return (null, "it ends before it begins");
        }

        int? transit = null;
        if (row["transit"] is { Length: > 0 } minutes)
        {
            if (!int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out int parsed))
            {
                return (null, $"\"{minutes}\" is no number of minutes");
            }

            transit = parsed;
        }

        if (mapping.Kind == RecordKind.Contact && whom.Count == 0)
        {
            return (null, "it does not say with whom");
        }

        string status = row["status"];
        return (new Record
        {
            Id = row["id"] is { Length: > 0 } id ? id : FormattableString.Invariant($"{table.ForDisplay}/{number}"),
            Table = table,
            Row = number,
            Kind = mapping.Kind,
            Who = who,
            Whom = whom,
            What = row["what"] is { Length: > 0 } what ? what : mapping.What,
            Status = mapping.Kind == RecordKind.Listing
                ? (Struck.Any(word => status.StartsWith(word, StringComparison.OrdinalIgnoreCase)) ? "struck" : null)
                : mapping.Things
                ? "thing"
                : mapping.OneWay
                ? "one-way"
                : null,
            From = from,
            To = to,
            Arrival = row["basis"] is "assumed" || transit is not null ? null : arrival,
            TransitMinutes = transit,
            Carries = Names(row["carries"]),
        }, null);
    }

    private static List<string> Names(string words) =>
        [.. words.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static int IndexOf(IReadOnlyList<string> cells, string column)
    {
        for (int i = 0; i < cells.Count; i++)
        {
            if (string.Equals(cells[i].Trim(), column, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    private static string Shown(IReadOnlyList<string> cells)
    {
        string words = string.Join(" | ", cells);
        return words.Length > MostWords ? words[..MostWords] + "…" : words;
    }

    private readonly struct Row(IReadOnlyList<string> cells, Dictionary<string, int> columns)
    {
        public string this[string field] => columns.TryGetValue(field, out int at) && at < cells.Count ? cells[at].Trim() : "";
    }
}

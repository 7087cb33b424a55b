using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;

namespace Sayso.Storage.Sqlite;

/// <summary>Tables of records; rows are written and read one at a time.</summary>
internal static class RecordRows
{
    private const string Columns =
        "t.id AS source, r.row, r.id, r.kind, r.who, r.whom, r.what, r.status, r.starts, r.ends, r.arrival, r.transit, r.carries";

    private const string From = "record r CROSS JOIN record_table t ON t.key = r.source";

    private const string RejectedCells = "t.id AS source, r.row, r.what, r.words";

    private const string RejectedFrom = "rejected_row r CROSS JOIN record_table t ON t.key = r.source";

    private const string Insert = """
        INSERT OR REPLACE INTO record (source, row, id, kind, who, whom, what, status, starts, ends, arrival, transit, carries)
        VALUES ($source, $row, $id, $kind, $who, $whom, $what, $status, $starts, $ends, $arrival, $transit, $carries)
        """;

    private static readonly string[] Cells =
        ["$source", "$row", "$id", "$kind", "$who", "$whom", "$what", "$status", "$starts", "$ends", "$arrival", "$transit", "$carries"];

    private static readonly RowPages RecordPages = new()
    {
        Select = Columns, From = From, By = ["r.source", "r.row"], Total = "SELECT count(*) FROM record r",
    };

    private static readonly RowPages RejectedPages = new()
    {
        Select = RejectedCells, From = RejectedFrom, By = ["r.source", "r.row"], Total = "SELECT count(*) FROM rejected_row",
    };

    private static readonly RowPages TablePages = new()
    {
        Select = """
            t.*, (SELECT count(*) FROM record r WHERE r.source = t.key) AS records,
            (SELECT count(*) FROM rejected_row p WHERE p.source = t.key) AS problems
            """,
        From = "record_table t",
        By = ["t.key"],
        Total = "SELECT count(*) FROM record_table",
    };

    /// <summary>Puts the table in, empty. Must run inside a transaction.</summary>
    /// <returns>Its key.</returns>
    public static long Put(SqliteConnection connection, RecordTable table, string sha256, string now)
    {
        long key = connection.ExecuteScalar<long>(
            """
            INSERT INTO record_table (id, path, sha256, kind, mapping, taken) VALUES (@id, @Path, @sha256, @kind, @Mapping, @now)
            ON CONFLICT (id) DO UPDATE SET path = @Path, kind = @kind, mapping = @Mapping, taken = @now RETURNING key
            """,
            new { id = table.Id.Value, table.Path, sha256, kind = (int)table.Kind, table.Mapping, now });
        connection.Execute("DELETE FROM record WHERE source = @key; DELETE FROM rejected_row WHERE source = @key", new { key });
        return key;
    }

    /// <summary>Must run inside a transaction.</summary>
    /// <returns>How many of each.</returns>
    public static (int Records, int Problems) Write(
        SqliteConnection connection, long table, IEnumerable<(Record? Record, RowProblem? Problem)> rows,
        CancellationToken cancellationToken)
    {
        using var insert = connection.CreateCommand();
        insert.CommandText = Insert;
        var cells = Array.ConvertAll(Cells, name => insert.Parameters.AddWithValue(name, DBNull.Value));
        using var list = connection.CreateCommand();
        list.CommandText = "INSERT OR REPLACE INTO rejected_row (source, row, what, words) VALUES ($source, $row, $what, $words)";
        var words = Array.ConvertAll((string[])["$source", "$row", "$what", "$words"], name =>
            list.Parameters.AddWithValue(name, DBNull.Value));
        int records = 0, problems = 0;
        foreach (var (record, problem) in rows)
        {
            if (((records + problems) & 1023) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (record is not null)
            {
                Set(cells, table, record.Row, record.Id, (int)record.Kind, RowJson.Write(record.Who), RowJson.Write(record.Whom),
                    record.What, record.Status,
                    Text(record.From), Text(record.To), Text(record.Arrival), record.TransitMinutes, RowJson.Write(record.Carries));
                insert.ExecuteNonQuery();
                records++;
            }
            else if (problem is not null)
            {
                Set(words, table, problem.Row, problem.What, problem.Words);
                list.ExecuteNonQuery();
                problems++;
            }
        }

        return (records, problems);
    }

    public static IReadOnlyList<Record> List(SqliteConnection connection, RecordKind? kind) =>
    [
        .. connection.Query(
            $"SELECT {Columns} FROM {From} WHERE @kind IS NULL OR r.kind = @kind ORDER BY t.path, t.id, r.row", new { kind = (int?)kind })
            .Select(row => (Record)Record(row)),
    ];

    /// <summary>By table, in the order in which they came in, and by row.</summary>
    public static Page<Record> Page(SqliteConnection connection, TableId? table, PageQuery page)
    {
        long? source = table is { Value: var id }
            ? connection.ExecuteScalar<long?>("SELECT key FROM record_table WHERE id = @id", new { id }) ?? 0 : null;
        return (source is null ? RecordPages : RecordPages.With("r.source = @source")).Read(
            connection, page, rows => (IReadOnlyList<Record>)[.. rows.Select(row => (Record)Record(row))], new { source });
    }

    public static IReadOnlyList<Record> Find(SqliteConnection connection, IReadOnlyCollection<string> ids) =>
        [.. connection.Query($"SELECT {Columns} FROM {From} WHERE r.id IN @ids ORDER BY t.path, t.id, r.row", new { ids })
            .Select(row => (Record)Record(row))];

    public static IReadOnlyList<RecordTable> Tables(SqliteConnection connection) =>
        TablePage(connection, new PageQuery(null, int.MaxValue)).Items;

    /// <summary>In the order in which they came in.</summary>
    public static Page<RecordTable> TablePage(SqliteConnection connection, PageQuery page) =>
        TablePages.Read(connection, page, rows => (IReadOnlyList<RecordTable>)[.. rows.Select(row => new RecordTable(
            new TableId((string)row.id), (string)row.path, (RecordKind)(int)row.kind, (string)row.mapping, (int)row.records,
            (int)row.problems,
            DateTimeOffset.Parse((string)row.taken, CultureInfo.InvariantCulture)))]);

    public static IReadOnlyList<RowProblem> Rejected(SqliteConnection connection) =>
    [
        .. connection.Query($"SELECT {RejectedCells} FROM {RejectedFrom} ORDER BY t.path, t.id, r.row")
            .Select(row => (RowProblem)Problem(row)),
    ];

    /// <summary>By table, in the order in which they came in, and by row.</summary>
    public static Page<RowProblem> RejectedPage(SqliteConnection connection, PageQuery page) =>
        RejectedPages.Read(connection, page, rows => (IReadOnlyList<RowProblem>)[.. rows.Select(row => (RowProblem)Problem(row))]);

    public static string? Text(DateTimeOffset? time) => time?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    public static DateTimeOffset? Time(string? text) => text is null ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static Record Record(dynamic row) => new()
    {
        Table = new TableId((string)row.source),
        Row = (int)row.row,
        Id = row.id,
        Kind = (RecordKind)(int)row.kind,
        Who = RowJson.Read<string[]>((string)row.who),
        Whom = RowJson.Read<string[]>((string)row.whom),
        What = row.what,
        Status = row.status,
        From = Time((string?)row.starts),
        To = Time((string?)row.ends),
        Arrival = Time((string?)row.arrival),
        TransitMinutes = (int?)row.transit,
        Carries = RowJson.Read<string[]>((string)row.carries),
    };

    private static RowProblem Problem(dynamic row) =>
        new(new TableId((string)row.source), (int)row.row, (string)row.what, (string)row.words);

    private static void Set(SqliteParameter[] cells, params ReadOnlySpan<object?> values)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i].Value = values[i] ?? DBNull.Value;
        }
    }
}

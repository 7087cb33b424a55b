using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;

namespace Sayso.Storage.Sqlite;

/// <summary>Tables of records; rows are written and read one at a time.</summary>
internal static class RecordRows
{
    private const string Columns = """
        SELECT t.id, r.row, r.id, r.kind, r.who, r.whom, r.what, r.status, r.starts, r.ends, r.arrival, r.transit, r.carries
        FROM record r JOIN record_table t ON t.key = r.source
        """;

    private const string Insert = """
        INSERT OR REPLACE INTO record (source, row, id, kind, who, whom, what, status, starts, ends, arrival, transit, carries)
        VALUES ($source, $row, $id, $kind, $who, $whom, $what, $status, $starts, $ends, $arrival, $transit, $carries)
        """;

    private static readonly string[] Cells =
        ["$source", "$row", "$id", "$kind", "$who", "$whom", "$what", "$status", "$starts", "$ends", "$arrival", "$transit", "$carries"];

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

    public static IReadOnlyList<Record> List(SqliteConnection connection, RecordKind? kind)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Columns + " WHERE $kind IS NULL OR r.kind = $kind ORDER BY t.path, t.id, r.row";
        command.Parameters.AddWithValue("$kind", kind is { } wanted ? (int)wanted : DBNull.Value);
        using var reader = command.ExecuteReader();
        var records = new List<Record>();
        string? Cell(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
        while (reader.Read())
        {
            records.Add(new Record
            {
                Table = new TableId(reader.GetString(0)),
                Row = reader.GetInt32(1),
                Id = reader.GetString(2),
                Kind = (RecordKind)reader.GetInt32(3),
                Who = RowJson.Read<string[]>(reader.GetString(4)),
                Whom = RowJson.Read<string[]>(reader.GetString(5)),
                What = Cell(6),
                Status = Cell(7),
                From = Time(Cell(8)),
                To = Time(Cell(9)),
                Arrival = Time(Cell(10)),
                TransitMinutes = reader.IsDBNull(11) ? null : reader.GetInt32(11),
                Carries = RowJson.Read<string[]>(reader.GetString(12)),
            });
        }

        return records;
    }

    public static IReadOnlyList<RecordTable> Tables(SqliteConnection connection) =>
    [
        .. connection.Query("""
            SELECT t.*, (SELECT count(*) FROM record r WHERE r.source = t.key) AS records,
                (SELECT count(*) FROM rejected_row p WHERE p.source = t.key) AS problems
            FROM record_table t ORDER BY t.key
            """).Select(row => new RecordTable(
                new TableId((string)row.id), (string)row.path, (RecordKind)(int)row.kind, (string)row.mapping, (int)row.records,
                (int)row.problems,
                DateTimeOffset.Parse((string)row.taken, CultureInfo.InvariantCulture))),
    ];

    public static IReadOnlyList<RowProblem> Rejected(SqliteConnection connection) =>
    [
        .. connection.Query(
            "SELECT t.id, p.row, p.what, p.words FROM rejected_row p JOIN record_table t ON t.key = p.source ORDER BY t.path, t.id, p.row")
            .Select(row => new RowProblem(new TableId((string)row.id), (int)row.row, (string)row.what, (string)row.words)),
    ];

    public static string? Text(DateTimeOffset? time) => time?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    public static DateTimeOffset? Time(string? text) => text is null ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static void Set(SqliteParameter[] cells, params ReadOnlySpan<object?> values)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i].Value = values[i] ?? DBNull.Value;
        }
    }
}

using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;
using Sayso.Language;
using Sayso.Storage.Sqlite.Packing;

namespace Sayso.Storage.Sqlite;

/// <summary>What reports and tables name. Inside, a source is a report's key, or a table's below zero.</summary>
internal static class NameRows
{
    private const string Columns = """
        SELECT n.kind, n.name, n.mentions, n.data, coalesce(r.id, t.id) AS source FROM name n
        LEFT JOIN report r ON n.source > 0 AND r.key = n.source LEFT JOIN record_table t ON n.source < 0 AND t.key = -n.source
        """;

    public static long OfReport(long key) => key;

    public static long OfTable(long key) => -key;

    public static void Write(SqliteConnection connection, long source, IEnumerable<ReportName> names)
    {
        using var insert = new Statement(
            connection, "INSERT INTO name (source, kind, name, mentions, data) VALUES ($1, $2, $3, $4, $5)");
        foreach (var name in names)
        {
            byte[] data = NameCodec.Write(name.Aliases, name.Descriptions, name.Spans);
            insert.Run(source, (int)name.Named.Kind, name.Named.Name, name.Mentions, data);
        }
    }

    public static void Clear(SqliteConnection connection, long source) =>
        connection.Execute("DELETE FROM name WHERE source = @source", new { source });

    /// <summary>Those of reports that nobody removed, and of tables: by source, in its order.</summary>
    public static IReadOnlyList<ReportName> List(SqliteConnection connection) =>
        [.. connection.Query(Columns + " WHERE coalesce(r.removed, 0) = 0 ORDER BY coalesce(r.id, t.id), n.key")
            .Select(row => (ReportName)Read(row))];

    public static IReadOnlyList<ReportName> OfSource(SqliteConnection connection, SourceId source)
    {
        long? key = source.Table is not null
            ? -connection.ExecuteScalar<long?>("SELECT key FROM record_table WHERE id = @id", new { id = source.Value })
            : ReportRows.KeyOf(connection, source.Value);
        return [.. connection.Query(Columns + " WHERE n.source = @key ORDER BY n.key", new { key }).Select(row => (ReportName)Read(row))];
    }

    private static ReportName Read(dynamic row)
    {
        var (aliases, descriptions, spans) = NameCodec.Read((byte[])row.data);
        return new ReportName(
            new NamedIn(new SourceId((string)row.source), (EntityKind)(int)row.kind, (string)row.name), aliases, descriptions,
            (int)row.mentions, spans);
    }
}

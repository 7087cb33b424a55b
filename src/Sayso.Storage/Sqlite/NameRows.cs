using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Storage.Sqlite;

/// <summary>What reports and tables name.</summary>
internal static class NameRows
{
    public static void Write(SqliteConnection connection, IEnumerable<ReportName> names)
    {
        using var insert = new Statement(connection, "INSERT INTO name (source, kind, name, mentions, data) VALUES ($1, $2, $3, $4, $5)", 5);
        foreach (var name in names)
        {
            var detail = new Detail(name.Aliases, name.Descriptions, [.. name.Spans.SelectMany(span => new[] { span.Start, span.End })]);
            insert.Run(name.Named.Source.Value, (int)name.Named.Kind, name.Named.Name, name.Mentions, RowJson.Bytes(detail));
        }
    }

    public static void Clear(SqliteConnection connection, string source) => connection.Execute("DELETE FROM name WHERE source = @source", new { source });

    /// <summary>Those of reports that nobody removed, and of tables: by source, in its order.</summary>
    public static IReadOnlyList<ReportName> List(SqliteConnection connection) =>
        [.. connection.Query("SELECT n.* FROM name n LEFT JOIN report r ON r.id = n.source WHERE coalesce(r.removed, 0) = 0 ORDER BY n.source, n.key").Select(row => (ReportName)Read(row))];

    public static IReadOnlyList<ReportName> OfSource(SqliteConnection connection, string source) =>
        [.. connection.Query("SELECT * FROM name WHERE source = @source ORDER BY key", new { source }).Select(row => (ReportName)Read(row))];

    private static ReportName Read(dynamic row)
    {
        var detail = JsonSerializer.Deserialize<Detail>((byte[])row.data, RowJson.Options)!;
        return new ReportName(
            new NamedIn(new SourceId((string)row.source), (EntityKind)(int)row.kind, (string)row.name), detail.Also, detail.Called, (int)row.mentions,
            [.. detail.At.Chunk(2).Select(pair => new Span(pair[0], pair[1]))]);
    }

    private sealed record Detail(IReadOnlyList<string> Also, IReadOnlyList<string> Called, IReadOnlyList<int> At);
}

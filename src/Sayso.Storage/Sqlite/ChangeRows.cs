using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;

namespace Sayso.Storage.Sqlite;

/// <summary>The log of changes: appended, never altered.</summary>
internal static class ChangeRows
{
    public static long Add(SqliteConnection connection, ChangeKind kind, string subject, string at, string by) =>
        connection.ExecuteScalar<long>(
        "INSERT INTO change (kind, subject, at, by) VALUES (@kind, @subject, @at, @by) RETURNING seq",
        new { kind = Spelt.Of(kind), subject, at, by });

    public static long Version(SqliteConnection connection) => connection.ExecuteScalar<long>("SELECT coalesce(max(seq), 0) FROM change");

    public static IReadOnlyList<CaseChange> List(SqliteConnection connection, long after, int most = -1) =>
    [
        .. connection.Query<(long Seq, string Kind, string Subject, string At, string By)>(
            "SELECT seq, kind, subject, at, by FROM change WHERE seq > @after ORDER BY seq LIMIT @most", new { after, most })
            .Select(row => new CaseChange(
            row.Seq, Spelt.Parse<ChangeKind>(row.Kind)!.Value, row.Subject, DateTimeOffset.Parse(row.At, CultureInfo.InvariantCulture),
            row.By)),
    ];
}

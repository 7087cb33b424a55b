using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;

namespace Sayso.Storage.Sqlite;

/// <summary>What comparing reports and claims gave, as lists.</summary>
internal static class PairRows
{
    public static IReadOnlyList<ReportPair> List(SqliteConnection connection) =>
    [
        .. connection.Query("""
            SELECT d.*, l.path AS left_path, r.path AS right_path, l.id AS left_id,
                r.id AS right_id FROM dependence d JOIN report l ON l.key = d.a JOIN report r ON r.key = d.b
            WHERE l.removed = 0 AND r.removed = 0 ORDER BY l.path, r.path, l.id, r.id
            """).Select(row => new ReportPair(
                (string)row.left_path, (string)row.right_path, new ReportId((string)row.left_id), new ReportId((string)row.right_id),
                row.dependent != 0,
                (DependenceKind)(int)row.kind, (DependenceDirection)(int)row.direction, (string?)row.third, (double)row.probability,
                (string)row.because,
                RowJson.Read<DependenceEvidence[]>((string)row.evidence))),
    ];

    public static IReadOnlyList<ClaimLink> Links(SqliteConnection connection) =>
    [
        .. connection.Query("""
            SELECT a.id AS a, b.id AS b, l.kind, l.score FROM claim_link l JOIN claim a ON a.key = l.a JOIN claim b ON b.key = l.b
            JOIN report x ON x.key = a.report JOIN report y ON y.key = b.report WHERE x.removed = 0 AND y.removed = 0 ORDER BY a.id, b.id
            """).Select(row => new ClaimLink(
                new ClaimId((string)row.a), new ClaimId((string)row.b), (ClaimLinkKind)(int)row.kind, (double)row.score)),
    ];
}

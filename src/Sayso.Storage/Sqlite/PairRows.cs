using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;

namespace Sayso.Storage.Sqlite;

/// <summary>What comparing reports and claims gave, as lists.</summary>
internal static class PairRows
{
    private const string Columns = "d.*, l.path AS left_path, r.path AS right_path, l.id AS left_id, r.id AS right_id";

    private const string From = "dependence d CROSS JOIN report l ON l.key = d.a CROSS JOIN report r ON r.key = d.b";

    private const double Thousand = 1000;

    private static readonly RowPages Pages = new()
    {
        Select = Columns,
        From = From,
        Where = "l.removed = 0 AND r.removed = 0",
        By = ["d.a", "d.b"],
        Total = """
            SELECT (SELECT count(*) FROM dependence) - (SELECT count(*) FROM dependence
                WHERE a IN (SELECT key FROM report WHERE removed <> 0) OR b IN (SELECT key FROM report WHERE removed <> 0))
            """,
    };

    public static IReadOnlyList<ReportPair> List(SqliteConnection connection) =>
    [
        .. connection.Query(
            $"SELECT {Columns} FROM {From} WHERE l.removed = 0 AND r.removed = 0 ORDER BY l.path, r.path, l.id, r.id")
            .Select(row => (ReportPair)Pair(row)),
    ];

    /// <summary>The pairs among some reports.</summary>
    public static IReadOnlyList<ReportPair> Among(SqliteConnection connection, IReadOnlyCollection<ReportId> reports)
    {
        var keys = reports.Select(report => ReportRows.KeyOf(connection, report.Value)).OfType<long>().ToHashSet();
        return [.. keys.SelectMany(key => connection.Query(
            $"SELECT {Columns} FROM {From} WHERE l.removed = 0 AND r.removed = 0 AND d.a = @key", new { key }))
            .Where(row => keys.Contains((long)row.b)).Select(row => (ReportPair)Pair(row)).OrderBy(pair => pair.A, StringComparer.Ordinal)
            .ThenBy(pair => pair.B, StringComparer.Ordinal)];
    }

    /// <summary>Reports that rest on others, the first so many.</summary>
    public static IReadOnlyList<ReportPair> Copies(SqliteConnection connection, int most) =>
        [.. connection.Query(
            $"SELECT {Columns} FROM {From} WHERE l.removed = 0 AND r.removed = 0 AND d.dependent = 1 LIMIT @most", new { most })
            .Select(row => (ReportPair)Pair(row)).OrderBy(pair => pair.A, StringComparer.Ordinal)
            .ThenBy(pair => pair.B, StringComparer.Ordinal)];

    /// <summary>In the order in which the reports came in.</summary>
    public static Page<ReportPair> Page(SqliteConnection connection, PageQuery page) =>
        Pages.Read(connection, page, rows => (IReadOnlyList<ReportPair>)[.. rows.Select(row => (ReportPair)Pair(row))]);

    /// <summary>What claims are to each other, those that share a surname both ways.</summary>
    public static IReadOnlyList<ClaimLink> Links(SqliteConnection connection) =>
    [
        .. connection.Query(
            """
            SELECT a.id AS a, b.id AS b, l.* FROM (
                SELECT a, b, kind, score, difference, reverse, 0 AS shares, NULL AS other_score
                FROM claim_link WHERE NOT EXISTS (SELECT 1 FROM surname_link s WHERE s.a = claim_link.a AND s.b = claim_link.b)
                UNION ALL SELECT a, b, kind, score, difference, reverse, 1, other_score FROM surname_link) l
            JOIN claim a ON a.key = l.a JOIN claim b ON b.key = l.b
            JOIN report x ON x.key = a.report JOIN report y ON y.key = b.report WHERE x.removed = 0 AND y.removed = 0 ORDER BY a.id, b.id
            """).Select(row => (ClaimLink)Link(row)),
    ];

    /// <summary>How much two claims share, or how likely one report rests on another, of the thousandths that are kept.</summary>
    public static double Score(double kept) => kept / Thousand;

    private static ClaimLink Link(dynamic row) => new(
        new ClaimId((string)row.a), new ClaimId((string)row.b), (ClaimLinkKind)(int)row.kind, Score(row.score))
    {
        Difference = (string?)row.difference,
        Reverse = (string?)row.reverse,
        SharesSurname = row.shares != 0,
        ScoreOfOthers = row.other_score is null ? null : Score(row.other_score),
    };

    private static ReportPair Pair(dynamic row) => new(
        (string)row.left_path, (string)row.right_path, new ReportId((string)row.left_id), new ReportId((string)row.right_id),
        row.dependent != 0,
        (DependenceKind)(int)row.kind, (DependenceDirection)(int)row.direction, (string?)row.third,
        Score((double)row.probability), (string)row.because, StretchText.Read((string)row.evidence));
}

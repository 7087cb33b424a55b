using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;

namespace Sayso.Storage.Sqlite;

/// <summary>Judgements: appended, withdrawn by a row of their own, and found again after a re-reading by their words and what stood around them.</summary>
internal static class JudgementRows
{
    private const int Context = 32;

    private const string Columns = """
        SELECT j.id, j.kind, coalesce(a.claim, j.claim) AS claim, j.report, j.quote, j.made_by, j.made_at, j.reason, w.made_by AS withdrawn_by, w.made_at AS withdrawn_at,
          (a.judgement IS NULL OR a.claim IS NOT NULL) AS anchored
        FROM judgement j LEFT JOIN withdrawal w ON w.judgement = j.id LEFT JOIN anchor a ON a.judgement = j.id
        """;

    public static IReadOnlyList<Judgement> List(SqliteConnection connection) => [.. connection.Query(Columns + " ORDER BY j.id DESC").Select(row => (Judgement)Row(row))];

    public static Judgement? Find(SqliteConnection connection, long id) => connection.QueryFirstOrDefault(Columns + " WHERE j.id = @id", new { id }) is { } row ? (Judgement)Row(row) : null;

    /// <returns>The judgement that stands; null when there is no such claim.</returns>
    public static long? MarkWrong(SqliteConnection connection, string claim, string by, string? reason, string now)
    {
        var row = connection.QueryFirstOrDefault("SELECT c.report, c.text, c.spans, r.ledger FROM claim c JOIN report r ON r.id = c.report WHERE c.id = @claim", new { claim });
        if (row is null)
        {
            return null;
        }

        long? standing = connection.ExecuteScalar<long?>(
            "SELECT max(j.id) FROM judgement j LEFT JOIN anchor a ON a.judgement = j.id WHERE j.kind = 'wrong' AND coalesce(a.claim, j.claim) = @claim AND j.id NOT IN (SELECT judgement FROM withdrawal)", new { claim });
        if (standing is not null)
        {
            return standing;
        }

        string text = connection.ExecuteScalar<string>("SELECT text FROM report_words WHERE id = @report", new { report = (string)row.report })!;
        var first = System.Text.Json.JsonSerializer.Deserialize<List<Piece>>((string)row.spans, RowJson.Options)![0];
        int end = first.End;
        return connection.ExecuteScalar<long>("""
            INSERT INTO judgement (kind, claim, report, quote, prefix, suffix, start, made_by, made_at, reason)
            VALUES ('wrong', @claim, @report, @quote, @prefix, @suffix, @start, @by, @now, @reason) RETURNING id
            """,
            new
            {
                claim,
                report = (string)row.report,
                quote = (string)row.text,
                prefix = text[Math.Max(0, first.Start - Context)..first.Start],
                suffix = text[end..Math.Min(text.Length, end + Context)],
                start = first.Start,
                by,
                now,
                reason,
            });
    }

    /// <summary>Finds the claims that a report's judgements are about in its new reading: the same claim, else the same words nearest to where they stood.</summary>
    public static void Anchor(SqliteConnection connection, string report)
    {
        var judgements = connection.Query("SELECT id, claim, quote, start FROM judgement WHERE report = @report", new { report }).ToList();
        foreach (var judgement in judgements)
        {
            string? claim = connection.ExecuteScalar<string?>("SELECT id FROM claim WHERE id = @claim", new { claim = (string)judgement.claim })
                ?? connection.ExecuteScalar<string?>(
                    "SELECT id FROM claim WHERE report = @report AND text = @quote ORDER BY abs(json_extract(spans, '$[0].start') - @start) LIMIT 1",
                    new { report, quote = (string)judgement.quote, start = (long)judgement.start });
            connection.Execute(
                "INSERT INTO anchor (judgement, claim) VALUES (@id, @claim) ON CONFLICT (judgement) DO UPDATE SET claim = excluded.claim",
                new { id = (long)judgement.id, claim });
        }
    }

    private static Judgement Row(dynamic row) => new(
        (long)row.id, (string)row.kind, (string)row.claim, (string)row.report, (string)row.quote, (string)row.made_by, DateTimeOffset.Parse((string)row.made_at, CultureInfo.InvariantCulture), (string?)row.reason,
        (string?)row.withdrawn_by, row.withdrawn_at is string at ? (DateTimeOffset?)DateTimeOffset.Parse(at, CultureInfo.InvariantCulture) : null, row.anchored != 0);
}

using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Storage.Sqlite;

/// <summary>Times that reports tell.</summary>
internal static class TimeRows
{
    public static void Write(SqliteConnection connection, Ledger ledger, long report)
    {
        using var insert = new Statement(
            connection, """
            INSERT OR IGNORE INTO time (report, span_start, span_end, type, value, starts, ends, basis)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """);
        foreach (var time in ledger.Times)
        {
            insert.Run(report, time.Start, time.End, (int)time.Type, time.Value, Seconds(time.From), Seconds(time.To), (int)time.Basis);
        }
    }

    /// <summary>Without those that people marked wrong.</summary>
    public static IReadOnlyList<ToldTime> List(SqliteConnection connection)
    {
        var texts = new Dictionary<long, string>();
        string Words(long report, int start, int end)
        {
            if (!texts.TryGetValue(report, out string? text))
            {
                texts[report] = text = ReportRows.Text(connection, report);
            }

            return text[start..end];
        }

        return
        [
            .. connection.Query("""
                SELECT t.*, r.id FROM time t JOIN report r ON r.key = t.report WHERE r.removed = 0
                  AND NOT EXISTS (SELECT 1 FROM judgement_in_force s WHERE s.kind = 'wrong-words' AND s.id = r.id || '/' || t.span_start
                      || '-' || t.span_end)
                ORDER BY t.starts IS NULL, t.starts, r.path, r.id, t.span_start
                """).ToList().Select(row => new ToldTime(
                    new ReportId((string)row.id), Words((long)row.report, (int)row.span_start, (int)row.span_end), (TimeKind)(int)row.type,
                    (string)row.value,
                    Time((long?)row.starts), Time((long?)row.ends), (TimeBasis)(int)row.basis, (int)row.span_start, (int)row.span_end)),
        ];
    }

    private static long? Seconds(DateTime? moment) =>
        moment is { } time ? (time.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond : null;

    // A local clock's: of no kind.
    private static DateTime? Time(long? seconds) =>
        seconds is { } told ? DateTime.SpecifyKind(DateTime.UnixEpoch.AddSeconds(told), DateTimeKind.Unspecified) : null;
}

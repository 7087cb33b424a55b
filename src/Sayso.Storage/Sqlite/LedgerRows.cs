using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Anchor;
using Sayso.Cases;

namespace Sayso.Storage.Sqlite;

/// <summary>Keeps a ledger whole: report, claims, names, times, and where judgements stand in it.</summary>
internal static class LedgerRows
{
    private static readonly string Version = typeof(LedgerRows).Assembly.GetName().Version!.ToString(3);

    private static readonly string Program = "sayso " + Version;

    /// <summary>Must run inside a transaction.</summary>
    /// <returns>True when the report was new.</returns>
    public static bool Write(SqliteConnection connection, Ledger ledger, string now)
    {
        var report = ledger.Report;
        long? known = ReportRows.KeyOf(connection, report.Id.Value);
        if (known is { } there)
        {
            bool captured = Capture(connection, report, there, now);
            if (ReportRows.IsRead(connection, there, report))
            {
                if (captured)
                {
                    ChangeRows.Add(connection, ChangeKind.ReportCaptured, report.Id.Value, now, Program);
                }

                return false;
            }

            Clear(connection, there);
        }

        var (key, isNew) = ReportRows.Write(connection, ledger);
        if (isNew)
        {
            Capture(connection, report, key, now);
        }

        ReadingRows.Write(connection, ledger, key);
        ClaimRows.Write(connection, ledger, key);
        NameRows.Write(connection, NameRows.OfReport(key), ledger.Names);
        TimeRows.Write(connection, ledger, key);
        if (ledger.Communication is { } communication)
        {
            connection.Execute(
                "INSERT INTO communication (report, data) VALUES (@key, @data)", new { key, data = RowJson.Write(communication) });
        }

        TouchedRows.Report(connection, key);
        VersionRows.Update(connection, report, key);
        var places = JudgementRows.PlacesIn(connection, VersionRows.All(connection, report.Id.Value));
        JudgementRows.Anchor(connection, report.Id.Value, AnchorStage.Find(places, ledger));
        ChangeRows.Add(connection, isNew ? ChangeKind.ReportAdded : ChangeKind.ReportReread, report.Id.Value, now, Program);
        return isNew;
    }

    /// <returns>True when it had not been taken in from there.</returns>
    private static bool Capture(SqliteConnection connection, Report report, long key, string now) => connection.Execute(
        "INSERT INTO capture (report, path, taken, version) VALUES (@key, @Path, @now, @Version) ON CONFLICT DO NOTHING",
        new { key, report.Path, now, Version }) > 0;

    /// <summary>Takes out what an older reading of a report left.</summary>
    private static void Clear(SqliteConnection connection, long key)
    {
        SqliteWeighing.DropLinks(connection, key);
        TouchedRows.Leaving(connection, key);
        SqliteWeighing.Clear(connection, key);
        ClaimRows.Clear(connection, key);
        NameRows.Clear(connection, NameRows.OfReport(key));
        connection.Execute(
            """
            DELETE FROM report_words WHERE rowid = @key;
            DELETE FROM communication WHERE report = @key;
            DELETE FROM time WHERE report = @key
            """,
            new { key });
    }
}

using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;

namespace Sayso.Storage.Sqlite;

/// <summary>Looks for the reports whose rows are not what Sayso writes, once something could not be read.</summary>
internal static class DamageFinder
{
    private const int Most = 5;

    /// <summary>Their ids and paths; empty when it cannot tell.</summary>
    public static IReadOnlyList<string> Reports(SqliteConnection connection)
    {
        try
        {
            return
            [
                .. connection.Query<(string Id, string Path, byte[] Text, long TextSum, byte[] Ledger, long LedgerSum)>(
                    """
                    SELECT r.id, r.path, CAST(t.data AS BLOB), t.checksum, CAST(l.data AS BLOB), l.checksum
                    FROM report r JOIN report_text t ON t.report = r.key JOIN report_ledger l ON l.report = r.key
                    """, buffered: false)
                    .Where(row => Packed.Checksum(row.Text) != row.TextSum || Packed.Checksum(row.Ledger) != row.LedgerSum)
                    .Select(row => (row.Id, row.Path))
                    .Concat(connection.Query<(string Id, string Path, byte[] Data, long Stance, long Sum)>(
                        "SELECT r.id, r.path, CAST(c.data AS BLOB), c.stance, c.checksum FROM claim c JOIN report r ON r.key = c.report",
                        buffered: false)
                        .Where(row => Packed.Checksum(row.Data) != (row.Sum ^ row.Stance))
                        .Select(row => (row.Id, row.Path)))
                    .Distinct().Take(Most).Select(row => $"{new ReportId(row.Id).ForDisplay} ({row.Path})"),
            ];
        }
        catch (Exception failure) when (StorageProblems.IsDamage(failure) || failure is SqliteException)
        {
            return [];
        }
    }
}

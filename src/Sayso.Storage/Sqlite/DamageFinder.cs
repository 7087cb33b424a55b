using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;
using Sayso.Storage.Sqlite.Packing;

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
                .. connection.Query<(string Id, string Path, byte[] Data, long Sum)>(
                    """
                    SELECT r.id, r.path, CAST(t.data AS BLOB), t.checksum FROM report r JOIN reading t ON t.report = r.key
                    """, buffered: false)
                    .Where(row => Packed.Checksum(row.Data) != row.Sum)
                    .Select(row => (row.Id, row.Path))
                    .Concat(connection.Query<(string Id, string Path, byte[] Outline, long Stance, long Sum)>(
                        "SELECT r.id, r.path, CAST(c.outline AS BLOB), c.stance, c.checksum FROM claim c JOIN report r ON r.key = c.report",
                        buffered: false)
                        .Where(row => OutlineCodec.Checksum(row.Outline, row.Stance) != row.Sum)
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

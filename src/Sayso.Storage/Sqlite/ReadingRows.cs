using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;
using Sayso.Storage.Sqlite.Packing;

namespace Sayso.Storage.Sqlite;

/// <summary>What was read of each report: a packed row of text, claims and ledger.</summary>
internal static class ReadingRows
{
    public static void Write(SqliteConnection connection, Ledger ledger, long report)
    {
        var claims = Claims(ledger);

        // The claims give the ledger's back, unless some were left out because they are the same.
        var kept = claims.Count == ledger.Claims.Count ? ledger with { Claims = [] } : ledger;
        Put(connection, report, PackedReading.Pack(ledger.Report.Text, claims, kept, Known(connection, report)));
    }

    /// <summary>The claims of a ledger with their positions: the same words on the same chain twice are one claim.</summary>
    public static IReadOnlyList<(int Position, Claim Claim)> Claims(Ledger ledger) =>
        [.. ledger.Claims.Select((claim, position) => (position, claim)).DistinctBy(pair => pair.claim.Id)];

    /// <summary>What a report's row says once and for all, and its ledger need not say again.</summary>
    public static IReadOnlyList<string> Known(SqliteConnection connection, long report)
    {
        var (id, sha256, path) = connection.QuerySingle<(string, string, string)>(
            "SELECT id, sha256, path FROM report WHERE key = @report", new { report });
        return [id, sha256, path];
    }

    public static void Put(SqliteConnection connection, long report, byte[] data) => connection.Execute(
        """
        INSERT INTO reading (report, data, checksum) VALUES (@report, @data, @checksum)
        ON CONFLICT (report) DO UPDATE SET data = @data, checksum = @checksum
        """,
        new { report, data, checksum = Packed.Checksum(data) });

    /// <exception cref="InvalidDataException">What is kept is not what was written.</exception>
    public static PackedReading Find(SqliteConnection connection, long report)
    {
        var (data, checksum) = connection.QuerySingle<(byte[], long)>(
            "SELECT data, checksum FROM reading WHERE report = @report", new { report });
        return new PackedReading(data, checksum);
    }

    /// <summary>Several of them.</summary>
    public static IReadOnlyList<(long Key, ReportId Report, PackedReading Reading)> Find(
        SqliteConnection connection, IReadOnlyCollection<long> reports) =>
    [
        .. connection.Query<(long Key, string Id, byte[] Data, long Checksum)>(
            $"""
            SELECT p.key, p.id, r.data, r.checksum FROM reading r JOIN report p ON p.key = r.report
            WHERE r.report IN ({string.Join(',', reports)})
            """)
            .Select(row => (row.Key, new ReportId(row.Id), new PackedReading(row.Data, row.Checksum))),
    ];
}

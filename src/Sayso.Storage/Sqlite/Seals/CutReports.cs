using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;
using Sayso.Cases.Seals;
using Sayso.Language;
using Sayso.Storage.Sqlite.Packing;

namespace Sayso.Storage.Sqlite.Seals;

/// <summary>Reports that may be seen while something in them may not: no whole text, ledger or original of them is given.</summary>
internal static class CutReports
{
    private const string Cut = """
        SELECT r.key, r.id FROM main.report r
        WHERE r.key NOT IN (SELECT key FROM temp.withheld_report) AND r.key IN (
            SELECT c.report FROM main.claim c JOIN temp.withheld_claim w ON w.key = c.key
            UNION SELECT c.report FROM temp.withheld_voice w JOIN main.claim c ON c.voice = w.key
            UNION SELECT c.report FROM temp.withheld_voice w JOIN main.claim_chain k ON k.voice = w.key JOIN main.claim c ON c.key = k.claim
            UNION SELECT n.source FROM main.name n JOIN temp.withheld_name w ON w.key = n.key)
        """;

    /// <summary>Notes what of them stays in, once what is sealed is noted.</summary>
    public static void Fill(SqliteConnection connection)
    {
        var voices = connection.Query<(int Kind, string Name, bool IsAnonymous)>(
            "SELECT v.kind, v.name, v.anonymous FROM main.voice v JOIN temp.withheld_voice w ON w.key = v.key")
            .Select(voice => ((VoiceKind)voice.Kind, voice.Name, voice.IsAnonymous)).ToHashSet();
        foreach (var (key, id) in connection.Query<(long, string)>(Cut).ToList())
        {
            var claims = connection.Query<string>(
                "SELECT c.id FROM main.claim c JOIN temp.withheld_claim w ON w.key = c.key WHERE c.report = @key", new { key });
            var names = connection.Query<(int Kind, string Name)>(
                "SELECT n.kind, n.name FROM main.name n JOIN temp.withheld_name w ON w.key = n.key WHERE n.source = @key", new { key });
            Note(connection, key, new ReportId(id), new SealedThings(
                claims.Select(ClaimId.Of).ToHashSet(), voices,
                names.Select(name => new EntityName((EntityKind)name.Kind, name.Name)).ToHashSet()));
        }
    }

    private static void Note(SqliteConnection connection, long key, ReportId report, SealedThings things)
    {
        var ledger = Ledger(connection, key, report);
        var withheld = WithheldWords.In(ledger, things);
        if (withheld.IsWholeReport)
        {
            connection.Execute("INSERT INTO temp.withheld_report VALUES (@key)", new { key });
            return;
        }

        connection.Execute(
            $"INSERT OR IGNORE INTO temp.withheld_claim SELECT key FROM main.claim WHERE {IdBytes.Is("hash", "@hash")}",
            withheld.Claims.Select(claim => new { hash = IdBytes.Of(claim.Value) }));
        connection.Execute(
            "INSERT OR IGNORE INTO temp.withheld_name SELECT key FROM main.name WHERE source = @key AND kind = @kind AND name = @Name",
            withheld.Names.Select(name => new { key, kind = (int)name.Kind, name.Name }));
        connection.Execute(
            "INSERT OR IGNORE INTO temp.withheld_span VALUES (@key, @Start, @End)",
            withheld.Passages.Select(span => new { key, span.Start, span.End }));
        var left = ledger.Claims.Where(claim => !withheld.Claims.Contains(claim.Id)).ToList();
        connection.Execute(
            "INSERT INTO temp.cut_report VALUES (@key, @claims, @attributed)",
            new { key, claims = left.Count, attributed = left.Count(claim => claim.Attribution is not null) });
        byte[] data = PackedReading.Pack(
            withheld.Cover(ledger.Report.Text),
            [.. ReadingRows.Claims(ledger).Where(pair => !withheld.Claims.Contains(pair.Claim.Id))], null, [],
            isQuick: true);
        connection.Execute(
            "INSERT INTO temp.cut_reading VALUES (@key, @data, @checksum)", new { key, data, checksum = Packed.Checksum(data) });
        NotePairs(connection, key, [.. things.SpokenNames]);
    }

    /// <summary>Why two reports hang together is told in words, which may name somebody.</summary>
    private static void NotePairs(SqliteConnection connection, long key, string[] spoken)
    {
        var pairs = connection.Query<(long A, long B, string? Third, string Because)>(
            """
            SELECT a, b, third, because FROM main.dependence WHERE a = @key
            UNION SELECT a, b, third, because FROM main.dependence WHERE b = @key
            """,
            new { key });
        connection.Execute(
            "INSERT OR IGNORE INTO temp.withheld_pair VALUES (@A, @B)",
            pairs.Where(pair => spoken.Any(name => $"{pair.Third} {pair.Because}".Contains(name, StringComparison.OrdinalIgnoreCase)))
                .Select(pair => new { pair.A, pair.B }));
    }

    private static Ledger Ledger(SqliteConnection connection, long key, ReportId report)
    {
        var (data, checksum) = connection.QuerySingle<(byte[], long)>(
            "SELECT data, checksum FROM main.reading WHERE report = @key", new { key });
        var reading = new PackedReading(data, checksum);
        var (sha256, path) = connection.QuerySingle<(string, string)>("SELECT sha256, path FROM main.report WHERE key = @key", new { key });
        var ledger = reading.Ledger([report.Value, sha256, path]);
        if (ledger.Claims.Count > 0)
        {
            return ledger;
        }

        var claims = reading.Claims(report).Claims;
        var rows = connection.Query<(int Position, string Id)>(
            "SELECT position, id FROM main.claim WHERE report = @key ORDER BY position", new { key });
        return ledger with { Claims = [.. rows.Select(row => claims[row.Position] with { Id = new ClaimId(row.Id) })] };
    }
}

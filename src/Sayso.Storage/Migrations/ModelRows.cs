using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;
using Sayso.Storage.Sqlite;

namespace Sayso.Storage.Migrations;

/// <summary>What was read as step 6 writes it: never changed, whatever later steps make of them.</summary>
internal static class ModelRows
{
    public static void Write(SqliteConnection connection, Ledger ledger, long report)
    {
        Pack(connection, "report_text", report, Packed.Pack(ledger.Report.Text));
        Pack(connection, "report_ledger", report, Packed.Pack(LedgerJson.Write(ledger, withText: false)));
        Claims(connection, ledger, report);
        Names(connection, report, ledger.Names);
        using var time = new Statement(
            connection, """
            INSERT OR IGNORE INTO time (report, span_start, span_end, type, value, starts, ends, basis)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """);
        foreach (var told in ledger.Times)
        {
            time.Run(report, told.Start, told.End, (int)told.Type, told.Value, Text(told.From), Text(told.To), (int)told.Basis);
        }
    }

    /// <param name="connection">The case.</param>
    /// <param name="source">A report's key, or a table's below zero.</param>
    /// <param name="names">What it names.</param>
    public static void Names(SqliteConnection connection, long source, IEnumerable<ReportName> names)
    {
        using var insert = new Statement(
            connection, "INSERT INTO name (source, kind, name, mentions, data) VALUES ($1, $2, $3, $4, $5)");
        foreach (var name in names)
        {
            int[] at = [.. name.Spans.SelectMany(span => new[] { span.Start, span.End })];
            var detail = new NameDetail(name.Aliases, name.Descriptions, at);
            insert.Run(source, (int)name.Named.Kind, name.Named.Name, name.Mentions, RowJson.Bytes(detail));
        }
    }

    private static void Pack(SqliteConnection connection, string table, long report, byte[] data) => connection.Execute(
        $"INSERT INTO {table} (report, data, checksum) VALUES (@report, @data, @checksum)",
        new { report, data, checksum = Packed.Checksum(data) });

    private static void Claims(SqliteConnection connection, Ledger ledger, long report)
    {
        var ids = new HashSet<ClaimId>();
        using var insert = new Statement(
            connection, """
            INSERT INTO claim (id, report, position, voice, stance, confidence, data, checksum)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING key
            """);
        for (int position = 0; position < ledger.Claims.Count; position++)
        {
            var claim = ledger.Claims[position];
            if (!ids.Add(claim.Id))
            {
                continue;
            }

            long[] chain = [.. claim.Chain.Select(link => connection.ExecuteScalar<long>(
                """
                INSERT INTO voice (kind, name, anonymous) VALUES (@kind, @Name, @IsAnonymous)
                ON CONFLICT DO UPDATE SET kind = kind RETURNING key
                """,
                new { kind = (int)link.Kind, link.Name, link.IsAnonymous }))];
            byte[] data = ModelClaims.Write(claim);
            long key = insert.Number(
                claim.Id.Value, report, position, chain[^1], (int)claim.Stance, claim.Confidence, data,
                Packed.Checksum(data) ^ (int)claim.Stance)!.Value;
            connection.Execute(
                "INSERT INTO claim_chain (voice, claim) VALUES (@voice, @key)", chain.Distinct().Select(voice => new { voice, key }));
            connection.Execute(
                "INSERT INTO claim_words (rowid, text, voices) VALUES (@key, @Text, @voices)",
                new { key, claim.Text, voices = string.Join(" · ", claim.Chain.Select(link => link.Name)) });
        }
    }

    private static string? Text(DateTime? moment) => moment?.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
}

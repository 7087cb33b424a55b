using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Anchor;
using Sayso.Cases;
using Sayso.Language;
using Sayso.Storage.Sqlite;

namespace Sayso.Storage.Migrations;

/// <summary>
/// Brings the rows of the first cases over into the one model: whole ids, ledgers as they were kept, every judgement with its quote.
/// </summary>
/// <remarks>What the first readings did not keep (lemmas of claims) comes with the next reading: sayso reread.</remarks>
internal sealed class ModelMigration(SqliteConnection connection)
{
    private readonly Dictionary<string, string> _reports = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Ledger> _ledgers = new(StringComparer.Ordinal);

    /// <summary>Step 6.</summary>
    public static MigrationStep Step { get; } =
        MigrationStep.ScriptAndCode(6, "model", "model-1", connection => new ModelMigration(connection).Apply());

    private void Apply()
    {
        connection.Execute(
            "INSERT INTO case_identity (id) VALUES (@id)", new { id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)) });
        Reports();
        Tables();
        Judgements();
        Changes();
        connection.Execute("""
            DROP TABLE old_anchor; DROP TABLE old_judged; DROP TABLE old_withdrawal; DROP TABLE old_judgement;
            DROP TABLE old_record; DROP TABLE old_record_problem; DROP TABLE old_record_table;
            DROP TABLE old_capture; DROP TABLE old_report;
            UPDATE report SET removed = 1 WHERE id IN (SELECT id FROM judgement_in_force WHERE kind = 'removed');
            """);
    }

    private void Reports()
    {
        foreach (var row in connection.Query("SELECT id, sha256, path, outlet, url, ledger FROM old_report ORDER BY rowid").ToList())
        {
            string old = row.id;
            string id = _reports[old] = WholeId(old, (string)row.sha256, (string?)row.outlet, (string?)row.url
                ?? Path.GetFileName((string)row.path));
            var ledger = FirstLedgers.Read(
                row.ledger is byte[] bytes ? bytes : Encoding.UTF8.GetBytes((string)row.ledger), new ReportId(id));
            _ledgers[id] = ledger;
            var (key, _) = ReportRows.Write(connection, ledger);
            connection.Execute(
                """
                INSERT INTO report_was (id, report) VALUES (@old, @key);
                INSERT INTO capture (report, path, taken, version) SELECT @key, path, taken, version FROM old_capture WHERE report = @old;
                """,
                new { old, key });
            ModelRows.Write(connection, ledger, key);
            if (ledger.Communication is { } communication)
            {
                connection.Execute(
                    "INSERT INTO communication (report, data) VALUES (@key, @data)", new { key, data = RowJson.Write(communication) });
            }
        }

        foreach (var (id, ledger) in _ledgers)
        {
            VersionRows.Update(connection, ledger.Report, ReportRows.KeyOf(connection, id)!.Value, other => _ledgers[other].Report.Text);
        }
    }

    private void Tables()
    {
        foreach (var row in connection.Query("SELECT id, path, sha256, kind, mapping, taken FROM old_record_table ORDER BY rowid").ToList())
        {
            string old = row.id;
            string id = _tables[old] = "t" + (string)row.sha256;
            var kind = Spelt.Parse<RecordKind>((string)row.kind) ?? RecordKind.Presence;
            long key = RecordRows.Put(connection, new RecordTable(
                new TableId(id), (string)row.path, kind, (string)row.mapping, 0, 0, default), (string)row.sha256, (string)row.taken);
            connection.Execute(
                """
                INSERT INTO record (source, row, id, kind, who, whom, what, status, starts, ends, arrival, transit, carries)
                  SELECT @key, row, id, kind, who, whom, what, status, starts, ends, arrival, transit,
                      carries FROM old_record WHERE source = @old;
                INSERT INTO rejected_row (source, row, what, words) SELECT @key, row, what,
                    words FROM old_record_problem WHERE source = @old;
                """,
                new { key, old });
            var table = new RecordTable(new TableId(id), (string)row.path, kind, (string)row.mapping, 0, 0, default);
            var names = new RecordNames(table);
            foreach (var _ in names.Watch(RecordRows.List(connection, kind).Where(record => record.Table == table.Id)
                .Select(record => ((Record?)record, (RowProblem?)null))))
            {
                // Counting is all that is wanted.
            }

            ModelRows.Names(connection, NameRows.OfTable(key), names.All);
        }
    }

    private void Judgements()
    {
        var things = connection.Query("SELECT * FROM old_judged ORDER BY judgement, place").ToLookup(row => (long)row.judgement);
        var anchors = connection.Query("SELECT judgement, place, id FROM old_anchor")
            .ToDictionary(row => ((long)row.judgement, (long)row.place), row => (string?)row.id);
        foreach (var row in connection.Query("SELECT * FROM old_judgement ORDER BY id").ToList())
        {
            long id = row.id;
            var judged = things[id].ToList();
            var decision = DecisionForm.Read((string)row.kind, [.. judged.Select(thing => Now((string)thing.id))], (string?)row.value);
            connection.Execute(
                "INSERT INTO judgement (id, kind, decision, made_by, made_at, reason) VALUES (@id, @kind, @decision, @by, @at, @reason)",
                new { id, kind = (string)row.kind, decision = RowJson.Write(decision), by = (string)row.made_by, at = (string)row.made_at,
                    reason = (string?)row.reason });
            JudgementRows.Put(connection, id, decision.Targets, [.. judged.Select(thing => (LocatedThing)Located(thing))]);
            for (int place = 0; place < judged.Count; place++)
            {
                if (anchors.TryGetValue((id, place), out string? now))
                {
                    connection.Execute(
                        "UPDATE anchor SET id = @now WHERE judgement = @id AND place = @place",
                        new { now = now is null ? null : Now(now), id, place });
                }
            }
        }

        connection.Execute("INSERT INTO withdrawal (judgement, made_by, made_at) SELECT judgement, made_by, made_at FROM old_withdrawal");
    }

    private LocatedThing Located(dynamic thing)
    {
        string? report = thing.report is string old ? Now(old) : null;
        string words = thing.quote;
        if (report is null || thing.start is null || !_ledgers.TryGetValue(report, out var ledger))
        {
            return new LocatedThing(report, words, null);
        }

        // Where the claim is there it says where all its pieces stand; else its words are known by where they began.
        string text = ledger.Report.Text;
        var claim = ledger.Claims.FirstOrDefault(claim => claim.Id.Value == (string)thing.id);
        int start = (int)(long)thing.start;
        var spans = claim?.Content ?? (start + words.Length <= text.Length && text.AsSpan(start).StartsWith(words) && words.Length > 0
            ? [new Span(start, start + words.Length)] : []);
        return new LocatedThing(
            report, words,
            spans.Count > 0 ? Quote.Of(text, spans) : words.Length > 0
                ? new Quote([new QuotePiece(words, (string?)thing.prefix ?? "", (string?)thing.suffix ?? "", start)], text.Length) : null);
    }

    private void Changes()
    {
        connection.Execute("""
            INSERT INTO change (kind, subject, at, by)
            SELECT kind, subject, at, by FROM (
              SELECT 'report-added' AS kind, r.id AS subject, min(c.taken) AS at,
              'sayso' AS by FROM report r JOIN capture c ON c.report = r.key GROUP BY r.key
              UNION ALL SELECT 'table-added', id, taken, 'sayso' FROM record_table
              UNION ALL SELECT DISTINCT 'offices-added', source, (SELECT coalesce(min(taken), '') FROM capture), 'sayso' FROM office
              UNION ALL SELECT 'judgement-given', CAST(id AS TEXT), made_at, made_by FROM judgement
              UNION ALL SELECT 'judgement-withdrawn', CAST(judgement AS TEXT), made_at, made_by FROM withdrawal
            ) ORDER BY at, subject
            """);
        connection.Execute("UPDATE change SET at = '1970-01-01T00:00:00.0000000+00:00' WHERE at = ''");
    }

    /// <summary>An id of the first cases as it is today, alone or at the head of a name's or some words' id.</summary>
    private string Now(string id)
    {
        int end = id.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? slash : id.Length;
        string head = id[..end];
        return _reports.TryGetValue(head, out string? report) ? report + id[end..] : _tables.TryGetValue(head, out string? table)
            && !IsRow(id[end..]) ? table + id[end..] : id;
    }

    // "t3f9c0a1b/12" is a record, and keeps its id.
    private static bool IsRow(string rest) => rest.Length > 1 && rest.Skip(1).All(char.IsAsciiDigit);

    /// <summary>The first ids were the beginning of what a whole one is.</summary>
    private static string WholeId(string old, string sha256, string? outlet, string place)
    {
        string whole = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{sha256}\n{outlet}\n{place}")));
        return whole.StartsWith(old[1..], StringComparison.Ordinal) ? "r" + whole : old + whole[(old.Length - 1)..];
    }
}

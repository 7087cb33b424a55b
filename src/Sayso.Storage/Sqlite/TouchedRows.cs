using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;
using Sayso.Cases.Kept;

namespace Sayso.Storage.Sqlite;

/// <summary>What has happened to a case and is not worked out yet.</summary>
internal sealed class TouchedRows(SqliteConnection connection, Statements statements) : ITouched
{
    // The judgements that propositions hang on.
    private static readonly string[] Kinds = [.. new[]
    {
        JudgementKind.Wrong, JudgementKind.Correction, JudgementKind.SameProposition, JudgementKind.OtherProposition,
        JudgementKind.Dependence, JudgementKind.DistinctOrigins,
    }.Select(kind => Spelt.Of(kind))];

    // The reports that a report hangs together with.
    private const string Mates = """
        INSERT OR IGNORE INTO touched_report (report, lost)
            SELECT b, 1 FROM dependence WHERE a = @report AND dependent = 1
            UNION SELECT a, 1 FROM dependence WHERE b = @report AND dependent = 1;
        """;

    /// <summary>A claim may be touched in two ways.</summary>
    public static readonly string OrBoth = FormattableString.Invariant($"""
        ON CONFLICT DO UPDATE SET lost = CASE WHEN lost = excluded.lost THEN lost
            WHEN lost + excluded.lost = {(int)TouchedAs.Other + (int)TouchedAs.Come}
                AND {(int)TouchedAs.Come} IN (lost, excluded.lost) THEN {(int)TouchedAs.Come}
            ELSE {(int)TouchedAs.ComeAndLost} END
        """);

    private IReadOnlyList<Judgement>? _judgements;

    public IReadOnlyList<Decision> Decisions => [.. Judgements.SelectMany(judgement => judgement.InForce)];

    private IReadOnlyList<Judgement> Judgements => _judgements ??=
        [.. JudgementRows.List(connection, Kinds).OrderBy(judgement => judgement.Id)];

    public IReadOnlyList<TouchedClaim> TakeClaims(int most, int mostLost)
    {
        connection.Execute(
            """
            CREATE TEMP TABLE IF NOT EXISTS taken (claim INTEGER PRIMARY KEY, lost INTEGER NOT NULL);
            DELETE FROM taken;
            INSERT INTO taken SELECT claim, lost FROM touched_claim WHERE lost <> 0 ORDER BY claim LIMIT @mostLost;
            INSERT OR IGNORE INTO taken SELECT claim, lost FROM touched_claim ORDER BY claim LIMIT @most;
            DELETE FROM touched_claim WHERE claim IN (SELECT claim FROM taken);
            """,
            new { most, mostLost });
        var touched = connection.Query<(long Claim, long As)>("SELECT claim, lost FROM taken")
            .ToDictionary(row => row.Claim, row => (TouchedAs)row.As);
        var rows = statements.Rows(
            $"SELECT {OutlineRows.Columns} FROM taken t JOIN claim c ON c.key = t.claim {OutlineRows.Joined}",
            OutlineRows.Read);
        return [.. rows.OrderBy(row => row.Claim.Place, StringComparer.Ordinal)
            .Select(row => new TouchedClaim(
                row.Claim, row.IsOut, touched[row.Claim.Key.Number] is TouchedAs.ComeAndLost or TouchedAs.Lost,
                touched[row.Claim.Key.Number] is TouchedAs.Come or TouchedAs.ComeAndLost))];
    }

    public bool HaveMoreLost() => statements.Number("SELECT 1 FROM touched_claim WHERE lost <> 0 LIMIT 1") is not null;

    public IReadOnlyList<PropositionKey> TakePropositions() =>
        [.. connection.Query<long>("DELETE FROM touched_proposition RETURNING proposition").Select(key => new PropositionKey(key))];

    public IReadOnlyList<TouchedReport> TakeReports() =>
        [.. connection.Query<(long Key, bool Lost)>("DELETE FROM touched_report RETURNING report, lost")
            .Select(row => new TouchedReport(new ReportKey(row.Key), row.Lost))];

    public IReadOnlyList<Decision> TakeDecisions()
    {
        var before = connection.Query<(long Judgement, string Decisions)>("SELECT judgement, decisions FROM decided")
            .ToDictionary(row => row.Judgement, row => row.Decisions);
        var changed = new List<Decision>();
        foreach (var judgement in Judgements)
        {
            string now = RowJson.Write(judgement.InForce);
            string then = before.GetValueOrDefault(judgement.Id, "[]");
            if (now != then)
            {
                changed.AddRange(RowJson.Read<Decision[]>(then));
                changed.AddRange(judgement.InForce);
                connection.Execute("INSERT OR REPLACE INTO decided (judgement, decisions) VALUES (@Id, @now)", new { judgement.Id, now });
            }
        }

        return changed;
    }

    /// <summary>A claim came, or is linked otherwise.</summary>
    public static void Claim(Statements statements, long claim, TouchedAs touched) => statements.Run(
        $"INSERT INTO touched_claim (claim, lost) VALUES ($1, $2) {OrBoth}", claim, (int)touched);

    /// <summary>A report came, was removed or came back: its claims, and what it hangs together with.</summary>
    public static void Report(SqliteConnection connection, long report) => connection.Execute(
        $"""
        INSERT INTO touched_report (report, lost) VALUES (@report, 0) ON CONFLICT DO UPDATE SET lost = 0;
        {Mates}
        INSERT INTO touched_claim SELECT key, {(int)TouchedAs.Come} FROM claim WHERE report = @report {OrBoth};
        """,
        new { report });

    /// <summary>The claims of a report are about to go.</summary>
    public static void Leaving(SqliteConnection connection, long report) => connection.Execute(
        $"""
        {Mates}
        INSERT OR IGNORE INTO touched_proposition
            SELECT m.proposition FROM claim c JOIN member m ON m.claim = c.key WHERE c.report = @report;
        INSERT OR REPLACE INTO former_member (id, proposition, again)
            SELECT c.id, m.proposition, 1 FROM claim c JOIN member m ON m.claim = c.key WHERE c.report = @report;
        DELETE FROM member WHERE claim IN (SELECT key FROM claim WHERE report = @report);
        DELETE FROM touched_claim WHERE claim IN (SELECT key FROM claim WHERE report = @report);
        """,
        new { report });
}

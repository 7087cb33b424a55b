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

    private IReadOnlyList<Judgement>? _judgements;

    public IReadOnlyList<Decision> Decisions => [.. Judgements.SelectMany(judgement => judgement.InForce)];

    private IReadOnlyList<Judgement> Judgements => _judgements ??=
        [.. JudgementRows.List(connection, Kinds).OrderBy(judgement => judgement.Id)];

    public IReadOnlyList<TouchedClaim> TakeClaims(int most)
    {
        connection.Execute(
            """
            CREATE TEMP TABLE IF NOT EXISTS taken (claim INTEGER PRIMARY KEY, lost INTEGER NOT NULL);
            DELETE FROM taken;
            INSERT INTO taken SELECT claim, lost FROM touched_claim ORDER BY claim LIMIT @most;
            DELETE FROM touched_claim WHERE claim IN (SELECT claim FROM taken);
            """,
            new { most });
        var lost = connection.Query<(long Claim, bool Lost)>("SELECT claim, lost FROM taken")
            .ToDictionary(row => row.Claim, row => row.Lost);
        var rows = statements.Rows(
            $"SELECT {OutlineRows.Columns} FROM taken t JOIN claim c ON c.key = t.claim {OutlineRows.Joined}",
            OutlineRows.Read);
        return [.. rows.OrderBy(row => row.Claim.Place, StringComparer.Ordinal)
            .Select(row => new TouchedClaim(row.Claim, row.IsOut, lost[row.Claim.Key.Number]))];
    }

    public IReadOnlyList<PropositionKey> TakePropositions() =>
        [.. connection.Query<long>("DELETE FROM touched_proposition RETURNING proposition").Select(key => new PropositionKey(key))];

    public IReadOnlyList<ReportKey> TakeReports() =>
        [.. connection.Query<long>("DELETE FROM touched_report RETURNING report").Select(key => new ReportKey(key))];

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
    public static void Claim(Statements statements, long claim, bool hasLost) => statements.Run(
        "INSERT INTO touched_claim (claim, lost) VALUES ($1, $2) ON CONFLICT DO UPDATE SET lost = max(lost, excluded.lost)",
        claim, hasLost);

    /// <summary>A report came, was removed or came back: its claims, and what it hangs together with.</summary>
    public static void Report(SqliteConnection connection, long report) => connection.Execute(
        """
        INSERT OR IGNORE INTO touched_report VALUES (@report);
        INSERT OR IGNORE INTO touched_report SELECT b FROM dependence WHERE a = @report UNION SELECT a FROM dependence WHERE b = @report;
        INSERT INTO touched_claim SELECT key, 1 FROM claim WHERE report = @report ON CONFLICT DO UPDATE SET lost = 1;
        """,
        new { report });

    /// <summary>The claims of a report are about to go.</summary>
    public static void Leaving(SqliteConnection connection, long report) => connection.Execute(
        """
        INSERT OR IGNORE INTO touched_report SELECT b FROM dependence WHERE a = @report UNION SELECT a FROM dependence WHERE b = @report;
        INSERT OR IGNORE INTO touched_proposition
            SELECT m.proposition FROM claim c JOIN member m ON m.claim = c.key WHERE c.report = @report;
        INSERT OR REPLACE INTO former_member
            SELECT c.id, m.proposition FROM claim c JOIN member m ON m.claim = c.key WHERE c.report = @report;
        DELETE FROM member WHERE claim IN (SELECT key FROM claim WHERE report = @report);
        DELETE FROM touched_claim WHERE claim IN (SELECT key FROM claim WHERE report = @report);
        """,
        new { report });
}

using Sayso.Cases;
using Sayso.Cases.Kept;

namespace Sayso.Storage.Sqlite;

/// <summary>Which reports hang together by copying, and by which names outlets are known.</summary>
internal sealed class LineageRows(Statements statements) : IKeptLineages
{
    public IReadOnlyList<ReportKey> CopiesOf(ReportKey report) => Keys(
        "SELECT b FROM dependence WHERE a = $1 AND dependent = 1 UNION SELECT a FROM dependence WHERE b = $1 AND dependent = 1",
        report.Number);

    public bool AreCopies(ReportKey one, ReportKey other) => statements.Number(
        """
        SELECT 1 FROM dependence WHERE a = $1 AND b = $2 AND dependent = 1
        UNION ALL SELECT 1 FROM dependence WHERE a = $2 AND b = $1 AND dependent = 1 LIMIT 1
        """,
        one.Number, other.Number) is not null;

    public IReadOnlyList<ReportKey> CopiesElsewhere(ReportKey report) => Keys(
        """
        SELECT d.b FROM dependence d LEFT JOIN lineage l ON l.report = d.b
        WHERE d.a = $1 AND d.dependent = 1 AND ($2 IS NULL OR l.lineage IS NOT $2)
        UNION SELECT d.a FROM dependence d LEFT JOIN lineage l ON l.report = d.a
        WHERE d.b = $1 AND d.dependent = 1 AND ($2 IS NULL OR l.lineage IS NOT $2)
        """,
        report.Number, Of(report));

    public bool IsIn(ReportKey report) =>
        statements.Number("SELECT 1 FROM report WHERE key = $1 AND removed = 0", report.Number) is not null;

    public ReportKey? KeyOf(ReportId report) => statements.Number(ReportRows.KeyById, report.Value) is { } key ? new ReportKey(key) : null;

    public long? Of(ReportKey report) => statements.Number("SELECT lineage FROM lineage WHERE report = $1", report.Number);

    public IReadOnlyList<ReportKey> MembersOf(long lineage) =>
        Keys("SELECT report FROM lineage WHERE lineage = $1 ORDER BY report", lineage);

    public void Put(ReportKey report, long? lineage)
    {
        if (lineage is null)
        {
            statements.Run("DELETE FROM lineage WHERE report = $1", report.Number);
        }
        else
        {
            statements.Run("INSERT OR REPLACE INTO lineage VALUES ($1, $2)", report.Number, lineage);
        }
    }

    public long Create() => statements.Number("SELECT coalesce(max(lineage), 0) + 1 FROM lineage")!.Value;

    public bool HasClaims(ReportKey report) =>
        statements.Number("SELECT 1 FROM claim WHERE report = $1 LIMIT 1", report.Number) is not null;

    public IReadOnlyList<string> SetOutlets(ReportKey report, IReadOnlyCollection<string> names)
    {
        var before = statements.Rows("SELECT name FROM outlet_name WHERE report = $1", row => row.GetString(0), report.Number);
        List<string> come = [.. names.Except(before)];
        List<string> gone = [.. before.Except(names)];
        List<string> isNew = [.. come.Where(name => !IsOutlet(name))];
        foreach (string name in come)
        {
            statements.Run("INSERT INTO outlet_name (name, report) VALUES ($1, $2)", name, report.Number);
        }

        foreach (string name in gone)
        {
            statements.Run("DELETE FROM outlet_name WHERE name = $1 AND report = $2", name, report.Number);
        }

        return [.. isNew, .. gone.Where(name => !IsOutlet(name))];
    }

    public bool IsOutlet(string name) => statements.Number("SELECT 1 FROM outlet_name WHERE name = $1 LIMIT 1", name) is not null;

    private List<ReportKey> Keys(string sql, params ReadOnlySpan<object?> values) =>
        statements.Rows(sql, row => new ReportKey(row.GetInt64(0)), values);
}

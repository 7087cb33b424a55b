using Dapper;
using Microsoft.Data.Sqlite;

namespace Sayso.Storage.Sqlite.Seals;

/// <summary>
/// The views of a projection: each stands before the table of its name, so that the queries of the store see what may be seen, whoever
/// wrote them. What they leave out stands in the tables of <see cref="WithheldRows"/>.
/// </summary>
internal static class ProjectedViews
{
    /// <summary>Which rows of a table are seen, by its name. A table that is not listed cannot be read.</summary>
    private static readonly Dictionary<string, string> Seen = new(StringComparer.Ordinal)
    {
        ["report"] = "t.key NOT IN (SELECT key FROM temp.withheld_report)",
        ["report_was"] = "t.report NOT IN (SELECT key FROM temp.withheld_report)",
        ["reading"] = "t.report NOT IN (SELECT key FROM temp.withheld_report) AND t.report NOT IN (SELECT report FROM temp.cut_reading)",
        ["capture"] = "t.report NOT IN (SELECT key FROM temp.withheld_report)",
        ["communication"] = "t.report NOT IN (SELECT key FROM temp.withheld_report) AND t.report NOT IN (SELECT key FROM temp.cut_report)",
        ["time"] = """
            t.report NOT IN (SELECT key FROM temp.withheld_report) AND NOT EXISTS (
                SELECT 1 FROM temp.withheld_span s WHERE s.report = t.report AND s.start < t.span_end AND t.span_start < s.end)
            """,
        ["voice"] = "t.key NOT IN (SELECT key FROM temp.withheld_voice)",
        ["claim"] = "t.key NOT IN (SELECT key FROM temp.withheld_claim)",
        ["claim_chain"] = "t.claim NOT IN (SELECT key FROM temp.withheld_claim)",
        ["claim_link"] = "t.a NOT IN (SELECT key FROM temp.withheld_claim) AND t.b NOT IN (SELECT key FROM temp.withheld_claim)",
        ["surname_link"] = "t.a NOT IN (SELECT key FROM temp.withheld_claim) AND t.b NOT IN (SELECT key FROM temp.withheld_claim)",
        ["dependence"] = """
            t.a NOT IN (SELECT key FROM temp.withheld_report) AND t.b NOT IN (SELECT key FROM temp.withheld_report)
            AND NOT EXISTS (SELECT 1 FROM temp.withheld_pair w WHERE w.a = t.a AND w.b = t.b)
            """,
        ["name"] = "t.key NOT IN (SELECT key FROM temp.withheld_name)",
        ["judgement"] = "t.id NOT IN (SELECT id FROM temp.withheld_judgement)",
        ["withdrawal"] = "t.judgement NOT IN (SELECT id FROM temp.withheld_judgement)",
        ["judged"] = "t.judgement NOT IN (SELECT id FROM temp.withheld_judgement)",
        ["anchor"] = """
            t.judgement NOT IN (SELECT id FROM temp.withheld_judgement) AND t.source NOT IN (SELECT id FROM temp.withheld_id)
            AND (t.id IS NULL OR t.id NOT IN (SELECT id FROM temp.withheld_id))
            """,
        ["record_table"] = "t.key NOT IN (SELECT key FROM temp.withheld_table)",
        ["record"] = """
            t.source NOT IN (SELECT key FROM temp.withheld_table)
            AND NOT EXISTS (SELECT 1 FROM temp.withheld_record w WHERE w.source = t.source AND w.row = t.row)
            """,
        ["rejected_row"] = "t.source NOT IN (SELECT key FROM temp.withheld_table)",
        // Whoever goes by a name that stays in may be known by his other names.
        ["entity"] = "NOT EXISTS (SELECT 1 FROM temp.withheld_name)",
        ["entity_history"] = "NOT EXISTS (SELECT 1 FROM temp.withheld_name)",
        ["spelling_text"] = "NOT EXISTS (SELECT 1 FROM temp.withheld_name)",
        ["proposition"] = "t.key NOT IN (SELECT key FROM temp.withheld_proposition)",
        ["proposition_was"] = "t.proposition NOT IN (SELECT key FROM temp.withheld_proposition)",
        ["member"] = "t.proposition NOT IN (SELECT key FROM temp.withheld_proposition)",
        ["said"] = "t.proposition NOT IN (SELECT key FROM temp.withheld_proposition)",
        ["contradiction"] = """
            t.first_in NOT IN (SELECT key FROM temp.withheld_proposition) AND t.second_in NOT IN (SELECT key FROM temp.withheld_proposition)
            """,
        ["phrase"] = "1",
        ["standing_count"] = "NOT EXISTS (SELECT 1 FROM temp.withheld_proposition)",
        ["voice_record"] = "NOT EXISTS (SELECT 1 FROM temp.withheld_proposition)",
        ["office"] = "t.source NOT IN (SELECT path FROM temp.withheld_path) AND t.source NOT IN (SELECT id FROM temp.withheld_id)",
        ["change"] = """
            t.subject NOT IN (SELECT id FROM temp.withheld_id)
            AND NOT (t.kind LIKE 'judgement%' AND CAST(t.subject AS INTEGER) IN (SELECT id FROM temp.withheld_judgement))
            """,
    };

    /// <summary>Columns that tell something else where a row is seen and something that belongs to it is not.</summary>
    private static readonly Dictionary<(string Table, string Column), string> Told = new()
    {
        [("report", "sha256")] = "CASE WHEN t.key IN (SELECT key FROM temp.cut_report) THEN NULL ELSE t.sha256 END",
        [("report", "claims")] = "coalesce((SELECT c.claims FROM temp.cut_report c WHERE c.key = t.key), t.claims)",
        [("report", "attributed")] = "coalesce((SELECT c.attributed FROM temp.cut_report c WHERE c.key = t.key), t.attributed)",
        [("report", "version_of")] = "CASE WHEN t.version_of IN (SELECT id FROM temp.withheld_id) THEN NULL ELSE t.version_of END",
        [("report", "version_group")] = "CASE WHEN t.version_group IN (SELECT id FROM temp.withheld_id) THEN NULL ELSE t.version_group END",
        [("name", "mentions")] = "coalesce((SELECT n.mentions FROM temp.cut_name n WHERE n.key = t.key), t.mentions)",
    };

    /// <summary>Rows that stand in place of those that are not seen.</summary>
    private static readonly Dictionary<string, string> Also = new(StringComparer.Ordinal)
    {
        ["reading"] = "SELECT report, data, checksum FROM temp.cut_reading",

        // Sums over all are none over what is seen: they are counted where something is left out, and only there.
        ["standing_count"] = """
            SELECT standing, count(*) FROM main.proposition WHERE claims > 0 AND EXISTS (SELECT 1 FROM temp.withheld_proposition)
                AND key NOT IN (SELECT key FROM temp.withheld_proposition) GROUP BY standing
            """,
        ["voice_record"] = """
            SELECT kind, name, count(*), sum(borne_out), sum(max(disputed, clashes)), sum(retracted) FROM main.said
            WHERE EXISTS (SELECT 1 FROM temp.withheld_proposition)
                AND proposition NOT IN (SELECT key FROM temp.withheld_proposition) GROUP BY kind, name
            """,
    };

    /// <summary>The tables that are seen.</summary>
    public static IReadOnlyCollection<string> Tables => Seen.Keys;

    /// <summary>Makes the views on a connection, for as long as that is open.</summary>
    public static void Create(SqliteConnection connection)
    {
        foreach (var (table, condition) in Seen)
        {
            var columns = connection.Query<string>("SELECT name FROM pragma_table_xinfo(@table, 'main')", new { table });
            string list = string.Join(", ", columns.Select(column =>
                Told.TryGetValue((table, column), out string? told) ? $"{told} AS \"{column}\"" : $"t.\"{column}\""));
            string also = Also.TryGetValue(table, out string? more) ? " UNION ALL " + more : "";
            connection.Execute($"CREATE TEMP VIEW \"{table}\" AS SELECT {list} FROM main.\"{table}\" t WHERE {condition}{also}");
        }

        // The schema's own views are made again over these.
        foreach (string sql in connection.Query<string>("SELECT sql FROM main.sqlite_schema WHERE type = 'view'").ToList())
        {
            connection.Execute("CREATE TEMP VIEW" + sql["CREATE VIEW".Length..]);
        }
    }
}

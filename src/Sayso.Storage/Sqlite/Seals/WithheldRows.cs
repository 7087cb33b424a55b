using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases.Seals;

namespace Sayso.Storage.Sqlite.Seals;

/// <summary>
/// Which rows of a case a projection leaves out: those that are sealed higher, and all that belongs to them or would give them away.
/// Kept beside the connection, in memory.
/// </summary>
internal static class WithheldRows
{
    private const string Create = """
        CREATE TEMP TABLE withheld_report (key INTEGER PRIMARY KEY);
        CREATE TEMP TABLE withheld_voice (key INTEGER PRIMARY KEY);
        CREATE TEMP TABLE withheld_claim (key INTEGER PRIMARY KEY);
        CREATE TEMP TABLE withheld_proposition (key INTEGER PRIMARY KEY);
        CREATE TEMP TABLE withheld_name (key INTEGER PRIMARY KEY);
        CREATE TEMP TABLE withheld_table (key INTEGER PRIMARY KEY);
        CREATE TEMP TABLE withheld_record (source INTEGER, row INTEGER, PRIMARY KEY (source, row)) WITHOUT ROWID;
        CREATE TEMP TABLE withheld_pair (a INTEGER, b INTEGER, PRIMARY KEY (a, b)) WITHOUT ROWID;
        CREATE TEMP TABLE withheld_judgement (id INTEGER PRIMARY KEY);
        CREATE TEMP TABLE withheld_span (report INTEGER, start INTEGER, end INTEGER, PRIMARY KEY (report, start, end)) WITHOUT ROWID;
        CREATE TEMP TABLE withheld_path (path TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID;
        CREATE TEMP TABLE withheld_id (id TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID;
        CREATE TEMP TABLE cut_report (key INTEGER PRIMARY KEY, claims INTEGER, attributed INTEGER);
        CREATE TEMP TABLE cut_reading (report INTEGER PRIMARY KEY, data BLOB, checksum INTEGER);
        CREATE TEMP TABLE cut_name (key INTEGER PRIMARY KEY, mentions INTEGER);
        """;

    private static readonly string[] Tables = [.. Create.Split("CREATE TEMP TABLE ").Skip(1).Select(table => table.Split(' ')[0])];

    /// <summary>Each table whose rows can be sealed, and where its sealed rows are noted.</summary>
    private static readonly (string Table, string Noted, string Columns)[] Sealable =
    [
        ("report", "withheld_report", "key"),
        ("voice", "withheld_voice", "key"),
        ("claim", "withheld_claim", "key"),
        ("name", "withheld_name", "key"),
        ("record_table", "withheld_table", "key"),
        ("record", "withheld_record", "source, row"),
        ("judgement", "withheld_judgement", "id"),
    ];

    /// <summary>What a report or table that stays in takes with it.</summary>
    private const string Belonging = """
        INSERT OR IGNORE INTO temp.withheld_claim
            SELECT c.key FROM main.claim c WHERE c.report IN (SELECT key FROM temp.withheld_report);
        INSERT OR IGNORE INTO temp.withheld_name
            SELECT n.key FROM main.name n WHERE n.source IN (SELECT key FROM temp.withheld_report)
            UNION SELECT n.key FROM main.name n WHERE n.source IN (SELECT -key FROM temp.withheld_table);
        INSERT OR IGNORE INTO temp.withheld_path
            SELECT c.path FROM main.capture c WHERE c.report IN (SELECT key FROM temp.withheld_report);
        INSERT OR IGNORE INTO temp.withheld_voice
            SELECT v.voice FROM (SELECT c.voice FROM temp.withheld_claim w JOIN main.claim c ON c.key = w.key
                UNION SELECT k.voice FROM temp.withheld_claim w JOIN main.claim_chain k ON k.claim = w.key) v
            WHERE NOT EXISTS (SELECT 1 FROM main.claim o WHERE o.voice = v.voice
                AND o.key NOT IN (SELECT key FROM temp.withheld_claim))
            AND NOT EXISTS (SELECT 1 FROM main.claim_chain o WHERE o.voice = v.voice
                AND o.claim NOT IN (SELECT key FROM temp.withheld_claim));
        """;

    /// <summary>A proposition stays in with any of its claims: how it stands was worked out of all of them.</summary>
    private const string Propositions = """
        INSERT OR IGNORE INTO temp.withheld_proposition
            SELECT m.proposition FROM temp.withheld_claim w JOIN main.member m ON m.claim = w.key;
        """;

    /// <summary>A name sealed in a table takes its rows, and rows that stay in are not counted among a name's.</summary>
    private const string Rows = """
        INSERT OR IGNORE INTO temp.withheld_record
            SELECT r.source, r.row FROM temp.withheld_name w JOIN main.name n ON n.key = w.key JOIN main.record r ON r.source = -n.source
            WHERE n.name IN (SELECT value FROM json_each(r.who) UNION ALL SELECT value FROM json_each(r.whom));
        INSERT INTO temp.cut_name
            SELECT n.key, n.mentions - sum((SELECT count(*) FROM json_each(r.who) WHERE value = n.name)
                + (SELECT count(*) FROM json_each(r.whom) WHERE value = n.name))
            FROM temp.withheld_record w JOIN main.record r ON r.source = w.source AND r.row = w.row JOIN main.name n ON n.source = -r.source
            WHERE n.name IN (SELECT value FROM json_each(r.who) UNION ALL SELECT value FROM json_each(r.whom))
            GROUP BY n.key;
        INSERT OR IGNORE INTO temp.withheld_name SELECT key FROM temp.cut_name WHERE mentions <= 0;
        """;

    /// <summary>The ids by which judgements and changes speak of what stays in.</summary>
    private const string Ids = """
        INSERT OR IGNORE INTO temp.withheld_id SELECT r.id FROM main.report r JOIN temp.withheld_report w ON w.key = r.key;
        INSERT OR IGNORE INTO temp.withheld_id SELECT r.id FROM main.report_was r JOIN temp.withheld_report w ON w.key = r.report;
        INSERT OR IGNORE INTO temp.withheld_id SELECT c.id FROM main.claim c JOIN temp.withheld_claim w ON w.key = c.key;
        INSERT OR IGNORE INTO temp.withheld_id SELECT t.id FROM main.record_table t JOIN temp.withheld_table w ON w.key = t.key;
        INSERT OR IGNORE INTO temp.withheld_id
            SELECT r.id FROM main.record r JOIN temp.withheld_record w ON w.source = r.source AND w.row = r.row
            UNION SELECT r.id FROM main.record r JOIN temp.withheld_table w ON w.key = r.source;
        INSERT OR IGNORE INTO temp.withheld_id SELECT path FROM temp.withheld_path;
        """;

    /// <summary>True when something is left out.</summary>
    public static bool Any(SqliteConnection connection) => Sealable.Any(table =>
        connection.ExecuteScalar<bool>($"SELECT EXISTS (SELECT 1 FROM temp.{table.Noted})"));

    /// <summary>Makes the tables, empty.</summary>
    public static void Prepare(SqliteConnection connection) => connection.Execute(Create);

    /// <summary>Works out what is left out today. Must run inside a transaction.</summary>
    /// <param name="connection">With the tables.</param>
    /// <param name="projection">What may be seen.</param>
    public static void Fill(SqliteConnection connection, Projection projection)
    {
        connection.Execute(string.Join(";", Tables.Select(table => $"DELETE FROM temp.{table}")));
        var (highest, kept) = ((int)projection.Highest, (int)(byte)~projection.Honoured);
        int found = Sealable.Sum(table => connection.Execute($"""
            INSERT INTO temp.{table.Noted} SELECT {table.Columns} FROM main.{table.Table}
            WHERE (seal > 0 OR terms > 0) AND (seal > @highest OR terms & @kept)
            """, new { highest, kept }));
        if (found == 0)
        {
            return;
        }

        CutReports.Fill(connection);
        connection.Execute(Belonging);
        connection.Execute(Propositions);
        connection.Execute(Rows);
        connection.Execute(Ids);
        WithheldJudgements.Fill(connection);
    }
}

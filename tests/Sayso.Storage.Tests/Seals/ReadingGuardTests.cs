using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases.Seals;
using Sayso.Storage.Sqlite;
using Sayso.Storage.Sqlite.Seals;
using Sayso.Testing;

namespace Sayso.Storage.Tests.Seals;

/// <summary>The database itself refuses to be read past the projection, whatever a query says.</summary>
public sealed class ReadingGuardTests : IDisposable
{
    private const int NotAuthorised = 23;

    private readonly string _root = Directory.CreateTempSubdirectory("sayso-guard").FullName;
    private readonly CaseDatabase _database;
    private readonly ProjectedConnection _connection;

    public ReadingGuardTests()
    {
        _database = CaseDatabase.Open(Path.Combine(_root, "velin.sayso"), TimeProvider.System);
        _connection = new ProjectedConnection(_database.ConnectAside(), Projection.ForAnyone(Exit.Page));
    }

    public void Dispose()
    {
        _connection.Dispose();
        _database.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    [Fact]
    public void Every_table_is_seen_by_a_view_or_not_at_all()
    {
        var tables = Query<string>("SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
            .Where(table => !table.StartsWith("report_words", StringComparison.Ordinal)
                && !table.StartsWith("claim_words", StringComparison.Ordinal)).ToList();

        Assert.Superset(ProjectedViews.Tables.ToHashSet(), tables.ToHashSet());
        foreach (string table in tables)
        {
            Refused($"SELECT * FROM main.{table}");
            Refused($"SELECT count(rowid) FROM (SELECT * FROM main.{table})");
            if (ProjectedViews.Tables.Contains(table))
            {
                Query<object>($"SELECT * FROM {table}");
            }
            else
            {
                Refused($"SELECT * FROM {table}");
            }
        }
    }

    [Fact]
    public void Whatever_can_be_sealed_is_seen_by_a_view()
    {
        using var whole = _database.Connect();
        var sealable = whole.Query<string>("""
            SELECT s.name FROM main.sqlite_schema s WHERE s.type = 'table'
              AND EXISTS (SELECT 1 FROM pragma_table_info(s.name, 'main') c WHERE c.name = 'seal')
            """).ToList();

        Assert.Equal(
            [
                "claim", "entity", "entity_history", "judgement", "name", "proposition", "record", "record_table", "report",
                "spelling_text", "voice",
            ],
            sealable.Order(StringComparer.Ordinal));
        Assert.Subset(ProjectedViews.Tables.ToHashSet(), sealable.ToHashSet());
    }

    [Theory]
    [InlineData("DELETE FROM main.report")]
    [InlineData("UPDATE main.claim SET seal = 0")]
    [InlineData("INSERT INTO main.change (kind, subject, at, by) VALUES ('', '', '', '')")]
    [InlineData("DROP VIEW temp.report")]
    [InlineData("CREATE TEMP VIEW past AS SELECT * FROM main.report")]
    [InlineData("ATTACH 'case.db' AS other")]
    [InlineData("SELECT seal FROM report UNION ALL SELECT seal FROM main.report")]
    [InlineData("SELECT (SELECT max(name) FROM main.voice) FROM report")]
    [InlineData("SELECT 1 FROM claim c JOIN main.report r ON r.key = c.report WHERE r.title = 'x'")]
    public void Nothing_goes_round_it(string sql) => Refused(sql);

    [Theory]
    [InlineData("SELECT c.id, r.path FROM claim c JOIN report r ON r.key = c.report WHERE substr(c.hash, 1, 6) = 'c1' AND c.hash = 'c1'")]
    [InlineData("SELECT c.key FROM claim c WHERE c.report = 1 ORDER BY c.position")]
    [InlineData("SELECT key FROM report WHERE id = 'r1'")]
    [InlineData("SELECT data FROM reading WHERE report = 1")]
    [InlineData("SELECT key FROM name WHERE source = 1")]
    [InlineData("SELECT k.claim FROM claim_chain k JOIN voice v ON v.key = k.voice WHERE v.name = 'x'")]
    [InlineData("SELECT judgement FROM judgement_in_force WHERE id = 'c1'")]
    [InlineData("SELECT decision FROM judgement WHERE id = 1")]
    [InlineData("SELECT id FROM record WHERE id = 'x'")]
    public void A_view_is_no_slower_than_its_table(string sql)
    {
        string plan = string.Join('\n', Query<(int, int, int, string Detail)>("EXPLAIN QUERY PLAN " + sql).Select(step => step.Detail));

        Assert.DoesNotMatch(new Regex("SCAN (?!withheld|cut|CONSTANT)|MATERIALIZE|CO-ROUTINE|AUTOMATIC"), plan);
    }

    [Fact]
    public void Only_the_projection_names_tables_past_its_views()
    {
        string folder = Path.Combine(Repository.Root, "src", "Sayso.Storage");
        var others = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/Seals/", StringComparison.Ordinal) && !file.Contains("/Migrations/", StringComparison.Ordinal));

        var past = new Regex(@"\b(FROM|JOIN|INTO|UPDATE)\s+main\.|\bWITH\s+\w+\s+AS");
        Assert.DoesNotContain(others, file => past.IsMatch(File.ReadAllText(file)));
    }

    private void Refused(string sql)
    {
        var failure = Assert.Throws<SqliteException>(() => Query<object>(sql));
        Assert.Equal(NotAuthorised, failure.SqliteErrorCode);
    }

    private IReadOnlyList<T> Query<T>(string sql) => _connection.Read(connection => (IReadOnlyList<T>)connection.Query<T>(sql).AsList());
}

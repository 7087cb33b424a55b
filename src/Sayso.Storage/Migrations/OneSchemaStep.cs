using Dapper;
using Microsoft.Data.Sqlite;

namespace Sayso.Storage.Migrations;

/// <summary>Brings every published variant of steps 3 and 4 to one schema: both were edited after cases had been made by them.</summary>
/// <remarks>Each part looks at what there is, so that it may run over any of the variants, and over its own result.</remarks>
internal static class OneSchemaStep
{
    /// <summary>Step 5.</summary>
    public static MigrationStep Step { get; } = MigrationStep.Code(5, "one-schema", "one-schema-1", Apply);

    private static void Apply(SqliteConnection connection, SqliteTransaction transaction)
    {
        // Kept in the order of what is looked for; first published as tables with an index beside them.
        Rebuild(
            connection, transaction, "claim_word",
            "word INTEGER NOT NULL, claim TEXT NOT NULL, report TEXT NOT NULL, PRIMARY KEY (word, claim)");
        Rebuild(connection, transaction, "sequence", "hash INTEGER NOT NULL, report TEXT NOT NULL, PRIMARY KEY (hash, report)");

        // Rows of a growing case land all over an index; these were only used to clear a report.
        connection.Execute(
            """
            DROP INDEX IF EXISTS claim_link_reports;
            DROP INDEX IF EXISTS claim_link_report_b;
            DROP INDEX IF EXISTS sequence_report;
            DROP INDEX IF EXISTS claim_word_report;
            CREATE TABLE IF NOT EXISTS taking (count INTEGER NOT NULL);
            INSERT INTO taking SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM taking);
            """,
            transaction: transaction);
    }

    private static void Rebuild(SqliteConnection connection, SqliteTransaction transaction, string table, string columns)
    {
        string isInOrder = "SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = @table";
        if (connection.ExecuteScalar<bool>(isInOrder, new { table }, transaction))
        {
            return;
        }

        connection.Execute(
            $"""
            CREATE TABLE rebuilt ({columns}) WITHOUT ROWID;
            INSERT OR IGNORE INTO rebuilt SELECT * FROM {table} ORDER BY 1, 2;
            DROP TABLE {table};
            ALTER TABLE rebuilt RENAME TO {table};
            """,
            transaction: transaction);
    }
}

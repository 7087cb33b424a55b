using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Storage.Migrations;

namespace Sayso.Storage.Sqlite;

/// <summary>Brings a case to today's schema: steps in order, each once, all that are missing in one transaction.</summary>
/// <remarks>The table "migration" says which steps made a case; its schema's number is SQLite's user_version too.</remarks>
internal sealed class SqliteMigrations(IReadOnlyList<MigrationStep> steps)
{
    private const string Recorded = "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migration')";

    /// <summary>Every step up to today. A new one is added at the end.</summary>
    public static SqliteMigrations Released { get; } = new(
    [
        MigrationStep.Script(1, "case"),
        MigrationStep.Script(2, "weighing"),
        MigrationStep.Script(3, "judgements"),
        MigrationStep.Script(4, "inquiry"),
        OneSchemaStep.Step,
        ModelMigration.Step,
        MigrationStep.Script(7, "entities"),
        MigrationStep.Script(8, "propositions"),
        MigrationStep.Script(9, "seals"),
        MigrationStep.Script(10, "pages"),
        MigrationStep.Script(11, "names"),
        MigrationStep.Script(12, "events"),
        CompactMigration.Step,
        MigrationStep.Script(14, "surnames"),
        MigrationStep.Script(15, "alike"),
        MigrationStep.Script(16, "stretches"),
        MigrationStep.Script(17, "copies"),
        MigrationStep.Script(18, "unweighed"),
        MigrationStep.Script(19, "again"),
    ]);

    public IReadOnlyList<MigrationStep> Steps => steps;

    /// <summary>The number of today's schema.</summary>
    public int Newest => steps.Count;

    /// <summary>Tells which schema a case has, and writes nothing.</summary>
    /// <returns>From 0, where there is nothing, to <see cref="Newest"/>.</returns>
    /// <exception cref="SaysoException">It is newer than the program, was made by other steps, or is no schema of a case.</exception>
    public int Check(SqliteConnection connection, string where, SqliteTransaction? transaction = null)
    {
        long version = connection.ExecuteScalar<long>("PRAGMA user_version", transaction: transaction);
        if (version > Newest)
        {
            throw StorageProblems.Newer(where, version, Newest);
        }

        if (version < 0)
        {
            throw StorageProblems.Damaged(where, $"its schema has the number {version}");
        }

        string schema = SchemaFingerprint.Of(connection, transaction);
        if (connection.ExecuteScalar<bool>(Recorded, transaction: transaction))
        {
            CheckRecord(connection, where, (int)version, schema, transaction);
        }
        else if (version == 0 && SchemaFingerprint.Lines(connection, transaction).Count > 0)
        {
            throw StorageProblems.NotACase(where);
        }
        else if (version > 0 && PublishedSchema.Find((int)version, schema) is null)
        {
            throw StorageProblems.OtherSchema(where, (int)version);
        }

        return (int)version;
    }

    /// <summary>Applies what is missing. A case that cannot be brought up to date stays as it was.</summary>
    /// <param name="connection">Open for writing, with nothing going on.</param>
    /// <param name="where">The case, for problems.</param>
    /// <param name="clock">Tells when.</param>
    /// <param name="keep">Called once nobody else can write and before anything is written, where the case holds something to keep.</param>
    /// <exception cref="SaysoException">As <see cref="Check"/> says.</exception>
    public void Apply(SqliteConnection connection, string where, TimeProvider clock, Action? keep = null)
    {
        if (Check(connection, where) == Newest)
        {
            return;
        }

        // Tables that others refer to are rebuilt by some steps. Inside a transaction this setting would do nothing.
        connection.Execute("PRAGMA foreign_keys = OFF");

        // A second process may be migrating: the lock waits for it, and then there is nothing left to do.
        using var transaction = connection.BeginTransaction(deferred: false);
        int version = Check(connection, where, transaction);
        if (version > 0 && version < Newest)
        {
            keep?.Invoke();
        }

        Prepare(connection, version, transaction);
        foreach (var step in steps.Skip(version))
        {
            step.Apply(connection, transaction);
            string at = clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
            string schema = SchemaFingerprint.Of(connection, transaction);
            connection.Execute(
                "INSERT INTO migration (number, name, digest, at, schema) VALUES (@Number, @Name, @Digest, @at, @schema)",
                new { step.Number, step.Name, step.Digest, at, schema },
                transaction);
        }

        if (connection.Query("PRAGMA foreign_key_check", transaction: transaction).FirstOrDefault() is { } dangling)
        {
            string from = dangling.table;
            string to = dangling.parent;
            throw StorageProblems.Damaged(where, $"a row of {from} refers to one of {to} that is not there");
        }

        connection.Execute($"PRAGMA user_version = {Newest}", transaction: transaction);
        transaction.Commit();
    }

    /// <summary>Makes the record, with the steps that an older case has been through; when, nobody wrote down.</summary>
    private void Prepare(SqliteConnection connection, int version, SqliteTransaction transaction)
    {
        if (connection.ExecuteScalar<bool>(Recorded, transaction: transaction))
        {
            return;
        }

        connection.Execute(
            "CREATE TABLE migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, digest TEXT NOT NULL, at TEXT, schema TEXT)",
            transaction: transaction);
        if (version > 0)
        {
            var published = PublishedSchema.Find(version, SchemaFingerprint.Of(connection, transaction))!;
            connection.Execute(
                "INSERT INTO migration (number, name, digest) VALUES (@Number, @Name, @digest)",
                steps.Take(version).Select(step => new { step.Number, step.Name, digest = published.Digests[step.Number - 1] }),
                transaction);
        }
    }

    private void CheckRecord(SqliteConnection connection, string where, int version, string schema, SqliteTransaction? transaction)
    {
        var rows = connection.Query<(long Number, string Digest, string? Schema)>(
            "SELECT number, digest, schema FROM migration ORDER BY number", transaction: transaction).ToList();
        if (version == 0 || !rows.Select(row => row.Number).SequenceEqual(Enumerable.Range(1, version).Select(number => (long)number)))
        {
            throw StorageProblems.Damaged(where, $"its record of migrations does not lead to schema {version}");
        }

        foreach (var (step, row) in steps.Zip(rows))
        {
            bool WasPublished(PublishedSchema known) => known.Digests.ElementAtOrDefault(step.Number - 1) == row.Digest;
            if (row.Digest != step.Digest && !PublishedSchema.All.Any(WasPublished))
            {
                throw StorageProblems.OtherStep(where, step.Number, step.Name);
            }
        }

        if (rows[^1].Schema != schema)
        {
            throw StorageProblems.OtherSchema(where, version);
        }
    }
}

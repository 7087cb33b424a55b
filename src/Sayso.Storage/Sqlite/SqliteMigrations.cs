using Dapper;
using Microsoft.Data.Sqlite;

namespace Sayso.Storage.Sqlite;

/// <summary>Brings a database to today's schema: the embedded .sql files in order, each once, in one transaction.</summary>
internal static class SqliteMigrations
{
    public static void Apply(SqliteConnection connection, string where)
    {
        var assembly = typeof(SqliteMigrations).Assembly;
        var scripts = assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        long version = connection.ExecuteScalar<long>("PRAGMA user_version");
        if (version > scripts.Count)
        {
            throw StorageProblems.Newer(where, version, scripts.Count);
        }

        if (version == scripts.Count)
        {
            return;
        }

        // A second process may be migrating: the lock waits for it, and then there is nothing left to do.
        using var transaction = connection.BeginTransaction(deferred: false);
        version = connection.ExecuteScalar<long>("PRAGMA user_version", transaction: transaction);
        for (long number = version; number < scripts.Count; number++)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(scripts[(int)number])!);
            connection.Execute(reader.ReadToEnd(), transaction: transaction);
        }

        connection.Execute($"PRAGMA user_version = {scripts.Count}", transaction: transaction);
        transaction.Commit();
    }
}

using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Sayso.Storage.Sqlite;

/// <summary>The copy of a case's database that is kept beside it before its schema is changed.</summary>
internal static class CaseBackup
{
    /// <summary>Keeps it as DATABASE.before-N; where that holds another state already, as DATABASE.before-N.2 and so on.</summary>
    /// <remarks>Nothing is ever written over.</remarks>
    /// <param name="connectionString">Of the case. Nobody may write it meanwhile.</param>
    /// <param name="database">The path of case.db.</param>
    /// <param name="schema">N: the schema that it is about to be brought to.</param>
    public static void Keep(string connectionString, string database, int schema)
    {
        string kept = $"{database}.before-{schema}";
        string aside = $"{kept}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}.part";
        try
        {
            Make(aside, database);
            using (var source = new SqliteConnection(connectionString))
            using (var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = aside, Pooling = false }.ToString()))
            {
                source.Open();
                copy.Open();
                source.BackupDatabase(copy);
            }

            for (int number = 2; File.Exists(kept); number++)
            {
                if (AreSame(kept, aside))
                {
                    return;
                }

                kept = $"{database}.before-{schema}.{number}";
            }

            File.Move(aside, kept);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    /// <summary>An empty file that nobody may read who may not read the case.</summary>
    private static void Make(string path, string like)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = File.GetUnixFileMode(like);
        }

        new FileStream(path, options).Dispose();
    }

    private static bool AreSame(string left, string right)
    {
        using var first = File.OpenRead(left);
        using var second = File.OpenRead(right);
        return first.Length == second.Length && SHA256.HashData(first).AsSpan().SequenceEqual(SHA256.HashData(second));
    }
}

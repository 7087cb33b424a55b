using System.Data.Common;

namespace Sayso.Testing;

/// <summary>A case in which some things are sealed, as a later version will do it.</summary>
public static class SealedRows
{
    /// <summary>A report of a case of its own, with words that stand nowhere else.</summary>
    public const string Text = "Okapi letters found\n\nOkapi letters were found in a locker, Oskar Lund said on 9 July 2013. The okapi "
        + "committee will meet.\n";

    /// <summary>Words that stand there alone.</summary>
    public static IReadOnlyList<string> Words { get; } = ["okapi", "Oskar Lund", "sealed.txt", "2013-07-09", "Courier"];

    /// <summary>Seals some rows to the desk.</summary>
    /// <param name="connection">To the case's database; it is closed afterwards.</param>
    /// <param name="table">The table.</param>
    /// <param name="where">Which rows.</param>
    /// <returns>How many.</returns>
    public static int Seal(DbConnection connection, string table, string where)
    {
        using var open = connection;
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"UPDATE {table} SET seal = 1 WHERE {where}";
        return command.ExecuteNonQuery();
    }
}

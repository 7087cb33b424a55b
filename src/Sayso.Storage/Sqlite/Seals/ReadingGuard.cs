using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Sayso.Storage.Sqlite.Seals;

/// <summary>
/// Holds a connection to its projection: SQLite itself asks it about every table that a statement reads, and a table of the case is read
/// by way of the projection's views or not at all.
/// </summary>
/// <remarks>https://www.sqlite.org/c3ref/set_authorizer.html. It is asked when a statement is made ready, not for each row.</remarks>
internal sealed class ReadingGuard
{
    private const int Ok = 0;
    private const int Deny = 1;
    private const int CreateTempView = 6;
    private const int Delete = 9;
    private const int DropTempView = 15;
    private const int Insert = 18;
    private const int Read = 20;
    private const int Update = 23;
    private const int Attach = 24;

    // The words of an index say which rows have them, and nothing without the rows, which are read by the views.
    private static readonly string[] Open = ["report_words", "claim_words", "sqlite_"];

    // SQLite holds it from the other side.
    private readonly strdelegate_authorizer _authorize;

    private ReadingGuard() => _authorize = Authorize;

    /// <summary>True while the projection itself is worked out.</summary>
    public bool IsLifted { get; set; }

    /// <summary>Puts a guard on a connection, for as long as that lives.</summary>
    public static ReadingGuard On(SqliteConnection connection)
    {
        var guard = new ReadingGuard();
        raw.sqlite3_set_authorizer(connection.Handle, guard._authorize, null);
        return guard;
    }

    private int Authorize(object _, int action, string first, string second, string database, string view)
    {
        bool denied = action switch
        {
            // Without a column nothing is read of the rows: so it asks once more about what a view was made into.
            Read => database == "main" && second.Length > 0 && string.IsNullOrEmpty(view) && !IsOpen(first),
            Insert or Update or Delete => database == "main",
            Attach or CreateTempView or DropTempView => true,
            _ => false,
        };
        return denied && !IsLifted ? Deny : Ok;
    }

    private static bool IsOpen(string table) => Open.Any(open => table.StartsWith(open, StringComparison.Ordinal));
}

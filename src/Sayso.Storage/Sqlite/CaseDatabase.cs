using System.Security.Cryptography;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Sayso.Storage.Sqlite;

/// <summary>The database of a case, open.</summary>
/// <remarks>It is made when it is new, brought to today's schema when it is older, and only shown where nothing can be written.</remarks>
internal sealed class CaseDatabase : IDisposable
{
    // What a case that has to be copied before it can be shown may take of memory.
    private const long MostInMemory = 1L << 30;

    private readonly SqliteConnection? _memory;

    private CaseDatabase(string connectionString, bool isReadOnly, SqliteConnection? memory = null)
    {
        ConnectionString = connectionString;
        IsReadOnly = isReadOnly;
        _memory = memory;
    }

    public string ConnectionString { get; }

    /// <summary>True when the case can only be shown.</summary>
    public bool IsReadOnly { get; }

    /// <summary>True when what follows from the case can be put down, if only in memory.</summary>
    public bool CanBeWorkedOut => !IsReadOnly || _memory is not null;

    public static string PathOf(string folder) => Path.Combine(folder, "case.db");

    /// <summary>Opens the case in a folder, and makes it when there is none.</summary>
    /// <exception cref="SaysoException">No case, damaged, of another version, or neither to be written nor to be shown.</exception>
    public static CaseDatabase Open(string folder, TimeProvider clock)
    {
        string path = PathOf(folder);
        try
        {
            if (!File.Exists(path))
            {
                Create(folder, path, clock);
            }

            if (new FileInfo(path).Length == 0)
            {
                throw StorageProblems.Damaged(folder, "case.db is empty");
            }

            return OpenForWriting(folder, path, clock) ?? OpenForReading(folder, path, clock);
        }
        catch (SqliteException failure) when (StorageProblems.IsConflict(failure))
        {
            throw new Cases.CaseConflictException($"{folder}: another process is writing this case. Try again when it is done.", failure);
        }
        catch (Exception failure) when (StorageProblems.Of(folder, failure) is { } problem)
        {
            throw problem;
        }
        catch (SqliteException failure)
        {
            // Whatever else SQLite cannot make out of the file: a schema or an encoding that it does not know.
            throw StorageProblems.Damaged(folder, failure.Message, failure);
        }
    }

    /// <summary>Opens a connection; foreign keys are enforced.</summary>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        // 64 MB of pages at hand: rows of large cases are found all over the file.
        connection.Execute(
            "PRAGMA busy_timeout = 60000; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY");
        if (!CanBeWorkedOut)
        {
            connection.Execute("PRAGMA query_only = ON");
        }

        return connection;
    }

    /// <summary>Opens a connection for reading that is not kept among those at hand.</summary>
    public SqliteConnection ConnectAside()
    {
        var connection = Unpooled(new SqliteConnectionStringBuilder(ConnectionString));
        connection.Open();
        connection.Execute("PRAGMA busy_timeout = 60000; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY");
        return connection;
    }

    public void Dispose()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
        _memory?.Dispose();
    }

    /// <summary>Made aside and renamed when its schema is whole, so that a case.db is never half of one.</summary>
    private static void Create(string folder, string path, TimeProvider clock)
    {
        Directory.CreateDirectory(folder);
        string aside = $"{path}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}.part";
        try
        {
            using (var connection = Unpooled(new SqliteConnectionStringBuilder { DataSource = aside }))
            {
                connection.Open();
                connection.Execute("PRAGMA journal_mode = WAL");
                SqliteMigrations.Released.Apply(connection, folder, clock);
            }

            File.Move(aside, path);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process made it in the meantime.
        }
        finally
        {
            foreach (string left in (string[])[aside, aside + "-wal", aside + "-shm"])
            {
                File.Delete(left);
            }
        }
    }

    private static CaseDatabase? OpenForWriting(string folder, string path, TimeProvider clock)
    {
        var address = new SqliteConnectionStringBuilder
        {
            DataSource = path, Mode = SqliteOpenMode.ReadWrite, DefaultTimeout = 60, ForeignKeys = true,
        };
        try
        {
            // Its settings are those of a migration: it must not go back among the connections at hand.
            using var connection = Unpooled(address);
            connection.Open();
            int version = SqliteMigrations.Released.Check(connection, folder);
            if (version == 0)
            {
                throw StorageProblems.Damaged(folder, "case.db holds no tables");
            }

            if (raw.sqlite3_db_readonly(connection.Handle, "main") != 0)
            {
                return null;
            }

            // Gives up where the log beside the database cannot be made.
            connection.Execute("PRAGMA journal_mode = WAL");
            SqliteMigrations.Released.Apply(
                connection, folder, clock, () => CaseBackup.Keep(connection.ConnectionString, path, SqliteMigrations.Released.Newest));
            return new CaseDatabase(address.ToString(), isReadOnly: false);
        }
        catch (SqliteException failure) when (StorageProblems.MayBeShown(failure))
        {
            return null;
        }
    }

    private static CaseDatabase OpenForReading(string folder, string path, TimeProvider clock)
    {
        var address = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, DefaultTimeout = 60 };
        bool hasLog = new FileInfo(path + "-wal") is { Exists: true, Length: > 0 };
        if (!CanBeRead(address))
        {
            if (hasLog)
            {
                return CopyWithLog(folder, path, clock);
            }

            // Nobody can be writing where a log cannot be made: SQLite need not look for one.
            string uri = "file:" + string.Join('/', Path.GetFullPath(path).Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
            address.DataSource = uri + "?immutable=1";
        }

        using var connection = new SqliteConnection(address.ToString());
        connection.Open();
        return SqliteMigrations.Released.Check(connection, folder) == SqliteMigrations.Released.Newest && IsWorkedOut(connection)
            ? new CaseDatabase(address.ToString(), isReadOnly: true)
            : InMemory(folder, path, connection, clock);
    }

    private static SqliteConnection Unpooled(SqliteConnectionStringBuilder address) =>
        new(new SqliteConnectionStringBuilder(address.ToString()) { Pooling = false }.ToString());

    private static bool CanBeRead(SqliteConnectionStringBuilder address)
    {
        try
        {
            using var connection = Unpooled(address);
            connection.Open();
            connection.ExecuteScalar<long>("PRAGMA user_version");
            return true;
        }
        catch (SqliteException failure) when (StorageProblems.MayBeShown(failure))
        {
            return false;
        }
    }

    /// <summary>A case that somebody left open and that lies where nothing can be written: only a copy of it can take the log in.</summary>
    private static CaseDatabase CopyWithLog(string folder, string path, TimeProvider clock)
    {
        // Only this user may look into it.
        var room = Directory.CreateTempSubdirectory("sayso-");
        try
        {
            string copy = PathOf(room.FullName);
            File.Copy(path, copy);
            File.Copy(path + "-wal", copy + "-wal");
            using var connection = Unpooled(new SqliteConnectionStringBuilder { DataSource = copy });
            connection.Open();
            return InMemory(folder, path, connection, clock);
        }
        finally
        {
            room.Delete(recursive: true);
        }
    }

    /// <summary>True when all that follows from the case is in it.</summary>
    private static bool IsWorkedOut(SqliteConnection connection) =>
        connection.ExecuteScalar<bool>("SELECT (SELECT max(seq) FROM folded) IS (SELECT coalesce(max(seq), 0) FROM change)");

    /// <summary>
    /// A case that cannot be written is brought to today's schema in memory, and what follows from it is worked out there.
    /// </summary>
    private static CaseDatabase InMemory(string folder, string path, SqliteConnection source, TimeProvider clock)
    {
        if (new FileInfo(path).Length > MostInMemory)
        {
            throw StorageProblems.TooLargeToShow(folder);
        }

        string name = "sayso-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        var address = new SqliteConnectionStringBuilder
        {
            DataSource = name, Mode = SqliteOpenMode.Memory, Cache = SqliteCacheMode.Shared,
        };
        var memory = new SqliteConnection(address.ToString());
        try
        {
            memory.Open();
            source.BackupDatabase(memory);
            SqliteMigrations.Released.Apply(memory, folder, clock);
            return new CaseDatabase(address.ToString(), isReadOnly: true, memory);
        }
        catch
        {
            memory.Dispose();
            throw;
        }
    }
}

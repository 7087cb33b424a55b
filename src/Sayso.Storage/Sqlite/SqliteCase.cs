using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Sayso.Storage.Sqlite;

/// <summary>The database of one case: connections to it, one writer at a time, and a check that it is still the same case.</summary>
/// <remarks>SQLite has no asynchronous I/O: work runs off the caller's thread; a second process waits its turn.</remarks>
internal sealed class SqliteCase : IDisposable
{
    private readonly string _connectionString;
    private readonly string _database;
    private readonly string _folder;
    private readonly SemaphoreSlim _writer = new(1);
    private DateTime _born;

    public SqliteCase(string folder)
    {
        _folder = folder;
        _database = DatabaseOf(folder);
        _connectionString = new SqliteConnectionStringBuilder { DataSource = _database, DefaultTimeout = 60, ForeignKeys = true }.ToString();
    }

    public static string DatabaseOf(string folder) => Path.Combine(folder, "case.db");

    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        // 64 MB of pages at hand: rows of large cases are found all over the file.
        connection.Execute("PRAGMA busy_timeout = 60000; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY");
        return connection;
    }

    /// <summary>From now on the file is known: another one in its place is another case.</summary>
    public void Recognise() => _born = File.GetCreationTimeUtc(_database);

    /// <summary>Reads off the caller's thread, in one state of the case.</summary>
    public Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken) => Task.Run(
        () => Guarded(connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: true);
            var answer = read(connection);
            transaction.Commit();
            return answer;
        }),
        cancellationToken);

    /// <summary>Writes in one transaction: all or nothing.</summary>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, T> write, CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await Task.Run(
                () => Guarded(connection =>
                {
                    using var transaction = connection.BeginTransaction(deferred: false);
                    var answer = write(connection);
                    transaction.Commit();
                    return answer;
                }),
                cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _writer.Release();
        }
    }

    public void Dispose()
    {
        _writer.Dispose();
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private T Guarded<T>(Func<SqliteConnection, T> work)
    {
        // A deleted file stays open and takes writes that nobody will ever see again.
        if (!File.Exists(_database) || File.GetCreationTimeUtc(_database) != _born)
        {
            using var stale = new SqliteConnection(_connectionString);
            SqliteConnection.ClearPool(stale);
            throw new CaseGoneException(StorageProblems.Gone(_folder));
        }

        try
        {
            using var connection = Connect();
            return work(connection);
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode is 5 or 6)
        {
            throw new Cases.CaseConflictException(string.Create(CultureInfo.InvariantCulture, $"{_folder}: another process is writing this case. Try again when it is done."), failure);
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode is 11 or 26)
        {
            throw StorageProblems.Damaged(_folder, failure);
        }
        catch (Exception failure) when (failure is InvalidDataException or EndOfStreamException or System.Text.Json.JsonException)
        {
            throw StorageProblems.Damaged(_folder, failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw StorageProblems.NotWritable(_folder, failure);
        }
    }
}

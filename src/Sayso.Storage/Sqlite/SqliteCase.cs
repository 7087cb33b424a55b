using Microsoft.Data.Sqlite;
using Sayso.Cases;

namespace Sayso.Storage.Sqlite;

/// <summary>
/// Work on the database of one case: off the caller's thread, one writer at a time, and only while it is still the same case.
/// </summary>
/// <remarks>SQLite has no asynchronous I/O. A second process waits its turn.</remarks>
internal sealed class SqliteCase : IDisposable
{
    private readonly string _folder;
    private readonly CaseDatabase _database;
    private readonly SemaphoreSlim _writer = new(1);
    private readonly string? _identity;

    public SqliteCase(string folder, CaseDatabase database)
    {
        _folder = folder;
        _database = database;
        _identity = FileIdentity.Of(CaseDatabase.PathOf(folder));
    }

    /// <summary>Reads in one state of the case.</summary>
    public Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken) =>
        Task.Run(() => Guarded(read, isWrite: false), cancellationToken);

    /// <summary>Writes in one transaction: all or nothing.</summary>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, T> write, CancellationToken cancellationToken)
    {
        if (_database.IsReadOnly)
        {
            throw StorageProblems.OnlyShown(_folder);
        }

        await _writer.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => Guarded(write, isWrite: true), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _writer.Release();
        }
    }

    public void Dispose()
    {
        _writer.Dispose();
        _database.Dispose();
    }

    private T Guarded<T>(Func<SqliteConnection, T> work, bool isWrite)
    {
        // A deleted file stays open, and takes writes that nobody will ever see again.
        if (_identity is null || FileIdentity.Of(CaseDatabase.PathOf(_folder)) != _identity)
        {
            throw new CaseGoneException(StorageProblems.Gone(_folder));
        }

        try
        {
            using var connection = _database.Connect();
            using var transaction = connection.BeginTransaction(deferred: !isWrite);
            var answer = work(connection);
            transaction.Commit();
            return answer;
        }
        catch (Exception failure) when (StorageProblems.IsDamage(failure))
        {
            throw Damage(failure);
        }
        catch (SqliteException failure) when (StorageProblems.IsConflict(failure))
        {
            throw new CaseConflictException($"{_folder}: another process is writing this case. Try again when it is done.", failure);
        }
        catch (SqliteException failure) when (StorageProblems.Of(_folder, failure) is { } problem)
        {
            throw problem;
        }
    }

    /// <summary>Names the reports that cannot be read back, where that can be told.</summary>
    private SaysoException Damage(Exception failure)
    {
        try
        {
            using var connection = _database.Connect();
            return DamageFinder.Reports(connection) is { Count: > 0 } reports
                ? StorageProblems.DamagedReports(_folder, reports, failure)
                : StorageProblems.Of(_folder, failure)!;
        }
        catch (SqliteException)
        {
            return StorageProblems.Of(_folder, failure)!;
        }
    }
}

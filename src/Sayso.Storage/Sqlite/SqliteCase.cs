using Microsoft.Data.Sqlite;
using Sayso.Cases;
using Sayso.Cases.Seals;
using Sayso.Storage.Sqlite.Seals;

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
    private readonly ProjectedConnections? _shown;

    /// <param name="folder">The folder of the case.</param>
    /// <param name="database">Its database.</param>
    /// <param name="projection">What of it may be read; null for all.</param>
    public SqliteCase(string folder, CaseDatabase database, Projection? projection)
    {
        _folder = folder;
        _database = database;
        _shown = projection is { IsWhole: false } shown ? new ProjectedConnections(database, shown) : null;
        _identity = FileIdentity.Of(CaseDatabase.PathOf(folder));
    }

    /// <summary>Reads what may be seen, in one state of the case.</summary>
    public Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken) => _shown is null
        ? ReadWholeAsync(read, cancellationToken)
        : Task.Run(() => Guarded(() => _shown.Read(read)), cancellationToken);

    /// <summary>True when something may not be seen.</summary>
    public Task<bool> LeavesOutAsync(CancellationToken cancellationToken) =>
        _shown is null ? Task.FromResult(false) : ReadAsync(WithheldRows.Any, cancellationToken);

    /// <summary>Reads all there is. What comes of it is not handed on.</summary>
    public Task<T> ReadWholeAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken) =>
        Task.Run(() => Guarded(() => Whole(read, isWrite: false, keep: true)), cancellationToken);

    /// <summary>Writes in one transaction: all or nothing.</summary>
    public Task<T> WriteAsync<T>(Func<SqliteConnection, T> write, CancellationToken cancellationToken) =>
        _database.IsReadOnly ? throw StorageProblems.OnlyShown(_folder) : WriteAsync(write, keep: true, cancellationToken);

    /// <summary>Puts down what follows from the case, in one transaction.</summary>
    public Task<T> WorkOutAsync<T>(Func<SqliteConnection, T> write, CancellationToken cancellationToken) =>
        WriteAsync(write, keep: true, cancellationToken);

    /// <summary>Writes in one transaction that is never kept.</summary>
    public Task<T> SupposeAsync<T>(Func<SqliteConnection, T> write, CancellationToken cancellationToken) =>
        WriteAsync(write, keep: false, cancellationToken);

    private async Task<T> WriteAsync<T>(Func<SqliteConnection, T> write, bool keep, CancellationToken cancellationToken)
    {
        if (!_database.CanBeWorkedOut)
        {
            throw StorageProblems.OnlyShown(_folder);
        }

        await _writer.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => Guarded(() => Whole(write, isWrite: true, keep)), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _writer.Release();
        }
    }

    /// <summary>True when the case can only be shown.</summary>
    public bool IsReadOnly => _database.IsReadOnly;

    public void Dispose()
    {
        _writer.Dispose();
        _shown?.Dispose();
        _database.Dispose();
    }

    private T Whole<T>(Func<SqliteConnection, T> work, bool isWrite, bool keep)
    {
        using var connection = _database.Connect();
        using var transaction = connection.BeginTransaction(deferred: !isWrite);
        var answer = work(connection);
        if (keep)
        {
            transaction.Commit();
        }

        return answer;
    }

    private T Guarded<T>(Func<T> work)
    {
        // A deleted file stays open, and takes writes that nobody will ever see again.
        if (_identity is null || FileIdentity.Of(CaseDatabase.PathOf(_folder)) != _identity)
        {
            throw new CaseGoneException(StorageProblems.Gone(_folder));
        }

        try
        {
            return work();
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

    /// <summary>Names the reports that cannot be read back, where that can and may be told.</summary>
    private SaysoException Damage(Exception failure)
    {
        try
        {
            using var told = new ProjectedConnections(_database, Projection.ForAnyone(Exit.Error));
            return told.Read(DamageFinder.Reports) is { Count: > 0 } reports
                ? StorageProblems.DamagedReports(_folder, reports, failure)
                : StorageProblems.Of(_folder, failure)!;
        }
        catch (Exception again) when (again is SqliteException || StorageProblems.IsDamage(again))
        {
            return StorageProblems.Of(_folder, failure)!;
        }
    }
}

using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;

namespace Sayso.Storage.Sqlite;

/// <summary>A case in a folder NAME.sayso: case.db (SQLite, write-ahead log, full-text index) and originals/.</summary>
/// <remarks>
/// SQLite has no asynchronous I/O: work runs off the caller's thread, one writer at a time; a second process waits its turn.
/// </remarks>
public sealed partial class SqliteCaseStore : ICaseStore
{
    private readonly string _folder;
    private readonly CaseDatabase _database;
    private readonly Originals _originals;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _writer = new(1);

    private SqliteCaseStore(string folder, CaseDatabase database, TimeProvider clock)
    {
        Name = NameOf(folder);
        _folder = folder;
        _database = database;
        _clock = clock;
        _originals = new Originals(folder);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>Opens a case, and makes it when there is none.</summary>
    /// <remarks>One of an older version is brought to today's schema, and a copy of it as it was is kept beside it.</remarks>
    /// <param name="folder">The folder of the case. Where it cannot be written, the case is shown and nothing can be added.</param>
    /// <param name="clock">Tells when things were taken in and judged.</param>
    /// <exception cref="SaysoException">Not a case, damaged, made by a newer version, or not writable.</exception>
    public static SqliteCaseStore Open(string folder, TimeProvider clock)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        bool isOther = !IsCase(folder) && Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any(IsForeign);
        if (isOther || File.Exists(folder))
        {
            throw StorageProblems.NotACase(folder);
        }

        return new SqliteCaseStore(folder, CaseDatabase.Open(folder, clock), clock);
    }

    /// <summary>Opens a case that must be there.</summary>
    /// <exception cref="SaysoException">There is none, or it cannot be opened.</exception>
    public static SqliteCaseStore OpenExisting(string folder, TimeProvider clock) =>
        IsCase(folder) ? Open(folder, clock) : throw StorageProblems.NoSuchCase(folder);

    /// <summary>True when a folder holds a case.</summary>
    public static bool IsCase(string folder) => File.Exists(CaseDatabase.PathOf(folder));

    /// <summary>A folder's name without ".sayso".</summary>
    public static string NameOf(string folder) =>
        Path.GetFileName(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar)) is var name
        && name.EndsWith(".sayso", StringComparison.Ordinal) ? name[..^6] : name;

    /// <inheritdoc/>
    public async Task<bool> AddAsync(Ledger ledger, ReadOnlyMemory<byte> original, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return await WriteAsync(
            connection =>
            {
                _originals.Keep(ledger.Report.Sha256, original);
                using var transaction = connection.BeginTransaction(deferred: false);
                bool added = LedgerRows.Write(connection, ledger, Now());
                transaction.Commit();
                return added;
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<Judgement> JudgeAsync(NewJudgement judgement, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        if (JudgementKind.Check(judgement) is { } wrong)
        {
            throw new SaysoException(new Problem("SAY0311", judgement.Kind, wrong, "See docs/guide/judge.md."));
        }

        return WriteAsync(
            connection =>
            {
                using var transaction = connection.BeginTransaction(deferred: false);
                long id = JudgementRows.Add(connection, judgement, Now());
                transaction.Commit();
                return JudgementRows.Find(connection, id)!;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Judgement?> WithdrawAsync(long judgement, string by, CancellationToken cancellationToken) => WriteAsync(
        connection =>
        {
            connection.Execute(
                """
                INSERT INTO withdrawal (judgement, made_by, made_at)
                SELECT id, @by, @now FROM judgement WHERE id = @judgement ON CONFLICT DO NOTHING
                """,
                new { by, now = Now(), judgement });
            return JudgementRows.Find(connection, judgement);
        },
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _writer.Dispose();
        _database.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>True for what is none of the files that making a case leaves when it is cut short.</summary>
    private static bool IsForeign(string path) => !Path.GetFileName(path).StartsWith("case.db.", StringComparison.Ordinal);

    private string Now() => _clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);

    private Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            try
            {
                using var connection = _database.Connect();
                return read(connection);
            }
            catch (Exception failure) when (StorageProblems.IsDamage(failure))
            {
                throw Damage(failure);
            }
            catch (SqliteException failure) when (StorageProblems.IsConflict(failure))
            {
                throw new CaseConflictException($"{Name}: another process is writing this case. Try again when it is done.", failure);
            }
            catch (SqliteException failure) when (StorageProblems.Of(_folder, failure) is { } problem)
            {
                throw problem;
            }
        },
        cancellationToken);

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

    private async Task<T> WriteAsync<T>(Func<SqliteConnection, T> write, CancellationToken cancellationToken)
    {
        if (_database.IsReadOnly)
        {
            throw StorageProblems.OnlyShown(_folder);
        }

        await _writer.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await ReadAsync(write, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _writer.Release();
        }
    }
}

using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;

namespace Sayso.Storage.Sqlite;

/// <summary>A case in a folder NAME.sayso: case.db (SQLite, write-ahead log, full-text index) and originals/.</summary>
/// <remarks>SQLite has no asynchronous I/O: work runs off the caller's thread, one writer at a time; a second process waits its turn.</remarks>
public sealed partial class SqliteCaseStore : ICaseStore
{
    private readonly string _connectionString;
    private readonly Originals _originals;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _writer = new(1);

    private SqliteCaseStore(string folder, TimeProvider clock)
    {
        Name = NameOf(folder);
        _clock = clock;
        _originals = new Originals(Path.Combine(folder, "originals"));
        _connectionString = new SqliteConnectionStringBuilder { DataSource = DatabaseOf(folder), DefaultTimeout = 60, ForeignKeys = true }.ToString();
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>Opens a case, and makes it when there is none.</summary>
    /// <param name="folder">The folder of the case.</param>
    /// <param name="clock">Tells when things were taken in and judged.</param>
    /// <exception cref="SaysoException">Not a case, damaged, made by a newer version, or not writable.</exception>
    public static SqliteCaseStore Open(string folder, TimeProvider clock)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        bool known = File.Exists(DatabaseOf(folder));
        if (File.Exists(folder) || (!known && Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            throw StorageProblems.NotACase(folder);
        }

        try
        {
            Directory.CreateDirectory(folder);
            var store = new SqliteCaseStore(folder, clock);
            using var connection = store.Connect();
            connection.Execute("PRAGMA journal_mode = WAL");
            SqliteMigrations.Apply(connection, folder);
            return store;
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode is 11 or 26)
        {
            throw StorageProblems.Damaged(folder, failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw StorageProblems.NotWritable(folder, failure);
        }
    }

    /// <summary>Opens a case that must be there.</summary>
    /// <exception cref="SaysoException">There is none, or it cannot be opened.</exception>
    public static SqliteCaseStore OpenExisting(string folder, TimeProvider clock) =>
        File.Exists(DatabaseOf(folder)) ? Open(folder, clock) : throw StorageProblems.NoSuchCase(folder);

    /// <summary>True when a folder holds a case.</summary>
    public static bool IsCase(string folder) => File.Exists(DatabaseOf(folder));

    /// <summary>A folder's name without ".sayso".</summary>
    public static string NameOf(string folder) => Path.GetFileName(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar)) is var name && name.EndsWith(".sayso", StringComparison.Ordinal) ? name[..^6] : name;

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
                "INSERT INTO withdrawal (judgement, made_by, made_at) SELECT id, @by, @now FROM judgement WHERE id = @judgement ON CONFLICT DO NOTHING",
                new { by, now = Now(), judgement });
            return JudgementRows.Find(connection, judgement);
        },
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _writer.Dispose();
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
        return ValueTask.CompletedTask;
    }

    private static string DatabaseOf(string folder) => Path.Combine(folder, "case.db");

    private string Now() => _clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        // 64 MB of pages at hand: rows of large cases are found all over the file.
        connection.Execute("PRAGMA busy_timeout = 60000; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY");
        return connection;
    }

    private Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            using var connection = Connect();
            return read(connection);
        },
        cancellationToken);

    private async Task<T> WriteAsync<T>(Func<SqliteConnection, T> write, CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await ReadAsync(write, cancellationToken).ConfigureAwait(false);
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode is 5 or 6)
        {
            throw new CaseConflictException($"{Name}: another process is writing this case. Try again when it is done.", failure);
        }
        finally
        {
            _writer.Release();
        }
    }
}

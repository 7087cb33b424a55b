using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Anchor;
using Sayso.Cases;
using Sayso.Cases.Kept;
using Sayso.Cases.Seals;

namespace Sayso.Storage.Sqlite;

/// <summary>A case in a folder NAME.sayso: case.db (SQLite, write-ahead log, full-text index) and originals/.</summary>
internal sealed class SqliteCaseStore : ICaseStore
{
    private readonly SqliteCase _case;
    private readonly Originals _originals;
    private readonly TimeProvider _clock;

    private SqliteCaseStore(string folder, CaseDatabase database, Projection? projection, TimeProvider clock)
    {
        Folder = folder;
        Name = NameOf(folder);
        _clock = clock;
        _case = new SqliteCase(folder, database, projection);
        Pages = new SqliteCasePages(_case);
        Weighed = new SqliteWeighedCase(_case);
        _originals = new Originals(folder);
        Whole = new SqliteWholeCase(_case, _originals);
    }

    /// <inheritdoc/>
    public IWholeCase Whole { get; }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public bool IsReadOnly => _case.IsReadOnly;

    /// <summary>Where it is kept.</summary>
    public string Folder { get; }

    /// <inheritdoc/>
    public ICasePages Pages { get; }

    /// <inheritdoc/>
    public IWeighedCase Weighed { get; }

    /// <summary>Opens a case, and makes it when there is none.</summary>
    /// <remarks>One of an older version is brought to today's schema, and a copy of it as it was is kept beside it.</remarks>
    /// <param name="folder">The folder of the case. Where it cannot be written, the case is shown and nothing can be added.</param>
    /// <param name="clock">Tells when things were taken in and judged.</param>
    /// <param name="projection">What of it is seen; null for all, sealed or not.</param>
    /// <exception cref="SaysoException">Not a case, damaged, made by a newer version, or not writable.</exception>
    public static SqliteCaseStore Open(string folder, TimeProvider clock, Projection? projection = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        bool isOther = !IsCase(folder) && Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any(IsForeign);
        if (isOther || File.Exists(folder))
        {
            throw StorageProblems.NotACase(folder);
        }

        return new SqliteCaseStore(folder, CaseDatabase.Open(folder, clock), projection, clock);
    }

    /// <summary>Opens a case that must be there.</summary>
    /// <exception cref="SaysoException">There is none, or it cannot be opened.</exception>
    public static SqliteCaseStore OpenExisting(string folder, TimeProvider clock, Projection? projection = null) =>
        IsCase(folder) ? Open(folder, clock, projection) : throw StorageProblems.NoSuchCase(folder);

    /// <summary>True when a folder holds a case.</summary>
    public static bool IsCase(string folder) => File.Exists(CaseDatabase.PathOf(folder));

    /// <summary>A folder's name without ".sayso".</summary>
    public static string NameOf(string folder)
    {
        string name = Path.GetFileName(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar));
        return name.EndsWith(".sayso", StringComparison.Ordinal) ? name[..^6] : name;
    }

    /// <inheritdoc/>
    public Task<Report> IdentifyAsync(Report report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        // Who brings the document learns its id, and nothing else of what the case holds.
        return _case.ReadWholeAsync(
            connection => ReportRows.IdOf(connection, report) is { } id ? report with { Id = new ReportId(id) } : report,
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ReportSummary?> FindEvenRemovedAsync(ReportId report, CancellationToken cancellationToken) =>
        _case.ReadAsync(connection => ReportRows.FindEvenRemoved(connection, report), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> AddAsync(Ledger ledger, ReadOnlyMemory<byte> original, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return _case.WriteAsync(
            connection =>
            {
                _originals.Keep(ledger.Report.Sha256, original);
                return LedgerRows.Write(connection, ledger, Now());
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<CaseSummary> SummariseAsync(CancellationToken cancellationToken) => _case.ReadAsync(
        connection =>
        {
            int Count(string sql) => connection.ExecuteScalar<int>(sql);
            string? updated = connection.ExecuteScalar<string?>("SELECT max(at) FROM change");
            return new CaseSummary(
                Name,
                Count("SELECT count(*) FROM report WHERE removed = 0"),
                Count("SELECT coalesce(sum(claims), 0) FROM report WHERE removed = 0"),
                Count("SELECT count(*) FROM voice"),
                Count("SELECT count(*) FROM name"),
                Count("SELECT count(*) FROM judgement WHERE id NOT IN (SELECT judgement FROM withdrawal)"),
                updated is null ? null : DateTimeOffset.Parse(updated, CultureInfo.InvariantCulture));
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReportSummary>> ListReportsAsync(CancellationToken cancellationToken) =>
        _case.ReadAsync(ReportRows.List, cancellationToken);

    /// <inheritdoc/>
    public Task<Ledger?> FindLedgerAsync(ReportId report, CancellationToken cancellationToken) =>
        _case.ReadAsync(connection => ReportRows.Ledger(connection, report), cancellationToken);

    /// <inheritdoc/>
    public async Task<byte[]?> FindOriginalAsync(ReportId report, CancellationToken cancellationToken)
    {
        string? sha256 = await _case.ReadAsync(connection => ReportRows.Sha256Of(connection, report), cancellationToken)
            .ConfigureAwait(false);
        return await _originals.FindAsync(sha256, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<ClaimPage> ListClaimsAsync(ClaimFilter filter, CancellationToken cancellationToken) =>
        _case.ReadAsync(connection => ClaimRows.List(connection, filter), cancellationToken);

    /// <inheritdoc/>
    public Task<ClaimInCase?> FindClaimAsync(ClaimId claim, CancellationToken cancellationToken) =>
        _case.ReadAsync(connection => ClaimRows.Find(connection, claim), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ClaimInCase>> FindClaimsAsync(IReadOnlyCollection<ClaimId> claims, CancellationToken cancellationToken) =>
        _case.ReadAsync(connection => ClaimRows.Find(connection, claims), cancellationToken);

    /// <inheritdoc/>
    public Task<ClaimFacets> ListFacetsAsync(CancellationToken cancellationToken) => _case.ReadAsync(FacetQueries.List, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<VoiceSummary>> ListVoicesAsync(CancellationToken cancellationToken) => _case.ReadAsync(
        connection => (IReadOnlyList<VoiceSummary>)[.. connection.Query("""
            SELECT v.name, v.kind, max(v.anonymous) AS anonymous, count(DISTINCT c.report) AS reports, count(DISTINCT c.key) AS claims
            FROM (SELECT voice, key AS claim FROM claim UNION ALL SELECT voice, claim FROM claim_chain) k
            JOIN voice v ON v.key = k.voice JOIN claim c ON c.key = k.claim JOIN report r ON r.key = c.report
            WHERE r.removed = 0
            GROUP BY v.name, v.kind ORDER BY claims DESC, v.name, v.kind
            """).Select(row => new VoiceSummary(
                (string)row.name, (VoiceKind)(int)row.kind, row.anonymous != 0, (int)row.reports, (int)row.claims))],
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReportName>> ListNamesAsync(CancellationToken cancellationToken) =>
        _case.ReadAsync(NameRows.List, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ToldTime>> ListTimesAsync(CancellationToken cancellationToken) =>
        _case.ReadAsync(TimeRows.List, cancellationToken);

    /// <inheritdoc/>
    public Task<SearchResult> SearchAsync(string query, int limit, CancellationToken cancellationToken) =>
        _case.ReadAsync(connection => SearchRows.Search(connection, query, limit), cancellationToken);

    /// <inheritdoc/>
    public Task<T> WeighAsync<T>(Func<IWeighing, T> work, CancellationToken cancellationToken) => _case.WorkOutAsync(
        connection =>
        {
            using var weighing = new SqliteWeighing(connection);
            return work(weighing);
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> LeavesOutAsync(CancellationToken cancellationToken) => _case.LeavesOutAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<T> LookAsync<T>(Func<IWeighing, T> work, CancellationToken cancellationToken) => _case.ReadWholeAsync(
        connection =>
        {
            using var weighing = new SqliteWeighing(connection);
            return work(weighing);
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<T> SupposeAsync<T>(
        IReadOnlyList<NewJudgement> judgements, Func<IWeighing, T> work, CancellationToken cancellationToken) => _case.SupposeAsync(
        connection =>
        {
            foreach (var judgement in judgements)
            {
                JudgementKeeping.Give(connection, judgement, Now());
            }

            using var weighing = new SqliteWeighing(connection);
            return work(weighing);
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReportPair>> ListDependenceAsync(CancellationToken cancellationToken) =>
        _case.ReadAsync(PairRows.List, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ClaimLink>> ListClaimLinksAsync(CancellationToken cancellationToken) =>
        _case.ReadAsync(PairRows.Links, cancellationToken);

    /// <inheritdoc/>
    public async Task<(string Sha256, string Path)> KeepOriginalAsync(Stream content, CancellationToken cancellationToken)
    {
        string sha256 = await _originals.KeepAsync(content, cancellationToken).ConfigureAwait(false);
        return (sha256, _originals.PathOf(sha256));
    }

    /// <inheritdoc/>
    public Task<RecordTable> AddRecordsAsync(
        RecordTable table, string sha256, IEnumerable<(Record? Record, RowProblem? Problem)> rows, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(table);
        return _case.WriteAsync(
            connection =>
            {
                var names = new RecordNames(table);
                long key = RecordRows.Put(connection, table, sha256, Now());
                var (records, problems) = RecordRows.Write(connection, key, names.Watch(rows), cancellationToken);
                NameRows.Clear(connection, NameRows.OfTable(key));
                NameRows.Write(connection, NameRows.OfTable(key), names.All);
                var known = names.All.ToList();
                JudgementRows.Anchor(connection, table.Id.Value, JudgementRows.PlacesIn(connection, [table.Id.Value]).Select(place =>
                    new FoundPlace(place.Judgement, place.Place, NamedIn.Parse(place.Id) is { } named
                        && AnchorStage.Find(named, known) is { } now ? now.ToString() : null, 1)));
                ChangeRows.Add(connection, ChangeKind.TableAdded, table.Id.Value, Now(), "sayso");
                return table with { Records = records, Problems = problems };
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task AddOfficesAsync(string source, IReadOnlyList<OfficeLink> offices, CancellationToken cancellationToken) => _case.WriteAsync(
        connection =>
        {
            OfficeRows.Write(connection, source, offices);
            return ChangeRows.Add(connection, ChangeKind.OfficesAdded, source, Now(), "sayso");
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordTable>> ListRecordTablesAsync(CancellationToken cancellationToken) =>
        _case.ReadAsync(RecordRows.Tables, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Record>> ListRecordsAsync(RecordKind? kind, CancellationToken cancellationToken) =>
        _case.ReadAsync(connection => RecordRows.List(connection, kind), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<RowProblem>> ListRowProblemsAsync(CancellationToken cancellationToken) =>
        _case.ReadAsync(RecordRows.Rejected, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<OfficeLink>> ListOfficesAsync(CancellationToken cancellationToken) =>
        _case.ReadAsync(OfficeRows.List, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReportCommunication>> ListCommunicationsAsync(CancellationToken cancellationToken) => _case.ReadAsync(
        connection => (IReadOnlyList<ReportCommunication>)[.. connection.Query(
            "SELECT r.id, r.path, c.data FROM communication c JOIN report r ON r.key = c.report WHERE r.removed = 0 ORDER BY r.path, r.id")
                .Select(row =>
            new ReportCommunication(new ReportId((string)row.id), (string)row.path, RowJson.Read<Communication>((string)row.data)))],
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<CaseChange>> ListChangesAsync(long after, CancellationToken cancellationToken) =>
        _case.ReadAsync(connection => ChangeRows.List(connection, after), cancellationToken);

    /// <inheritdoc/>
    public Task<long> VersionAsync(CancellationToken cancellationToken) => _case.ReadWholeAsync(ChangeRows.Version, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Judgement>> ListJudgementsAsync(CancellationToken cancellationToken) =>
        _case.ReadAsync(JudgementRows.List, cancellationToken);

    /// <inheritdoc/>
    public async Task<Judgement> JudgeAsync(NewJudgement judgement, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        DecisionForm.Check(judgement.Decision);

        // What may not be seen cannot be judged, and an answer never quotes it.
        long? same = await _case.ReadAsync(
            connection =>
            {
                _ = ThingQueries.Find(connection, judgement.Decision);
                return JudgementRows.Same(connection, judgement);
            },
            cancellationToken).ConfigureAwait(false);
        long number = same ?? await _case.WriteAsync(
            connection => JudgementKeeping.Give(connection, judgement, Now()), cancellationToken).ConfigureAwait(false);
        var found = await _case.ReadAsync(connection => JudgementRows.Find(connection, number), cancellationToken).ConfigureAwait(false);
        return found ?? throw StorageProblems.NotInCase(judgement.Decision.Targets[0].Kind, judgement.Decision.Targets[0].Id);
    }

    /// <inheritdoc/>
    public async Task<Judgement?> WithdrawAsync(long judgement, string by, CancellationToken cancellationToken)
    {
        Task<Judgement?> FindAsync() =>
            _case.ReadAsync(connection => JudgementRows.Find(connection, judgement), cancellationToken);
        var found = await FindAsync().ConfigureAwait(false);
        if (found is not { WithdrawnAt: null })
        {
            return found;
        }

        await _case.WriteAsync(
            connection => JudgementKeeping.Withdraw(connection, found, by, Now()), cancellationToken).ConfigureAwait(false);
        return await FindAsync().ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _case.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>True for what is none of the files that making a case leaves when it is cut short.</summary>
    private static bool IsForeign(string path) => !Path.GetFileName(path).StartsWith("case.db.", StringComparison.Ordinal);

    private string Now() => _clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
}

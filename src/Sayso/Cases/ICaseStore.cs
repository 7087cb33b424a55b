using Sayso.Cases.Kept;

namespace Sayso.Cases;

/// <summary>
/// Keeps one case: its reports with their original bytes, their ledgers, and what people judged. It is opened for an exit
/// (<see cref="Seals.Projection"/>), and what may not leave by it is not there for who reads: not in lists, counts or searches.
/// </summary>
/// <remarks>Safe for several threads. A report is stored whole or not at all. Judgements are appended and never changed.</remarks>
public interface ICaseStore : IAsyncDisposable
{
    /// <summary>The case's name: that of its folder without ".sayso".</summary>
    string Name { get; }

    /// <summary>True when the case can only be shown.</summary>
    bool IsReadOnly { get; }
    /// <summary>The same case with all that is sealed in it, for stages that keep it up; hosts do not use it.</summary>
    IWholeCase Whole { get; }
    /// <summary>Its lists, page by page.</summary>
    ICasePages Pages { get; }

    /// <summary>What was worked out of it.</summary>
    IWeighedCase Weighed { get; }

    /// <summary>
    /// Tells which report of the case a document is, before it is read: the same path and bytes with other metadata is the same report,
    /// corrected.
    /// </summary>
    /// <param name="report">As it was read from its file.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The report under the id that the case knows it by.</returns>
    Task<Report> IdentifyAsync(Report report, CancellationToken cancellationToken);

    /// <summary>A report with what was last said of it, be it removed; null when the case does not hold it.</summary>
    Task<ReportSummary?> FindEvenRemovedAsync(ReportId report, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps a report, its bytes and its ledger. The same report again replaces an older reading and adds a capture, nothing else.
    /// </summary>
    /// <returns>True when the report was new to the case.</returns>
    Task<bool> AddAsync(Ledger ledger, ReadOnlyMemory<byte> original, CancellationToken cancellationToken);

    /// <summary>How much the case holds.</summary>
    Task<CaseSummary> SummariseAsync(CancellationToken cancellationToken);

    /// <summary>All reports, by date and then by path.</summary>
    Task<IReadOnlyList<ReportSummary>> ListReportsAsync(CancellationToken cancellationToken);

    /// <summary>The ledger of a report; null when there is no such report.</summary>
    Task<Ledger?> FindLedgerAsync(ReportId report, CancellationToken cancellationToken);

    /// <summary>
    /// The original bytes of a report, as they were taken in; null when there is no such report, or its original is not there.
    /// </summary>
    Task<byte[]?> FindOriginalAsync(ReportId report, CancellationToken cancellationToken);

    /// <summary>Claims that pass a filter, a page of them, in the order it names.</summary>
    Task<ClaimPage> ListClaimsAsync(ClaimFilter filter, CancellationToken cancellationToken);

    /// <summary>One claim; null when there is none.</summary>
    Task<ClaimInCase?> FindClaimAsync(ClaimId claim, CancellationToken cancellationToken);

    /// <summary>What the filters of the ledger can be set to, with counts.</summary>
    Task<ClaimFacets> ListFacetsAsync(CancellationToken cancellationToken);

    /// <summary>All voices, most claims first.</summary>
    Task<IReadOnlyList<VoiceSummary>> ListVoicesAsync(CancellationToken cancellationToken);

    /// <summary>What every report names, in the order of the case.</summary>
    Task<IReadOnlyList<ReportName>> ListNamesAsync(CancellationToken cancellationToken);

    /// <summary>All times told, earliest first, those without a date last.</summary>
    Task<IReadOnlyList<ToldTime>> ListTimesAsync(CancellationToken cancellationToken);

    /// <summary>Full-text search over reports and claims. Any text is a query: it is taken as words.</summary>
    Task<SearchResult> SearchAsync(string query, int limit, CancellationToken cancellationToken);

    /// <summary>Works out what follows from the case, in one unit of work: all that it keeps is kept, or nothing.</summary>
    Task<T> WeighAsync<T>(Func<IWeighing, T> work, CancellationToken cancellationToken);

    /// <summary>
    /// True when something of the case may not be seen here: what was worked out of the whole case is then not what may be shown.
    /// </summary>
    Task<bool> LeavesOutAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Looks at what was worked out of the whole case, in one state of it; nothing may be put down, and nothing may be handed on where
    /// something is left out.
    /// </summary>
    Task<T> LookAsync<T>(Func<IWeighing, T> work, CancellationToken cancellationToken);

    /// <summary>
    /// Works out what would follow if some things were judged so, in one unit of work that is never kept.
    /// </summary>
    Task<T> SupposeAsync<T>(IReadOnlyList<NewJudgement> judgements, Func<IWeighing, T> work, CancellationToken cancellationToken);

    /// <summary>All pairs of reports that share words worth naming, by path.</summary>
    Task<IReadOnlyList<ReportPair>> ListDependenceAsync(CancellationToken cancellationToken);

    /// <summary>Some claims, in any order; those that the case does not hold are left out.</summary>
    Task<IReadOnlyList<ClaimInCase>> FindClaimsAsync(IReadOnlyCollection<ClaimId> claims, CancellationToken cancellationToken);

    /// <summary>Claims that say the same or nearly, as they were found; judgements are not laid over them.</summary>
    Task<IReadOnlyList<ClaimLink>> ListClaimLinksAsync(CancellationToken cancellationToken);

    /// <summary>Keeps the bytes of a file that is to be read from the case's own copy, so that what is kept is what was read.</summary>
    /// <returns>The SHA-256 of the bytes, and where they are kept.</returns>
    Task<(string Sha256, string Path)> KeepOriginalAsync(Stream content, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps a table of records; the same table again replaces what was read of it. Rows pass one at a time, and all are kept or none.
    /// </summary>
    /// <param name="table">The table; its counts are not looked at.</param>
    /// <param name="sha256">Of the file, which is kept.</param>
    /// <param name="rows">Each row is a record or a problem.</param>
    /// <param name="cancellationToken">Stops it; nothing is kept then.</param>
    /// <returns>The table with its counts.</returns>
    Task<RecordTable> AddRecordsAsync(
        RecordTable table, string sha256, IEnumerable<(Record? Record, RowProblem? Problem)> rows, CancellationToken cancellationToken);

    /// <summary>Keeps who sits in which institution, as one source says; the same source again replaces what it said before.</summary>
    Task AddOfficesAsync(string source, IReadOnlyList<OfficeLink> offices, CancellationToken cancellationToken);

    /// <summary>All tables of records, in the order in which they were taken in.</summary>
    Task<IReadOnlyList<RecordTable>> ListRecordTablesAsync(CancellationToken cancellationToken);

    /// <summary>All records, by table and row.</summary>
    /// <param name="kind">Only of this kind; null for all.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<Record>> ListRecordsAsync(RecordKind? kind, CancellationToken cancellationToken);

    /// <summary>All rejected rows: those that are no records, with the reason.</summary>
    Task<IReadOnlyList<RowProblem>> ListRowProblemsAsync(CancellationToken cancellationToken);

    /// <summary>Who sits in which institution.</summary>
    Task<IReadOnlyList<OfficeLink>> ListOfficesAsync(CancellationToken cancellationToken);

    /// <summary>The reports that are communications, by path.</summary>
    Task<IReadOnlyList<ReportCommunication>> ListCommunicationsAsync(CancellationToken cancellationToken);

    /// <summary>The changes after one, in order.</summary>
    /// <param name="after">The number of the last change that is known; 0 for all.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<CaseChange>> ListChangesAsync(long after, CancellationToken cancellationToken);

    /// <summary>The case's version: the number of its last change; 0 for an empty case.</summary>
    Task<long> VersionAsync(CancellationToken cancellationToken);

    /// <summary>All judgements, newest first, withdrawn ones among them.</summary>
    Task<IReadOnlyList<Judgement>> ListJudgementsAsync(CancellationToken cancellationToken);

    /// <summary>Keeps a judgement. Judging the same again gives the one that stands.</summary>
    /// <exception cref="SaysoException">It is no judgement of its kind, or the case does not hold what it is about.</exception>
    Task<Judgement> JudgeAsync(NewJudgement judgement, CancellationToken cancellationToken);

    /// <summary>Withdraws a judgement: a second row, the first stays. Withdrawing it again changes nothing.</summary>
    /// <returns>The judgement; null when there is none.</returns>
    Task<Judgement?> WithdrawAsync(long judgement, string by, CancellationToken cancellationToken);
}

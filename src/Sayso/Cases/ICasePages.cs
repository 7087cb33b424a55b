namespace Sayso.Cases;

/// <summary>Lists of a case, page by page: a page costs the same wherever it stands, and whatever the case holds.</summary>
/// <remarks>A page that is to begin at no place of its list ends in SAY0305.</remarks>
public interface ICasePages
{
    /// <summary>Reports, by date and then by path.</summary>
    Task<Page<ReportSummary>> ReportsAsync(PageQuery page, CancellationToken cancellationToken);

    /// <summary>Pairs of reports that share words worth naming, in the order in which the reports came in.</summary>
    Task<Page<ReportPair>> DependenceAsync(PageQuery page, CancellationToken cancellationToken);

    /// <summary>Judgements, newest first, withdrawn ones among them.</summary>
    Task<Page<Judgement>> JudgementsAsync(PageQuery page, CancellationToken cancellationToken);

    /// <summary>Records, by table in the order in which they were taken in, and by row.</summary>
    /// <param name="table">Only of this table; null for all.</param>
    /// <param name="page">Which part.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<Page<Record>> RecordsAsync(TableId? table, PageQuery page, CancellationToken cancellationToken);

    /// <summary>Tables of records, in the order in which they were taken in.</summary>
    Task<Page<RecordTable>> RecordTablesAsync(PageQuery page, CancellationToken cancellationToken);

    /// <summary>Rejected rows of all tables: those that are no records, with the reason.</summary>
    Task<Page<RowProblem>> RejectedRowsAsync(PageQuery page, CancellationToken cancellationToken);
}

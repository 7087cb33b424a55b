using Sayso.Cases;

namespace Sayso.Storage.Sqlite;

/// <summary>Pages of the lists of one case.</summary>
internal sealed class SqliteCasePages(SqliteCase opened) : ICasePages
{
    public Task<Page<ReportSummary>> ReportsAsync(PageQuery page, CancellationToken cancellationToken) =>
        opened.ReadAsync(connection => ReportRows.Page(connection, page), cancellationToken);

    public Task<Page<ReportPair>> DependenceAsync(PageQuery page, CancellationToken cancellationToken) =>
        opened.ReadAsync(connection => PairRows.Page(connection, page), cancellationToken);

    public Task<Page<Judgement>> JudgementsAsync(PageQuery page, CancellationToken cancellationToken) =>
        opened.ReadAsync(connection => JudgementRows.Page(connection, page), cancellationToken);

    public Task<Page<Record>> RecordsAsync(TableId? table, PageQuery page, CancellationToken cancellationToken) =>
        opened.ReadAsync(connection => RecordRows.Page(connection, table, page), cancellationToken);

    public Task<Page<RecordTable>> RecordTablesAsync(PageQuery page, CancellationToken cancellationToken) =>
        opened.ReadAsync(connection => RecordRows.TablePage(connection, page), cancellationToken);

    public Task<Page<RowProblem>> RejectedRowsAsync(PageQuery page, CancellationToken cancellationToken) =>
        opened.ReadAsync(connection => RecordRows.RejectedPage(connection, page), cancellationToken);
}

using Sayso.Cases;

namespace Sayso.Storage.Sqlite;

/// <summary>A case with all that is sealed in it.</summary>
/// <param name="database">Its database.</param>
/// <param name="originals">Its originals.</param>
internal sealed class SqliteWholeCase(SqliteCase database, Originals originals) : IWholeCase
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<ReportSummary>> ListReportsAsync(CancellationToken cancellationToken) =>
        database.ReadWholeAsync(ReportRows.List, cancellationToken);

    /// <inheritdoc/>
    public Task<Ledger?> FindLedgerAsync(ReportId report, CancellationToken cancellationToken) =>
        database.ReadWholeAsync(connection => ReportRows.Ledger(connection, report), cancellationToken);

    /// <inheritdoc/>
    public async Task<byte[]?> FindOriginalAsync(ReportId report, CancellationToken cancellationToken)
    {
        string? sha256 = await database.ReadWholeAsync(connection => ReportRows.Sha256Of(connection, report), cancellationToken)
            .ConfigureAwait(false);
        return await originals.FindAsync(sha256, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Judgement>> ListJudgementsAsync(CancellationToken cancellationToken) =>
        database.ReadWholeAsync(JudgementRows.List, cancellationToken);
}

using Dapper;
using Sayso.Cases;

namespace Sayso.Storage.Sqlite;

/// <summary>What was worked out of a case.</summary>
/// <param name="database">Its database.</param>
internal sealed class SqliteWeighedCase(SqliteCase database) : IWeighedCase
{
    /// <inheritdoc/>
    public Task<long> WorkedOutAsync(CancellationToken cancellationToken) =>
        database.ReadWholeAsync(
            connection => connection.ExecuteScalar<long>("SELECT coalesce(max(seq), -1) FROM folded"), cancellationToken);

    /// <inheritdoc/>
    public Task<Page<PropositionSummary>> ListPropositionsAsync(PropositionFilter filter, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => PropositionQueries.List(connection, filter), cancellationToken);

    /// <inheritdoc/>
    public Task<Proposition?> FindPropositionAsync(PropositionId proposition, CancellationToken cancellationToken) => database.ReadAsync(
        connection => PropositionQueries.KeyOf(connection, proposition) is { } key ? PropositionQueries.Find(connection, key) : null,
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Contradiction>> ListContradictionsAsync(
        PropositionId proposition, int most, CancellationToken cancellationToken) => database.ReadAsync(
        connection => PropositionQueries.KeyOf(connection, proposition) is { } key ? ContradictionRows.List(connection, key, most) : [],
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<(PropositionSummary Proposition, PropositionOffer Offer)>> ListOffersAsync(
        PropositionId proposition, int most, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => PropositionQueries.Offers(connection, proposition, most), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Judgement>> ListJudgementsAboutAsync(
        IReadOnlyCollection<string> things, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => JudgementRows.About(connection, things), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<(ReportId Report, string Path)>> ListPathsAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(ReportRows.Paths, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReportSummary>> FindReportsAsync(
        IReadOnlyCollection<ReportId> reports, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => ReportRows.Find(connection, reports), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReportPair>> FindDependenceAsync(
        IReadOnlyCollection<ReportId> reports, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => PairRows.Among(connection, reports), cancellationToken);

    /// <inheritdoc/>
    public Task<CaseOverview> OverviewAsync(int most, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => PropositionQueries.Overview(connection, most), cancellationToken);

    /// <inheritdoc/>
    public Task<WeighedCase> ListWeighedAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(PropositionQueries.All, cancellationToken);
}

using System.Globalization;
using System.Text.Json;
using Dapper;
using Sayso.Cases;

namespace Sayso.Storage.Sqlite;

/// <content>What is read out of a case.</content>
public sealed partial class SqliteCaseStore
{
    /// <inheritdoc/>
    public Task<CaseSummary> SummariseAsync(CancellationToken cancellationToken) => ReadAsync(
        connection =>
        {
            int Count(string sql) => connection.ExecuteScalar<int>(sql);
            string? updated = connection.ExecuteScalar<string?>("SELECT max(at) FROM (SELECT max(taken) AS at FROM capture UNION ALL SELECT max(made_at) FROM judgement)");
            return new CaseSummary(
                Name, Count("SELECT count(*) FROM kept"), Count("SELECT count(*) FROM claim WHERE report IN (SELECT id FROM kept)"), Count("SELECT count(*) FROM (SELECT DISTINCT report, name, kind FROM chain_voice WHERE report IN (SELECT id FROM kept))"), Count("SELECT count(*) FROM entity WHERE report IN (SELECT id FROM kept)"),
                Count("SELECT count(*) FROM judgement WHERE id NOT IN (SELECT judgement FROM withdrawal)"),
                updated is null ? null : DateTimeOffset.Parse(updated, CultureInfo.InvariantCulture));
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReportRow>> ListReportsAsync(CancellationToken cancellationToken) => ReadAsync(
        connection => (IReadOnlyList<ReportRow>)[.. connection.Query("""
            SELECT r.id, r.path, r.title, r.outlet, r.author, r.published, r.url, r.language, r.read, r.models,
              (SELECT count(*) FROM claim c WHERE c.report = r.id) AS claims, (SELECT count(*) FROM claim c WHERE c.report = r.id AND c.attributed) AS attributed,
              (SELECT count(*) FROM capture k WHERE k.report = r.id) AS captures
            FROM kept r ORDER BY r.published IS NULL, r.published, r.path
            """).Select(row => new ReportRow(
                (string)row.id, (string)row.path, (string?)row.title, (string?)row.outlet, (string?)row.author, (string?)row.published, (string?)row.url, (string)row.language, row.read != 0, (string)row.models,
                (int)row.claims, (int)row.attributed, (int)row.captures))],
        cancellationToken);

    /// <inheritdoc/>
    public Task<byte[]?> FindLedgerAsync(ReportId report, CancellationToken cancellationToken) =>
        ReadAsync(connection => connection.ExecuteScalar<byte[]?>("SELECT ledger FROM report WHERE id = @id", new { id = report.Value }), cancellationToken);

    /// <inheritdoc/>
    public Task<ClaimPage> ListClaimsAsync(ClaimFilter filter, CancellationToken cancellationToken) => ReadAsync(connection => ClaimQueries.List(connection, filter), cancellationToken);

    /// <inheritdoc/>
    public Task<ClaimRow?> FindClaimAsync(ClaimId claim, CancellationToken cancellationToken) => ReadAsync(connection => ClaimQueries.Find(connection, claim.Value), cancellationToken);

    /// <inheritdoc/>
    public Task<ClaimFacets> ListFacetsAsync(CancellationToken cancellationToken) => ReadAsync(
        connection =>
        {
            IReadOnlyList<FacetValue> Values(string sql) => [.. connection.Query(sql).Select(row => new FacetValue((string)row.value, (int)row.count))];
            return new ClaimFacets(
                Values("SELECT r.outlet AS value, count(*) AS count FROM claim c JOIN kept r ON r.id = c.report WHERE r.outlet IS NOT NULL GROUP BY r.outlet ORDER BY count DESC, value"),
                Values("SELECT voice AS value, count(*) AS count FROM claim WHERE report IN (SELECT id FROM kept) GROUP BY voice ORDER BY count DESC, value LIMIT 200"),
                Values("SELECT kind AS value, count(*) AS count FROM claim WHERE report IN (SELECT id FROM kept) GROUP BY kind ORDER BY count DESC, value"),
                Values("SELECT stance AS value, count(*) AS count FROM claim WHERE report IN (SELECT id FROM kept) GROUP BY stance ORDER BY count DESC, value"));
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<VoiceRow>> ListVoicesAsync(CancellationToken cancellationToken) => ReadAsync(
        connection => (IReadOnlyList<VoiceRow>)[.. connection.Query("""
            SELECT name, kind, max(anonymous) AS anonymous, count(DISTINCT report) AS reports, count(DISTINCT claim) AS claims
            FROM chain_voice WHERE report IN (SELECT id FROM kept) GROUP BY name, kind ORDER BY claims DESC, name
            """).Select(row => new VoiceRow((string)row.name, (string)row.kind, row.anonymous != 0, (int)row.reports, (int)row.claims))],
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<NameRow>> ListNamesAsync(CancellationToken cancellationToken) => ReadAsync(
        connection => (IReadOnlyList<NameRow>)[.. connection.Query("""
            SELECT report, kind, name, aliases, descriptions, mentions, spans FROM entity WHERE report IN (SELECT id FROM kept UNION ALL SELECT id FROM record_table) ORDER BY rowid
            """).Select(row => new NameRow(
                new NamedIn((string)row.report, (string)row.kind, (string)row.name), JsonSerializer.Deserialize<string[]>((string)row.aliases, RowJson.Options)!, JsonSerializer.Deserialize<string[]>((string)row.descriptions, RowJson.Options)!,
                (int)row.mentions, JsonSerializer.Deserialize<Piece[]>((string)row.spans, RowJson.Options)!))],
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<TimeRow>> ListTimesAsync(CancellationToken cancellationToken) => ReadAsync(
        connection => (IReadOnlyList<TimeRow>)[.. connection.Query("""
            SELECT report, text, kind, value, starts, ends, basis, span_start, span_end FROM time WHERE report IN (SELECT id FROM kept)
              AND report || '/' || span_start || '-' || span_end NOT IN (SELECT id FROM standing WHERE kind = 'wrong-words')
            ORDER BY starts IS NULL, starts, report, span_start
            """).Select(row => new TimeRow((string)row.report, (string)row.text, (string)row.kind, (string)row.value, (string?)row.starts, (string?)row.ends, (string)row.basis, (int)row.span_start, (int)row.span_end))],
        cancellationToken);

    /// <inheritdoc/>
    public Task<SearchResult> SearchAsync(string query, int limit, CancellationToken cancellationToken) => ReadAsync(connection => SearchQueries.Search(connection, query, limit), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Judgement>> ListJudgementsAsync(CancellationToken cancellationToken) => ReadAsync(JudgementRows.List, cancellationToken);
}

using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;

namespace Sayso.Storage.Sqlite;

/// <content>What comparing the reports of a case gave.</content>
public sealed partial class SqliteCaseStore
{
    // SQLite takes so many parameters in one statement without asking.
    private const int MostParameters = 500;

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReportId>> ListUnweighedAsync(CancellationToken cancellationToken) => ReadAsync(
        connection => (IReadOnlyList<ReportId>)[.. connection.Query<string>("SELECT id FROM report WHERE id NOT IN (SELECT report FROM weighed) ORDER BY published IS NULL, published, rowid").Select(id => new ReportId(id))],
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReportSample>> ListSamplesAsync(CancellationToken cancellationToken) => ReadAsync(
        connection => (IReadOnlyList<ReportSample>)[.. connection.Query<(string Report, byte[] Sample)>("SELECT report, sample FROM weighed ORDER BY rowid").Select(row => new ReportSample(new ReportId(row.Report), MemoryMarshal.Cast<byte, uint>(row.Sample).ToArray()))],
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReportText>> FindTextsAsync(IReadOnlyCollection<ReportId> reports, CancellationToken cancellationToken) => ReadAsync(
        connection => (IReadOnlyList<ReportText>)[.. reports.Chunk(MostParameters).SelectMany(chunk => connection.Query(
            "SELECT id, path, outlet, published, ledger ->> '$.report.text' AS text FROM report WHERE id IN @ids", new { ids = chunk.Select(id => id.Value) }))
            .Select(row => new ReportText(
                new ReportId((string)row.id), (string)row.path, (string?)row.outlet, row.published is string day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null, (string)row.text))],
        cancellationToken);

    /// <inheritdoc/>
    public Task AddWeighingsAsync(IReadOnlyList<Weighing> weighings, CancellationToken cancellationToken) => WriteAsync(
        connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            foreach (var weighing in weighings)
            {
                connection.Execute(
                    "INSERT INTO weighed (report, sample) VALUES (@report, @sample) ON CONFLICT (report) DO UPDATE SET sample = @sample",
                    new { report = weighing.Report.Value, sample = MemoryMarshal.AsBytes<uint>(weighing.Sample.ToArray()).ToArray() });
                connection.Execute(
                    "INSERT OR REPLACE INTO claim_link (a, b, report_a, report_b, kind, score, because) VALUES (@A, @B, @ReportA, @ReportB, @Kind, @Score, @Because)", weighing.Links);
                connection.Execute(
                    """
                    INSERT OR REPLACE INTO dependence (a, b, dependent, kind, direction, third, probability, because, evidence)
                    VALUES (@ReportA, @ReportB, @Dependent, @Kind, @Direction, @Third, @Probability, @Because, @evidence)
                    """,
                    weighing.Pairs.Select(pair => new { pair.ReportA, pair.ReportB, pair.Dependent, pair.Kind, pair.Direction, pair.Third, pair.Probability, pair.Because, evidence = RowJson.Write(pair.Evidence) }));
            }

            // In the order of the tables, so that neighbours are written together.
            Insert(connection, "INSERT OR IGNORE INTO sequence (hash, report) VALUES ($a, $b)", weighings
                .SelectMany(weighing => weighing.Sample.Select(hash => ((long)hash, weighing.Report.Value, (string?)null))).Order());
            Insert(connection, "INSERT OR IGNORE INTO claim_word (word, claim, report) VALUES ($a, $b, $c)", weighings
                .SelectMany(weighing => weighing.Words.Select(word => ((long)word.Word, word.Claim, (string?)weighing.Report.Value))).Order());
            transaction.Commit();
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DependenceRow>> ListDependenceAsync(CancellationToken cancellationToken) => ReadAsync(
        connection => (IReadOnlyList<DependenceRow>)[.. connection.Query("""
            SELECT d.*, l.path AS left_path, r.path AS right_path FROM dependence d JOIN kept l ON l.id = d.a JOIN kept r ON r.id = d.b ORDER BY l.path, r.path
            """).Select(row => new DependenceRow(
                (string)row.left_path, (string)row.right_path, (string)row.a, (string)row.b, row.dependent != 0, (string)row.kind, (string)row.direction, (string?)row.third, (double)row.probability, (string)row.because,
                JsonSerializer.Deserialize<DependenceEvidence[]>((string)row.evidence, RowJson.Options)!))],
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReportId>> FindBySampleAsync(IReadOnlyCollection<uint> sample, int least, CancellationToken cancellationToken) => ReadAsync(
        connection => (IReadOnlyList<ReportId>)[.. Shared(connection, "SELECT report FROM sequence WHERE hash = $hash LIMIT 400", sample, least).Select(report => new ReportId(report))],
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> FindClaimsByWordsAsync(IReadOnlyCollection<uint> words, int least, CancellationToken cancellationToken) =>
        ReadAsync(connection => Shared(connection, "SELECT claim FROM claim_word WHERE word = $hash LIMIT 100", words, least), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ClaimRow>> FindClaimsAsync(IReadOnlyCollection<string> claims, CancellationToken cancellationToken) => ReadAsync(connection => ClaimQueries.Find(connection, claims), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ClaimLink>> ListClaimLinksAsync(CancellationToken cancellationToken) => ReadAsync(
        connection => (IReadOnlyList<ClaimLink>)[.. connection.Query<ClaimLink>(
            "SELECT a AS A, b AS B, report_a AS ReportA, report_b AS ReportB, kind AS Kind, score AS Score, because AS Because FROM claim_link WHERE report_a IN (SELECT id FROM kept) AND report_b IN (SELECT id FROM kept) ORDER BY a, b")],
        cancellationToken);

    /// <inheritdoc/>
    public Task<long> VersionAsync(CancellationToken cancellationToken) => ReadAsync(
        connection => connection.ExecuteScalar<long>("""
            SELECT (SELECT count(*) FROM capture) + (SELECT count(*) FROM weighed) + (SELECT count FROM taking) * 1000039 + (SELECT coalesce(max(id), 0) FROM judgement) * 1000003 + (SELECT count(*) FROM withdrawal) * 1000033
            """),
        cancellationToken);

    /// <summary>Who shares at least so many hashes, most first.</summary>
    private static IReadOnlyList<string> Shared(SqliteConnection connection, string sql, IReadOnlyCollection<uint> hashes, int least)
    {
        var shared = new Dictionary<string, int>(StringComparer.Ordinal);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        var hash = command.Parameters.Add("$hash", SqliteType.Integer);
        foreach (uint wanted in hashes.Distinct())
        {
            hash.Value = (long)wanted;
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                string id = rows.GetString(0);
                shared[id] = shared.GetValueOrDefault(id) + 1;
            }
        }

        return [.. shared.Where(pair => pair.Value >= least).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key)];
    }

    /// <summary>Many rows with one statement.</summary>
    private static void Insert(SqliteConnection connection, string sql, IEnumerable<(long A, string B, string? C)> rows)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        var (a, b) = (command.Parameters.AddWithValue("$a", DBNull.Value), command.Parameters.AddWithValue("$b", DBNull.Value));
        var c = sql.Contains("$c", StringComparison.Ordinal) ? command.Parameters.AddWithValue("$c", DBNull.Value) : null;
        foreach (var row in rows)
        {
            (a.Value, b.Value) = (row.A, row.B);
            if (c is not null)
            {
                c.Value = row.C;
            }

            command.ExecuteNonQuery();
        }
    }
}

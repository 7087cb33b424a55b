using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Dapper;
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
                    """
                    INSERT OR REPLACE INTO dependence (a, b, dependent, kind, direction, third, probability, because, evidence)
                    VALUES (@ReportA, @ReportB, @Dependent, @Kind, @Direction, @Third, @Probability, @Because, @evidence)
                    """,
                    weighing.Pairs.Select(pair => new { pair.ReportA, pair.ReportB, pair.Dependent, pair.Kind, pair.Direction, pair.Third, pair.Probability, pair.Because, evidence = RowJson.Write(pair.Evidence) }));
            }

            transaction.Commit();
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DependenceRow>> ListDependenceAsync(CancellationToken cancellationToken) => ReadAsync(
        connection => (IReadOnlyList<DependenceRow>)[.. connection.Query("""
            SELECT d.*, l.path AS left_path, r.path AS right_path FROM dependence d JOIN report l ON l.id = d.a JOIN report r ON r.id = d.b ORDER BY l.path, r.path
            """).Select(row => new DependenceRow(
                (string)row.left_path, (string)row.right_path, (string)row.a, (string)row.b, row.dependent != 0, (string)row.kind, (string)row.direction, (string?)row.third, (double)row.probability, (string)row.because,
                JsonSerializer.Deserialize<DependenceEvidence[]>((string)row.evidence, RowJson.Options)!))],
        cancellationToken);
}

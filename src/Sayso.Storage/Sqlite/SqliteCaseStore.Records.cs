using System.Globalization;
using System.Text.Json;
using Dapper;
using Sayso.Cases;

namespace Sayso.Storage.Sqlite;

/// <content>Tables of records, offices, and what reports say of their own way.</content>
public sealed partial class SqliteCaseStore
{
    /// <inheritdoc/>
    public Task<RecordTable> AddRecordsAsync(RecordTable table, string sha256, IEnumerable<(Record? Record, RowProblem? Problem)> rows, CancellationToken cancellationToken) => WriteAsync(
        connection =>
        {
            if (new FileInfo(table.Path) is { Exists: true } original)
            {
                _originals.Keep(sha256, original);
            }

            using var transaction = connection.BeginTransaction(deferred: false);
            connection.Execute(
                """
                UPDATE taking SET count = count + 1;
                DELETE FROM record WHERE source = @Id; DELETE FROM record_problem WHERE source = @Id; DELETE FROM entity WHERE report = @Id;
                INSERT INTO record_table (id, path, sha256, kind, mapping, taken) VALUES (@Id, @Path, @sha256, @Kind, @Mapping, @now)
                  ON CONFLICT (id) DO UPDATE SET path = @Path, kind = @Kind, mapping = @Mapping, taken = @now;
                """,
                new { table.Id, table.Path, sha256, table.Kind, table.Mapping, now = Now() });
            var people = new Dictionary<string, int>(StringComparer.Ordinal);
            var (records, problems) = RecordRows.Write(connection, rows, people, cancellationToken);
            if (table.Kind != "transmission")
            {
                foreach (var (name, count) in people)
                {
                    connection.Execute("INSERT INTO entity (report, name, kind, mentions, aliases, descriptions, spans) VALUES (@Id, @name, 'person', @count, '[]', '[]', '[]')", new { table.Id, name, count });
                }
            }

            JudgementRows.Anchor(connection, table.Id);
            transaction.Commit();
            return table with { Records = records, Problems = problems };
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task AddOfficesAsync(string source, IReadOnlyList<OfficeLink> offices, CancellationToken cancellationToken) => WriteAsync(
        connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            connection.Execute("UPDATE taking SET count = count + 1; DELETE FROM office WHERE source = @source", new { source });
            connection.Execute(
                "INSERT INTO office (source, place, person, name, institution, head, starts, ends) VALUES (@source, @place, @Person, @Name, @Institution, @IsHead, @starts, @ends)",
                offices.Select((office, place) => new { source, place, office.Person, office.Name, office.Institution, office.IsHead, starts = RecordRows.Text(office.From), ends = RecordRows.Text(office.To) }));
            transaction.Commit();
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordTable>> ListRecordTablesAsync(CancellationToken cancellationToken) => ReadAsync(
        connection => (IReadOnlyList<RecordTable>)[.. connection.Query("""
            SELECT t.*, (SELECT count(*) FROM record r WHERE r.source = t.id) AS records, (SELECT count(*) FROM record_problem p WHERE p.source = t.id) AS problems FROM record_table t ORDER BY t.rowid
            """).Select(row => new RecordTable((string)row.id, (string)row.path, (string)row.kind, (string)row.mapping, (int)row.records, (int)row.problems, DateTimeOffset.Parse((string)row.taken, CultureInfo.InvariantCulture)))],
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Record>> ListRecordsAsync(RecordKind? kind, CancellationToken cancellationToken) => ReadAsync(connection => RecordRows.List(connection, kind), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<RowProblem>> ListRowProblemsAsync(CancellationToken cancellationToken) => ReadAsync(
        connection => (IReadOnlyList<RowProblem>)[.. connection.Query("SELECT source, row, what, words FROM record_problem ORDER BY source, row").Select(row => new RowProblem((string)row.source, (int)row.row, (string)row.what, (string)row.words))],
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<OfficeLink>> ListOfficesAsync(CancellationToken cancellationToken) => ReadAsync(
        connection => (IReadOnlyList<OfficeLink>)[.. connection.Query("SELECT person, name, institution, head, starts, ends FROM office ORDER BY source, place").Select(row => new OfficeLink(
            (string)row.person, (string)row.name, (string)row.institution, row.head != 0, RecordRows.Time((string?)row.starts), RecordRows.Time((string?)row.ends)))],
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReportCommunication>> ListCommunicationsAsync(CancellationToken cancellationToken) => ReadAsync(
        connection => (IReadOnlyList<ReportCommunication>)[.. connection.Query("SELECT r.id, r.path, c.data FROM communication c JOIN kept r ON r.id = c.report ORDER BY r.path").Select(row =>
            new ReportCommunication((string)row.id, (string)row.path, JsonSerializer.Deserialize<Communication>((string)row.data, RowJson.Options)!))],
        cancellationToken);
}

using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;

namespace Sayso.Storage.Sqlite;

/// <summary>Reports with their text and their ledger.</summary>
internal static class ReportRows
{
    /// <summary>The statement for the key of a report by its id, of today or before.</summary>
    public const string KeyById = "SELECT key FROM report WHERE id = $1 UNION ALL SELECT report FROM report_was WHERE id = $1 LIMIT 1";

    private const string Day = "yyyy-MM-dd";

    private const string Columns = """
        r.id, r.path, r.title, r.outlet, r.author, r.published, r.url, r.language, r.read, r.models, r.claims, r.attributed, r.version_of,
          (SELECT count(*) FROM capture k WHERE k.report = r.key) AS captures
        """;

    // By date, those without one last, and then by path: as the index report_order has it.
    private static readonly RowPages Pages = new()
    {
        Select = Columns,
        From = "report r",
        Where = "r.removed = 0",
        By = ["coalesce(r.published, '9999-12-31')", "r.path", "r.id"],
        Total = "SELECT count(*) FROM report WHERE removed = 0",
    };

    public static long? KeyOf(SqliteConnection connection, string id)
    {
        using var statements = new Statements(connection);
        return statements.Number(KeyById, id);
    }

    /// <summary>
    /// The id by which the case knows a document: that of the same id, else of the same bytes from the same path; null when it does not
    /// know it.
    /// </summary>
    /// <remarks>The same bytes from another address are another report.</remarks>
    public static string? IdOf(SqliteConnection connection, Report report) => connection.ExecuteScalar<string?>(
        """
        SELECT id FROM report WHERE id = @Id
        UNION ALL SELECT r.id FROM report_was w JOIN report r ON r.key = w.report WHERE w.id = @Id
        UNION ALL SELECT r.id FROM report r JOIN capture c ON c.report = r.key WHERE r.sha256 = @Sha256 AND c.path =
            @Path AND (r.url IS NULL OR @Url IS NULL OR r.url = @Url)
        LIMIT 1
        """,
        new { Id = report.Id.Value, report.Sha256, report.Path, report.Url });

    /// <summary>True when the case holds this reading of it, with this provenance.</summary>
    public static bool IsRead(SqliteConnection connection, long key, Report report) => connection.ExecuteScalar<bool>(
        """
        SELECT EXISTS (SELECT 1 FROM report WHERE key = @key AND models =
            @Models AND title IS @Title AND outlet IS @Outlet AND author IS @Author AND published IS @published AND url IS @Url)
        """,
        new { key, report.Models, report.Title, report.Outlet, report.Author, published = Text(report.Published), report.Url });

    /// <summary>Writes a report and the words to find it by; what was read of it stands in rows of its own.</summary>
    /// <returns>The key, and whether the report is new to the case.</returns>
    public static (long Key, bool IsNew) Write(SqliteConnection connection, Ledger ledger)
    {
        var report = ledger.Report;
        var row = new
        {
            id = report.Id.Value,
            sha256 = report.Sha256,
            path = report.Path,
            title = report.Title,
            outlet = report.Outlet,
            author = report.Author,
            published = Text(report.Published),
            publishedAt = report.PublishedAt?.ToString("O", CultureInfo.InvariantCulture),
            url = report.Url,
            format = report.Format,
            language = report.Language,
            read = report.IsRead,
            models = report.Models,
            claims = ledger.Claims.Count,
            attributed = ledger.Claims.Count(claim => claim.Attribution is not null),
        };
        long? known = KeyOf(connection, report.Id.Value);
        long key = known ?? connection.ExecuteScalar<long>(
            """
            INSERT INTO report (
                id, sha256, path, title, outlet, author, published, published_at, url, format, language, read, models, claims, attributed)
            VALUES (@id, @sha256, @path, @title, @outlet, @author, @published, @publishedAt, @url, @format, @language, @read, @models,
                @claims, @attributed) RETURNING key
            """,
            row);
        if (known is not null)
        {
            connection.Execute(
                """
                UPDATE report SET title = @title, outlet = @outlet, author = @author, published = @published, published_at = @publishedAt,
                    url = @url, language = @language, read = @read,
                  models = @models, claims = @claims, attributed = @attributed WHERE key = @key
                """,
                new { row.title, row.outlet, row.author, row.published, row.publishedAt, row.url, row.language, row.read, row.models,
                    row.claims, row.attributed, key });
        }

        connection.Execute(
            "INSERT INTO report_words (rowid, title, text) VALUES (@key, @title, @text)",
            new { key, title = report.Title ?? "", text = report.Text });
        return (key, known is null);
    }

    public static Ledger? Ledger(SqliteConnection connection, ReportId report)
    {
        // One that holds something sealed is seen by its rows, without its ledger.
        if (KeyOf(connection, report.Value) is not { } key || ReadingRows.Find(connection, key) is not { HasLedger: true } reading)
        {
            return null;
        }

        var ledger = reading.Ledger(ReadingRows.Known(connection, key));
        return ledger.Claims.Count > 0 ? ledger
            : ledger with { Claims = [.. ClaimRows.OfReport(connection, key).Select(claim => claim.Claim)] };
    }

    public static string? Sha256Of(SqliteConnection connection, ReportId report) =>
        KeyOf(connection, report.Value) is { } key
            ? connection.ExecuteScalar<string>("SELECT sha256 FROM report WHERE key = @key", new { key }) : null;

    public static string Text(SqliteConnection connection, long key) => ReadingRows.Find(connection, key).Text();

    public static IReadOnlyList<ReportSummary> List(SqliteConnection connection) =>
        Page(connection, new PageQuery(null, int.MaxValue)).Items;

    /// <summary>By date, those without one last, and then by path.</summary>
    /// <summary>All by their paths, by date and then by path.</summary>
    public static IReadOnlyList<(ReportId Report, string Path)> Paths(SqliteConnection connection) =>
    [
        .. connection.Query<(string Id, string Path)>(
            "SELECT id, path FROM report WHERE removed = 0 ORDER BY coalesce(published, '9999-12-31'), path, id")
            .Select(row => (new ReportId(row.Id), row.Path)),
    ];

    public static Page<ReportSummary> Page(SqliteConnection connection, PageQuery page) =>
        Pages.Read(connection, page, rows => (IReadOnlyList<ReportSummary>)[.. rows.Select(row => (ReportSummary)Summary(row))]);

    /// <summary>Some of them.</summary>
    public static IReadOnlyList<ReportSummary> Find(SqliteConnection connection, IEnumerable<ReportId> reports) =>
        [.. reports.Select(report => KeyOf(connection, report.Value)).OfType<long>().Distinct()
            .SelectMany(key => connection.Query(
                $"SELECT {Columns} FROM report r WHERE r.removed = 0 AND r.key = @key", new { key })).Select(Summary)
            .OrderBy(report => report.Published is null).ThenBy(report => report.Published)
            .ThenBy(report => report.Path, StringComparer.Ordinal).ThenBy(report => report.Id)];

    public static ReportSummary? FindEvenRemoved(SqliteConnection connection, ReportId report) =>
        connection.Query($"SELECT {Columns} FROM report r WHERE r.id = @id", new { id = report.Value }).Select(Summary).FirstOrDefault();

    public static ReportText Compared(SqliteConnection connection, ReportId report)
    {
        var row = connection.QuerySingle("SELECT key, path, outlet, published FROM report WHERE id = @id", new { id = report.Value });
        return new ReportText(report, (string)row.path, (string?)row.outlet, Date((string?)row.published), Text(connection, (long)row.key));
    }

    public static string? Text(DateOnly? day) => day?.ToString(Day, CultureInfo.InvariantCulture);

    public static DateOnly? Date(string? text) => text is null ? null : DateOnly.ParseExact(text, Day, CultureInfo.InvariantCulture);

    private static ReportSummary Summary(dynamic row) => new()
    {
        Id = new ReportId((string)row.id),
        Path = row.path,
        Title = row.title,
        Outlet = row.outlet,
        Author = row.author,
        Published = Date((string?)row.published),
        Url = row.url,
        Language = row.language,
        IsRead = row.read != 0,
        Models = row.models,
        Claims = (int)row.claims,
        Attributed = (int)row.attributed,
        Captures = (int)row.captures,
        VersionOf = row.version_of is string version ? new ReportId(version) : null,
    };
}

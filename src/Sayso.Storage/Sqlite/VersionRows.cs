using System.Globalization;
using System.IO.Hashing;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Anchor;
using Sayso.Cases;

namespace Sayso.Storage.Sqlite;

/// <summary>Which reports are versions of one another.</summary>
internal static class VersionRows
{
    /// <summary>
    /// Finds a report's versions anew, with those that its being there or not decides about. Must run inside a transaction.
    /// </summary>
    /// <param name="connection">The case.</param>
    /// <param name="report">The report.</param>
    /// <param name="key">Its key.</param>
    /// <param name="textOf">The text of a report by its id; null to look in the case.</param>
    public static void Update(SqliteConnection connection, Report report, long key, Func<string, string>? textOf = null)
    {
        connection.Execute("DELETE FROM version_key WHERE report = @key", new { key });
        var candidate = Candidate(
            report.Id.Value, report.Url, report.Outlet, report.PublishedAt, report.Published, report.Sha256, report.Text);
        long[] keys = [.. VersionFinder.Keys(candidate).Select(Hash).Distinct()];
        long[] found = [.. connection.Query<long>("SELECT DISTINCT report FROM version_key WHERE key IN @keys", new { keys })];
        connection.Execute("INSERT INTO version_key (key, report) VALUES (@hash, @key)", keys.Select(hash => new { hash, key }));
        long[] touched =
        [
            .. connection.Query<long>(
                """
                SELECT key FROM report WHERE key = @key OR key IN @found
                UNION SELECT key FROM report WHERE version_group IN (
                    SELECT version_group FROM report WHERE version_group IS NOT NULL AND (key = @key OR key IN @found))
                """,
                new { key, found }),
        ];
        if (touched.Length == 1)
        {
            connection.Execute("UPDATE report SET version_group = NULL, version_of = NULL WHERE key = @key", new { key });
            return;
        }

        connection.Execute("UPDATE report SET version_group = NULL, version_of = NULL WHERE key IN @touched", new { touched });
        foreach (var group in VersionFinder.Groups(
            touched.Select(other => other == key ? candidate : Candidate(connection, other, textOf))))
        {
            string name = group.Select(version => version.Id).Order(StringComparer.Ordinal).First();
            for (int i = 0; i < group.Count; i++)
            {
                connection.Execute(
                    "UPDATE report SET version_group = @name, version_of = @before WHERE id = @id",
                    new { name, before = i == 0 ? null : group[i - 1].Id, id = group[i].Id });
            }
        }
    }

    /// <summary>The ids of a report and of its other versions.</summary>
    public static IReadOnlyList<string> All(SqliteConnection connection, string report) =>
    [
        .. connection.Query<string>(
            "SELECT @report UNION SELECT id FROM report WHERE version_group = (SELECT version_group FROM report WHERE id = @report)",
            new { report }),
    ];

    private static VersionCandidate Candidate(SqliteConnection connection, long key, Func<string, string>? textOf)
    {
        var row = connection.QuerySingle(
            "SELECT id, url, outlet, published, published_at, sha256 FROM report WHERE key = @key", new { key });
        return Candidate(
            (string)row.id, (string?)row.url, (string?)row.outlet,
            row.published_at is string at ? DateTimeOffset.Parse(at, CultureInfo.InvariantCulture) : (DateTimeOffset?)null,
            ReportRows.Date((string?)row.published),
            (string)row.sha256, textOf is null ? ReportRows.Text(connection, key) : textOf((string)row.id));
    }

    private static VersionCandidate Candidate(
        string id, string? url, string? outlet, DateTimeOffset? publishedAt, DateOnly? published, string sha256, string text)
    {
        var stated = publishedAt ?? (published is { } day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null);
        return new VersionCandidate(id, url, outlet, stated, null, sha256, TextSketch.Of(text));
    }

    private static long Hash(string key) => unchecked((long)XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(key)));
}

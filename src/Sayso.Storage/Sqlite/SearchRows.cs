using System.Globalization;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;

namespace Sayso.Storage.Sqlite;

/// <summary>Full-text search. Whatever a person types is words to find, never syntax.</summary>
internal static class SearchRows
{
    private const int MostWords = 16;
    private const int MostHits = 200;

    public static SearchResult Search(SqliteConnection connection, string query, int limit)
    {
        var terms = Terms(query);
        if (terms.Count == 0)
        {
            return new SearchResult([], []);
        }

        var parameters = new { words = Words(terms), limit = Math.Clamp(limit, 1, MostHits) };
        var reports = connection.Query("""
            SELECT r.key, r.id, r.title, r.outlet, r.published FROM report_words w JOIN report r ON r.key = w.rowid
            WHERE report_words MATCH @words AND r.removed = 0 AND r.sha256 IS NOT NULL
            ORDER BY bm25(report_words, 4, 1), r.id LIMIT @limit
            """, parameters).ToList().Select(row => new ReportHit(
                new ReportId((string)row.id), (string?)row.title, (string?)row.outlet, ReportRows.Date((string?)row.published),
                Snippets.Of(ReportRows.Text(connection, (long)row.key), terms))).ToList();
        var ids = connection.Query<string>("""
            SELECT c.id FROM claim_words w JOIN claim c ON c.key = w.rowid JOIN report r ON r.key = c.report
            WHERE claim_words MATCH @words AND r.removed = 0 ORDER BY c.confidence DESC, c.id LIMIT @limit
            """, parameters).Select(ClaimId.Of).ToList();
        var found = ClaimRows.Find(connection, ids).ToDictionary(claim => claim.Id);
        return new SearchResult(
            reports, [.. ids.Select(id => found[id])
                .Select(claim => new ClaimHit(
                claim.Id, claim.Report, claim.Outlet, claim.Innermost.Name, Snippets.Of(claim.Text, terms)))]);
    }

    /// <summary>Words that stand next to each other; null when there is none.</summary>
    public static string? Phrase(string words) => Terms(words) is { Count: > 0 } terms ? $"\"{string.Join(' ', terms)}\"" : null;

    /// <summary>The words of a query, quoted, the last one as a prefix; null when there is none.</summary>
    public static string? Words(string? query) => Terms(query) is { Count: > 0 } terms ? Words(terms) : null;

    /// <summary>The same, all of them as prefixes.</summary>
    public static string? Beginnings(string? query) =>
        Terms(query) is { Count: > 0 } terms ? string.Join(' ', terms.Select(term => $"\"{term}\"*")) : null;

    private static string Words(IReadOnlyList<string> terms) => string.Join(' ', terms.Select(term => $"\"{term}\"")) + "*";

    private static IReadOnlyList<string> Terms(string? query) =>
    [
        .. (query ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(Split).Where(word => word.Any(char.IsLetterOrDigit)).Take(MostWords),
    ];

    /// <summary>As the index cuts words: letters, numbers and marks stand in them.</summary>
    private static IEnumerable<string> Split(string word)
    {
        var term = new StringBuilder();
        foreach (var rune in word.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is <= UnicodeCategory.NonSpacingMark
                or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber)
            {
                term.Append(rune);
            }
            else if (term.Length > 0)
            {
                yield return term.ToString();
                term.Clear();
            }
        }

        if (term.Length > 0)
        {
            yield return term.ToString();
        }
    }
}

using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;

namespace Sayso.Storage.Sqlite;

/// <summary>Full-text search. Whatever a person types is words to find, never syntax.</summary>
internal static class SearchQueries
{
    // Marks that no text holds: they part hits from the rest in FTS5's snippets.
    private const char Open = '\u0001';
    private const char Close = '\u0002';

    public static SearchResult Search(SqliteConnection connection, string query, int limit)
    {
        if (Words(query) is not { } words)
        {
            return new SearchResult([], []);
        }

        limit = Math.Clamp(limit, 1, 200);
        var parameters = new { words, limit, open = Open.ToString(), close = Close.ToString() };
        var reports = connection.Query("""
            SELECT w.id AS id, r.title AS title, r.outlet AS outlet, r.published AS published, snippet(report_words, -1, @open, @close, '…', 24) AS snippet
            FROM report_words w JOIN kept r ON r.id = w.id WHERE report_words MATCH @words ORDER BY bm25(report_words, 0, 4, 1), w.id LIMIT @limit
            """, parameters).Select(row => new ReportHit((string)row.id, (string?)row.title, (string?)row.outlet, (string?)row.published, Pieces((string)row.snippet))).ToList();
        var claims = connection.Query("""
            SELECT w.id AS id, c.report AS report, r.outlet AS outlet, c.voice AS voice, snippet(claim_words, 2, @open, @close, '…', 40) AS snippet
            FROM claim_words w JOIN claim c ON c.id = w.id JOIN kept r ON r.id = c.report WHERE claim_words MATCH @words ORDER BY bm25(claim_words, 0, 0, 2, 1), w.id LIMIT @limit
            """, parameters).Select(row => new ClaimHit((string)row.id, (string)row.report, (string?)row.outlet, (string)row.voice, Pieces((string)row.snippet))).ToList();
        return new SearchResult(reports, claims);
    }

    /// <summary>The words of a query, quoted, the last one as a prefix; null when there is none.</summary>
    public static string? Words(string? query)
    {
        var words = (query ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Replace("\"", "", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal)).Where(word => word.Any(char.IsLetterOrDigit)).Take(16).ToList();
        return words.Count == 0 ? null : string.Join(' ', words.Select(word => $"\"{word}\"")) + "*";
    }

    private static List<Snippet> Pieces(string marked)
    {
        var pieces = new List<Snippet>();
        foreach (string part in marked.Split(Open))
        {
            int close = part.IndexOf(Close, StringComparison.Ordinal);
            if (close >= 0)
            {
                pieces.Add(new Snippet(part[..close], true));
            }

            if (part.Length > close + 1)
            {
                pieces.Add(new Snippet(part[(close + 1)..], false));
            }
        }

        return pieces;
    }
}

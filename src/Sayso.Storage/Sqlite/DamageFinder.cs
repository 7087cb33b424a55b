using Dapper;
using Microsoft.Data.Sqlite;

namespace Sayso.Storage.Sqlite;

/// <summary>Looks for the reports whose rows are not what Sayso writes, once something could not be read.</summary>
internal static class DamageFinder
{
    private const int Most = 5;

    /// <summary>Their ids and paths; empty when it cannot tell.</summary>
    public static IReadOnlyList<string> Reports(SqliteConnection connection)
    {
        try
        {
            return [.. connection.Query<(string Id, string? Path)>(
                """
                SELECT DISTINCT found.id, report.path FROM (
                  SELECT id FROM report WHERE NOT json_valid(CAST(ledger AS TEXT))
                  UNION ALL SELECT report FROM claim WHERE NOT (json_valid(spans) AND json_valid(chain)
                    AND json_valid(words) AND json_valid(names) AND json_valid(coalesce(said, '{}')) AND json_valid(coalesce(about, '{}')))
                  UNION ALL SELECT report FROM entity WHERE NOT (json_valid(aliases) AND json_valid(descriptions) AND json_valid(spans))
                  UNION ALL SELECT report FROM communication WHERE NOT json_valid(data)
                  UNION ALL SELECT a FROM dependence WHERE NOT json_valid(evidence)
                ) AS found LEFT JOIN report ON report.id = found.id LIMIT @Most
                """,
                new { Most }).Select(row => row.Path is null ? row.Id : $"{row.Id} ({row.Path})")];
        }
        catch (Exception failure) when (StorageProblems.IsDamage(failure) || failure is SqliteException)
        {
            return [];
        }
    }
}

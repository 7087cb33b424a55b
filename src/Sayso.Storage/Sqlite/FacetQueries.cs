using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Storage.Sqlite;

/// <summary>What lists of claims can be filtered by.</summary>
internal static class FacetQueries
{
    private const string Claims = "FROM claim c JOIN report r ON r.key = c.report JOIN voice v ON v.key = c.voice WHERE r.removed = 0";

    public static ClaimFacets List(SqliteConnection connection)
    {
        List<FacetValue> Words(string sql) => [.. connection.Query<(string Value, int Count)>(sql)
            .Select(row => new FacetValue(row.Value, row.Count))];
        List<FacetValue> Kinds<T>(string sql)
            where T : struct, Enum =>
            [.. connection.Query<(int Value, int Count)>(sql)
                .Select(row => new FacetValue(Spelt.Of(Enum.GetValues<T>()[row.Value]), row.Count))];
        return new ClaimFacets(
            Words($"""
                SELECT r.outlet AS value, count(*) AS count {Claims} AND r.outlet IS NOT NULL
                GROUP BY r.outlet ORDER BY count DESC, value
                """),
            Words($"SELECT v.name AS value, count(*) AS count {Claims} GROUP BY v.name ORDER BY count DESC, value LIMIT 200"),
            Kinds<VoiceKind>($"SELECT v.kind AS value, count(*) AS count {Claims} GROUP BY v.kind ORDER BY count DESC, value"),
            Kinds<Stance>($"SELECT c.stance AS value, count(*) AS count {Claims} GROUP BY c.stance ORDER BY count DESC, value"));
    }
}

using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Sayso.Storage.Migrations;

/// <summary>A schema's tables, indexes, views and triggers as one digest, so that two cases can be told to have the same.</summary>
/// <remarks>
/// How a statement is spaced, quoted and capitalised does not count, nor do SQLite's own tables, those behind a full-text index, or the
/// record of migrations.
/// </remarks>
internal static partial class SchemaFingerprint
{
    /// <summary>Lowercase hexadecimal SHA-256.</summary>
    public static string Of(SqliteConnection connection, SqliteTransaction? transaction = null) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Lines(connection, transaction)))));

    /// <summary>What the digest is of: a line for each, in order.</summary>
    public static IReadOnlyList<string> Lines(SqliteConnection connection, SqliteTransaction? transaction = null) =>
    [
        .. connection.Query<(string Type, string Name, string Sql)>(
            """
            SELECT type, name, sql FROM sqlite_master
            WHERE sql IS NOT NULL AND tbl_name <> 'migration' AND name NOT LIKE 'sqlite\_%' ESCAPE '\'
              AND tbl_name NOT IN (SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow')
            """,
            transaction: transaction)
            .Select(row => $"{row.Type} {row.Name}: {Normalise(row.Sql)}")
            .Order(StringComparer.Ordinal),
    ];

    private static string Normalise(string sql)
    {
        string plain = Spaces().Replace(Comments().Replace(sql, " "), " ").Replace("\"", "", StringComparison.Ordinal);
        return Around().Replace(plain, "$1").Trim().ToLowerInvariant();
    }

    [GeneratedRegex(@"--[^\n]*", RegexOptions.CultureInvariant)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@" ?([(),]) ?", RegexOptions.CultureInvariant)]
    private static partial Regex Around();
}

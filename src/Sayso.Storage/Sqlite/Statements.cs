using Microsoft.Data.Sqlite;

namespace Sayso.Storage.Sqlite;

/// <summary>Statements of one unit of work, each made ready once.</summary>
internal sealed class Statements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _ready = new(StringComparer.Ordinal);

    /// <param name="sql">With parameters $1, $2 and so on.</param>
    /// <param name="values">Their values.</param>
    public void Run(string sql, params ReadOnlySpan<object?> values) => Ready(sql, values).ExecuteNonQuery();

    /// <summary>The key of the row that was last put in.</summary>
    public long Insert(string sql, params ReadOnlySpan<object?> values) => (long)Ready(sql + " RETURNING key", values).ExecuteScalar()!;

    /// <summary>The first number of the first row; null where there is none.</summary>
    public long? Number(string sql, params ReadOnlySpan<object?> values)
    {
        using var reader = Ready(sql, values).ExecuteReader();
        return reader.Read() && !reader.IsDBNull(0) ? reader.GetInt64(0) : null;
    }

    /// <summary>All rows.</summary>
    public List<T> Rows<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        var found = new List<T>();
        using var reader = Ready(sql, values).ExecuteReader();
        while (reader.Read())
        {
            found.Add(row(reader));
        }

        return found;
    }

    public void Dispose()
    {
        foreach (var command in _ready.Values)
        {
            command.Dispose();
        }
    }

    private SqliteCommand Ready(string sql, ReadOnlySpan<object?> values)
    {
        if (!_ready.TryGetValue(sql, out var command))
        {
            _ready[sql] = command = connection.CreateCommand();
            command.CommandText = sql;
            for (int number = 1; number <= values.Length; number++)
            {
                command.Parameters.Add(new SqliteParameter(FormattableString.Invariant($"${number}"), DBNull.Value));
            }
        }

        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }
}

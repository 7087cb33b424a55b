using Microsoft.Data.Sqlite;

namespace Sayso.Storage.Sqlite;

/// <summary>Statements of one unit of work, each made ready once.</summary>
internal sealed class Statements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, Statement> _ready = new(StringComparer.Ordinal);

    /// <param name="sql">One statement, with parameters $1, $2 and so on.</param>
    /// <param name="values">Their values.</param>
    public void Run(string sql, params ReadOnlySpan<object?> values) => Ready(sql).Run(values);

    /// <summary>The key of the row that was last put in.</summary>
    public long Insert(string sql, params ReadOnlySpan<object?> values) => Ready(sql + " RETURNING key").Number(values)!.Value;

    /// <summary>The first number of the first row; null where there is none.</summary>
    public long? Number(string sql, params ReadOnlySpan<object?> values) => Ready(sql).Number(values);

    /// <summary>All rows.</summary>
    public List<T> Rows<T>(string sql, Func<Row, T> read, params ReadOnlySpan<object?> values) => Ready(sql).Rows(read, values);

    public void Dispose()
    {
        foreach (var statement in _ready.Values)
        {
            statement.Dispose();
        }
    }

    private Statement Ready(string sql)
    {
        if (!_ready.TryGetValue(sql, out var statement))
        {
            _ready[sql] = statement = new Statement(connection, sql);
        }

        return statement;
    }
}

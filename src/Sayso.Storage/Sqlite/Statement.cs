using Microsoft.Data.Sqlite;

namespace Sayso.Storage.Sqlite;

/// <summary>One statement that is run many times: SQLite makes it ready once.</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand _command;

    /// <param name="connection">With a transaction going on, where one is wanted.</param>
    /// <param name="sql">With parameters $1, $2 and so on.</param>
    /// <param name="parameters">How many.</param>
    public Statement(SqliteConnection connection, string sql, int parameters)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        for (int number = 1; number <= parameters; number++)
        {
            _command.Parameters.Add(new SqliteParameter(FormattableString.Invariant($"${number}"), DBNull.Value));
        }
    }

    public void Run(params ReadOnlySpan<object?> values)
    {
        Set(values);
        _command.ExecuteNonQuery();
    }

    /// <summary>The first number of the first row.</summary>
    public long Number(params ReadOnlySpan<object?> values)
    {
        Set(values);
        return (long)_command.ExecuteScalar()!;
    }

    public void Dispose() => _command.Dispose();

    private void Set(ReadOnlySpan<object?> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }
}

using SQLitePCL;

namespace Sayso.Storage.Sqlite;

/// <summary>The row that a statement stands at; its columns are counted from 0.</summary>
internal sealed class Row(Statement statement, sqlite3_stmt columns) : IDisposable
{
    /// <summary>Goes to the next row, from before the first one.</summary>
    /// <returns>False when there is none.</returns>
    public bool Read() => statement.Step();

    public bool IsDBNull(int column) => raw.sqlite3_column_type(columns, column) == raw.SQLITE_NULL;

    public long GetInt64(int column)
    {
        long value = raw.sqlite3_column_int64(columns, column);
        return value != 0 || !IsDBNull(column) ? value : throw Missing(column);
    }

    public int GetInt32(int column) => checked((int)GetInt64(column));

    public bool GetBoolean(int column) => GetInt64(column) != 0;

    public double GetDouble(int column) =>
        IsDBNull(column) ? throw Missing(column) : raw.sqlite3_column_double(columns, column);

    public string GetString(int column) =>
        IsDBNull(column) ? throw Missing(column) : raw.sqlite3_column_text(columns, column).utf8_to_string();

    public byte[] GetBytes(int column) =>
        IsDBNull(column) ? throw Missing(column) : raw.sqlite3_column_blob(columns, column).ToArray();

    /// <summary>Lets go of the statement.</summary>
    public void Dispose() => statement.Reset();

    private static InvalidDataException Missing(int column) => new($"column {column} is empty");
}

using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Sayso.Storage.Sqlite;

/// <summary>A statement that SQLite makes ready once and that is run many times.</summary>
/// <remarks>
/// A unit of work asks thousands of small questions: they go to SQLite directly, since what Microsoft.Data.Sqlite does around each takes as
/// long as SQLite does with it.
/// </remarks>
internal sealed class Statement : IDisposable
{
    // As Microsoft.Data.Sqlite waits for what another connection holds.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly int[] _numbers;
    private readonly TimeSpan _patience;
    private readonly Row _row;

    /// <param name="connection">With a transaction going on, where one is wanted.</param>
    /// <param name="sql">One statement, with parameters $1, $2 and so on.</param>
    /// <exception cref="SqliteException">It is no statement of SQLite's.</exception>
    public Statement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        _patience = TimeSpan.FromSeconds(connection.DefaultTimeout);
        Check(raw.sqlite3_prepare_v2(_database, Encoding.UTF8.GetBytes(sql), out _statement, out var more));
        if (!more.Trim(" \r\n\0"u8).IsEmpty)
        {
            throw new ArgumentException($"More than one statement: {sql}", nameof(sql));
        }

        // SQLite counts parameters in the order in which they are first named.
        _numbers = [.. Enumerable.Range(1, raw.sqlite3_bind_parameter_count(_statement))
            .Select(index => int.Parse(
                raw.sqlite3_bind_parameter_name(_statement, index).utf8_to_string()[1..], CultureInfo.InvariantCulture))];
        _row = new Row(this, _statement);
    }

    public void Run(params ReadOnlySpan<object?> values)
    {
        using var row = Start(values);
        while (row.Read())
        {
        }
    }

    /// <summary>The first number of the first row; null where there is none.</summary>
    public long? Number(params ReadOnlySpan<object?> values)
    {
        using var row = Start(values);
        return row.Read() && !row.IsDBNull(0) ? row.GetInt64(0) : null;
    }

    /// <summary>All rows.</summary>
    public List<T> Rows<T>(Func<Row, T> read, params ReadOnlySpan<object?> values)
    {
        var found = new List<T>();
        using var row = Start(values);
        while (row.Read())
        {
            found.Add(read(row));
        }

        return found;
    }

    /// <summary>Goes to the next row.</summary>
    /// <returns>False when there is none.</returns>
    /// <exception cref="SqliteException">It failed, or another connection holds what it needs for longer than one waits.</exception>
    public bool Step()
    {
        int code = raw.sqlite3_step(_statement);
        if (code is raw.SQLITE_ROW or raw.SQLITE_DONE)
        {
            return code == raw.SQLITE_ROW;
        }

        for (long since = Stopwatch.GetTimestamp(); IsHeld(code) && Stopwatch.GetElapsedTime(since) < _patience;)
        {
            raw.sqlite3_reset(_statement);
            Thread.Sleep(Pause);
            code = raw.sqlite3_step(_statement);
        }

        if (code is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            SqliteException.ThrowExceptionForRC(code, _database);
        }

        return code == raw.SQLITE_ROW;
    }

    /// <summary>Holds nothing any more; values stay until others are given.</summary>
    public void Reset() => raw.sqlite3_reset(_statement);

    public void Dispose() => _statement.Dispose();

    private static bool IsHeld(int code) => (code & 0xff) is raw.SQLITE_BUSY or raw.SQLITE_LOCKED;

    /// <summary>Before the first row.</summary>
    private Row Start(ReadOnlySpan<object?> values)
    {
        for (int i = 0; i < _numbers.Length; i++)
        {
            Check(Bind(i + 1, values[_numbers[i] - 1]));
        }

        return _row;
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(code, _database);
        }
    }

    private int Bind(int number, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_statement, number),
        long whole => raw.sqlite3_bind_int64(_statement, number, whole),
        int whole => raw.sqlite3_bind_int64(_statement, number, whole),
        bool isTrue => raw.sqlite3_bind_int64(_statement, number, isTrue ? 1 : 0),
        double real => raw.sqlite3_bind_double(_statement, number, real),
        string text => BindText(number, text),
        byte[] { Length: 0 } => raw.sqlite3_bind_zeroblob(_statement, number, 0),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, number, bytes),
        _ => throw new NotSupportedException($"{value.GetType()} is not kept in a column."),
    };

    private int BindText(int number, string text)
    {
        byte[] bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            return raw.sqlite3_bind_text(_statement, number, bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}

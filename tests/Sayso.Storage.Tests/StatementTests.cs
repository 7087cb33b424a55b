using Microsoft.Data.Sqlite;
using Sayso.Storage.Sqlite;

namespace Sayso.Storage.Tests;

public sealed class StatementTests : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public StatementTests() => _connection.Open();

    [Fact]
    public void What_is_put_in_comes_back()
    {
        using var statements = new Statements(_connection);
        statements.Run("CREATE TABLE t (key INTEGER PRIMARY KEY, whole INTEGER, real REAL, text TEXT, bytes BLOB)");
        const string Insert = "INSERT INTO t (whole, real, text, bytes) VALUES ($1, $2, $3, $4)";
        Assert.Equal(1, statements.Insert(Insert, long.MinValue, 0.1, "Ĵ 🙂", new byte[] { 0, 255 }));
        Assert.Equal(2, statements.Insert(Insert, true, 0.0, "", Array.Empty<byte>()));
        Assert.Equal(3, statements.Insert(Insert, null, null, null, null));
        var rows = statements.Rows(
            "SELECT whole, real, text, bytes FROM t WHERE key < $1 ORDER BY key",
            row => (row.GetInt64(0), row.GetDouble(1), row.GetString(2), Convert.ToHexString(row.GetBytes(3))), 3);
        Assert.Equal([(long.MinValue, 0.1, "Ĵ 🙂", "00FF"), (1, 0, "", "")], rows);
        Assert.Equal("text", statements.Rows("SELECT typeof(text) FROM t WHERE key = 2", row => row.GetString(0)).Single());
        Assert.Equal("blob", statements.Rows("SELECT typeof(bytes) FROM t WHERE key = 2", row => row.GetString(0)).Single());
        Assert.Equal(
            [true, true, true, true],
            statements.Rows(
                "SELECT whole, real, text, bytes FROM t WHERE key = 3", row => Enumerable.Range(0, 4).Select(row.IsDBNull)).Single());
    }

    [Fact]
    public void Parameters_go_by_their_numbers_in_whatever_order_they_are_named()
    {
        using var statements = new Statements(_connection);
        Assert.Equal(7, statements.Number("SELECT $2 - $1 + $2 - $2", 3, 10));
        Assert.Equal(-7, statements.Number("SELECT $2 - $1 + $2 - $2", 10, 3));
        Assert.Null(statements.Number("SELECT $1", [null]));
        Assert.Null(statements.Number("SELECT 1 WHERE $1 = 2", 1));
    }

    [Fact]
    public void What_is_not_there_is_not_taken_for_nothing()
    {
        using var statements = new Statements(_connection);
        foreach (Func<Row, object> read in (Func<Row, object>[])
            [
            row => row.GetInt64(0), row => row.GetInt32(0), row => row.GetBoolean(0),
            row => row.GetDouble(0), row => row.GetString(0), row => row.GetBytes(0),
        ])
        {
            Assert.Throws<InvalidDataException>(() => statements.Rows("SELECT NULL", read));
        }

        Assert.Throws<OverflowException>(() => statements.Rows("SELECT 4294967296", row => row.GetInt32(0)));
    }

    [Fact]
    public void What_fails_says_why_and_the_statement_can_be_run_again()
    {
        using var statements = new Statements(_connection);
        Assert.Contains("syntax", Assert.Throws<SqliteException>(() => statements.Run("SELEC 1")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => statements.Run("SELECT 1; SELECT 2"));
        Assert.Throws<NotSupportedException>(() => statements.Run("SELECT $1", DateTime.MinValue));
        statements.Run("CREATE TABLE t (key INTEGER PRIMARY KEY)");
        statements.Run("INSERT INTO t VALUES ($1)", 1);
        var failure = Assert.Throws<SqliteException>(() => statements.Run("INSERT INTO t VALUES ($1)", 1));
        Assert.Equal(19, failure.SqliteErrorCode);
        statements.Run("INSERT INTO t VALUES ($1)", 2);
        Assert.Throws<InvalidOperationException>(
            () => statements.Rows<int>("SELECT key FROM t", _ => throw new InvalidOperationException()));
        Assert.Equal([1, 2], statements.Rows("SELECT key FROM t", row => row.GetInt64(0)));
    }

    [Fact]
    public async Task What_another_connection_holds_is_waited_for()
    {
        string path = Path.Combine(Path.GetTempPath(), $"sayso-{Guid.NewGuid():N}.db");
        try
        {
            using var one = new SqliteConnection($"Data Source={path};Pooling=False");
            using var other = new SqliteConnection($"Data Source={path};Pooling=False;Default Timeout=20");
            one.Open();
            other.Open();
            using var ones = new Statements(one);
            using var others = new Statements(other);
            ones.Run("CREATE TABLE t (key INTEGER PRIMARY KEY)");
            ones.Run("BEGIN IMMEDIATE");
            var write = Task.Run(() => others.Run("INSERT INTO t VALUES (1)"), TestContext.Current.CancellationToken);
            await Task.Delay(200, TestContext.Current.CancellationToken);
            Assert.False(write.IsCompleted);
            ones.Run("COMMIT");
            await write;
            Assert.Equal(1, ones.Number("SELECT count(*) FROM t"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    public void Dispose() => _connection.Dispose();
}

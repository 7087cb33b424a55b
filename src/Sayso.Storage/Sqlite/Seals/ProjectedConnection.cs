using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases.Seals;

namespace Sayso.Storage.Sqlite.Seals;

/// <summary>A connection on which a case is seen by way of a projection, and by no other way.</summary>
internal sealed class ProjectedConnection : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Projection _projection;
    private readonly ReadingGuard _guard;
    private long? _filled;

    public ProjectedConnection(SqliteConnection connection, Projection projection)
    {
        (_connection, _projection) = (connection, projection);
        WithheldRows.Prepare(connection);
        ProjectedViews.Create(connection);
        _guard = ReadingGuard.On(connection);
    }

    /// <summary>Reads in one state of the case. After a failure the connection is of no more use.</summary>
    public T Read<T>(Func<SqliteConnection, T> read)
    {
        using var transaction = _connection.BeginTransaction(deferred: true);
        Fill();
        var answer = read(_connection);
        transaction.Commit();
        return answer;
    }

    public void Dispose() => _connection.Dispose();

    /// <summary>What is left out follows the case: worked out again when anything was written.</summary>
    private void Fill()
    {
        long version = _connection.ExecuteScalar<long>("PRAGMA main.data_version");
        if (_filled == version)
        {
            return;
        }

        _guard.IsLifted = true;
        try
        {
            WithheldRows.Fill(_connection, _projection);
            _filled = version;
        }
        finally
        {
            _guard.IsLifted = false;
        }
    }
}

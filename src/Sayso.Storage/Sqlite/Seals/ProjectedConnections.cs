using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Sayso.Cases.Seals;

namespace Sayso.Storage.Sqlite.Seals;

/// <summary>Connections of one projection, kept open between two uses.</summary>
/// <param name="database">The case.</param>
/// <param name="projection">What may be seen.</param>
internal sealed class ProjectedConnections(CaseDatabase database, Projection projection) : IDisposable
{
    private const int MostIdle = 4;

    private readonly ConcurrentBag<ProjectedConnection> _idle = [];
    private volatile bool _isClosed;

    /// <summary>Reads in one state of the case.</summary>
    public T Read<T>(Func<SqliteConnection, T> read)
    {
        var connection = _idle.TryTake(out var known) ? known : new ProjectedConnection(database.ConnectAside(), projection);
        bool isSound = false;
        try
        {
            var answer = connection.Read(read);
            isSound = true;
            return answer;
        }
        finally
        {
            if (isSound && !_isClosed && _idle.Count < MostIdle)
            {
                _idle.Add(connection);
            }
            else
            {
                connection.Dispose();
            }
        }
    }

    public void Dispose()
    {
        _isClosed = true;
        while (_idle.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }
}

using System.Collections.Concurrent;
using Sayso.Cases;
using Sayso.Storage.Sqlite;

namespace Sayso.Server;

/// <summary>The cases that are served: one folder, or all NAME.sayso folders in one.</summary>
public sealed class CaseShelf : IAsyncDisposable
{
    private readonly string? _single;
    private readonly string? _folder;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, ICaseStore> _open = new(StringComparer.Ordinal);

    private CaseShelf(string? single, string? folder, TimeProvider clock)
    {
        _single = single;
        _folder = folder;
        _clock = clock;
    }

    /// <summary>One case.</summary>
    public static CaseShelf OfCase(string folder, TimeProvider clock) => new(folder, null, clock);

    /// <summary>All cases of a folder.</summary>
    public static CaseShelf OfFolder(string folder, TimeProvider clock) => new(null, folder, clock);

    /// <summary>Their ids, in order.</summary>
    public IReadOnlyList<string> Ids() =>
        _single is not null ? [SqliteCaseStore.NameOf(_single)]
        : Directory.Exists(_folder) ? [.. Directory.EnumerateDirectories(_folder, "*.sayso").Where(SqliteCaseStore.IsCase).Select(SqliteCaseStore.NameOf).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>A case by its id; null when there is none. Ids are names of folders found, never paths made of what a client sends.</summary>
    public ICaseStore? Find(string id)
    {
        if (!Ids().Contains(id))
        {
            return null;
        }

        return _open.GetOrAdd(id, name => SqliteCaseStore.OpenExisting(_single ?? Path.Combine(_folder!, name + ".sayso"), _clock));
    }

    /// <summary>Closes the cases.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var store in _open.Values)
        {
            await store.DisposeAsync();
        }
    }
}

using System.Collections.Concurrent;
using Sayso.Cases;
using Sayso.Inquire;
using Sayso.Inquire.Knowledge;
using Sayso.Language.Scripts;
using Sayso.Resolve.Names;
using Sayso.Storage.Sqlite;
using Sayso.Weigh;

namespace Sayso.Server;

/// <summary>The cases that are served: one folder, or all NAME.sayso folders in one.</summary>
public sealed class CaseShelf : IAsyncDisposable
{
    private const int MostInquiries = 16;

    private readonly string? _single;
    private readonly string? _folder;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, ICaseStore> _open = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, CaseWeigher> _weighers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Case, string Zone), (long Version, Inquiry Inquiry)> _inquiries = new();
    private readonly Lazy<NameComparer> _names;

    private CaseShelf(string? single, string? folder, string? models, TimeProvider clock)
    {
        _names = new Lazy<NameComparer>(() => new NameComparer(Transliteration.Load(models ?? "models/en")));
        _single = single;
        _folder = folder;
        _clock = clock;
    }

    /// <summary>One case.</summary>
    public static CaseShelf OfCase(string folder, string? models, TimeProvider clock) => new(folder, null, models, clock);

    /// <summary>All cases of a folder.</summary>
    public static CaseShelf OfFolder(string folder, string? models, TimeProvider clock) => new(null, folder, models, clock);

    /// <summary>Their ids, in order.</summary>
    public IReadOnlyList<string> Ids() =>
        _single is not null ? [SqliteCaseStore.NameOf(_single)]
        : Directory.Exists(_folder)
            ? [.. Directory.EnumerateDirectories(_folder, "*.sayso").Where(SqliteCaseStore.IsCase)
                .Select(SqliteCaseStore.NameOf).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>
    /// A case by its id; null when there is none. Ids are names of folders found, never paths made of what a client sends.
    /// </summary>
    public ICaseStore? Find(string id)
    {
        if (!Ids().Contains(id))
        {
            return null;
        }

        return _open.GetOrAdd(id, name => SqliteCaseStore.OpenExisting(_single ?? Path.Combine(_folder!, name + ".sayso"), _clock));
    }

    /// <summary>What works out how a case stands; null when there is no such case.</summary>
    public CaseWeigher? FindWeigher(string id) =>
        Find(id) is { } store ? _weighers.GetOrAdd(id, _ => new CaseWeigher(store, _names.Value)) : null;

    /// <summary>What answers an inquiry's questions about a case as it stands now; null when there is no such case.</summary>
    /// <param name="id">The case.</param>
    /// <param name="zone">Whose clock claims are on that name none, or null.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Inquiry?> FindInquiryAsync(string id, string? zone, CancellationToken cancellationToken)
    {
        if (Find(id) is not { } store || FindWeigher(id) is not { } weigher)
        {
            return null;
        }

        long version = await store.VersionAsync(cancellationToken).ConfigureAwait(false);
        if (_inquiries.TryGetValue((id, zone ?? ""), out var kept) && kept.Version == version)
        {
            return kept.Inquiry;
        }

        var inquiry = await InquireStage.LoadAsync(
            store, weigher, TransitTimes.Usual, string.IsNullOrEmpty(zone) ? null : zone, cancellationToken).ConfigureAwait(false);
        if (_inquiries.Count > MostInquiries)
        {
            _inquiries.Clear();
        }

        _inquiries[(id, zone ?? "")] = (version, inquiry);
        return inquiry;
    }

    /// <summary>Closes the cases.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var weigher in _weighers.Values)
        {
            weigher.Dispose();
        }

        foreach (var store in _open.Values)
        {
            await store.DisposeAsync();
        }
    }
}

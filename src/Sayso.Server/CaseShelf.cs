using System.Collections.Concurrent;
using Sayso.Cases;
using Sayso.Cases.Seals;
using Sayso.Inquire;
using Sayso.Inquire.Knowledge;
using Sayso.Storage;
using Sayso.Weigh;

namespace Sayso.Server;

/// <summary>The cases as those see them who ask by one exit, with what is worked out about them.</summary>
internal sealed class CaseShelf
{
    private readonly ServedCases _cases;
    private readonly Projection _projection;
    private readonly ConcurrentDictionary<string, ICaseStore> _open = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, CaseWeigher> _weighers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, InquireStage> _inquiries = new(StringComparer.Ordinal);

    /// <param name="cases">All there are.</param>
    /// <param name="projection">What of them is seen.</param>
    public CaseShelf(ServedCases cases, Projection projection) => (_cases, _projection) = (cases, projection);

    /// <summary>Their ids, in order.</summary>
    public IReadOnlyList<string> Ids() => _cases.Ids();

    /// <summary>A case by its id; null when there is none.</summary>
    public ICaseStore? Find(string id) =>
        _cases.FolderOf(id) is { } folder
            ? _open.GetOrAdd(id, _ => StoredCase.OpenExisting(folder, _projection, _cases.Clock))
            : null;

    /// <summary>What works out how a case stands; null when there is no such case.</summary>
    public CaseWeigher? FindWeigher(string id) =>
        Find(id) is { } store ? _weighers.GetOrAdd(id, _ => new CaseWeigher(store, _cases.Names)) : null;

    /// <summary>What answers an inquiry's questions about a case as it stands now; null when there is no such case.</summary>
    public InquireStage? FindInquiry(string id) => Find(id) is { } store && FindWeigher(id) is { } weigher
        ? _inquiries.GetOrAdd(id, _ => new InquireStage(store, weigher, TransitTimes.Usual)) : null;

    /// <summary>Closes the cases. A request does not: they stay open for the next one.</summary>
    public async ValueTask CloseAsync()
    {
        foreach (var inquiry in _inquiries.Values)
        {
            inquiry.Dispose();
        }

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

using Sayso.Cases;
using Sayso.Inquire.Knowledge;
using Sayso.Inquire.Timeline;
using Sayso.Weigh;
using Sayso.Weigh.Propositions;

namespace Sayso.Inquire;

/// <summary>The fifth stage: an inquiry's questions, answered on a case as it stands.</summary>
/// <remarks>
/// A question about one thing takes only what it needs from the case; one about the whole case takes all. What was made for one question
/// is kept for the next while nothing that it hangs on has changed.
/// </remarks>
/// <param name="store">The case.</param>
/// <param name="weigher">Works out how it stands.</param>
/// <param name="transit">How long documents take where no arrival is stated.</param>
public sealed class InquireStage(ICaseStore store, CaseWeigher weigher, TransitTimes transit) : IDisposable
{
    private const int MostInquiries = 16;

    private readonly SemaphoreSlim _one = new(1);
    private readonly Dictionary<string, (long Version, Inquiry Inquiry)> _whole = new(StringComparer.Ordinal);
    private (long Version, CaseRecords Records)? _records;

    /// <summary>All that questions about the whole case are answered from.</summary>
    /// <param name="zone">Whose clock claims are on that name none; null leaves them without a zone.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Inquiry> WholeAsync(string? zone, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            long version = await store.VersionAsync(cancellationToken).ConfigureAwait(false);
            if (_whole.TryGetValue(zone ?? "", out var kept) && kept.Version == version)
            {
                return kept.Inquiry;
            }

            var inquiry = new Inquiry(
                await weigher.StateAsync(cancellationToken).ConfigureAwait(false),
                await store.ListRecordsAsync(null, cancellationToken).ConfigureAwait(false),
                await store.ListOfficesAsync(cancellationToken).ConfigureAwait(false),
                await store.ListCommunicationsAsync(cancellationToken).ConfigureAwait(false), transit, zone);
            if (_whole.Count > MostInquiries)
            {
                _whole.Clear();
            }

            _whole[zone ?? ""] = (version, inquiry);
            return inquiry;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>What questions about who could have known some things are answered from.</summary>
    /// <param name="of">Documents, reports or propositions.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Inquiry> OfKnowledgeAsync(IReadOnlyList<string> of, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(of);
        if (await store.LeavesOutAsync(cancellationToken).ConfigureAwait(false))
        {
            return await WholeAsync(null, cancellationToken).ConfigureAwait(false);
        }

        var records = await RecordsAsync(cancellationToken).ConfigureAwait(false);
        var propositions = new List<Proposition>();
        var former = new Dictionary<PropositionId, PropositionId>();
        foreach (string id in of.Where(id => id.StartsWith('p')))
        {
            if (await store.Weighed.FindPropositionAsync(new PropositionId(id), cancellationToken).ConfigureAwait(false) is { } found)
            {
                propositions.Add(found);
                former.TryAdd(new PropositionId(id), found.Id);
            }
        }

        // Reports are asked for as documents on their way, and as what such a document is.
        var reports = propositions.SelectMany(proposition => proposition.Claims).Select(claim => claim.Claim.Report).ToHashSet();
        foreach (var (report, path) in records.Reports)
        {
            if (FactFinder.IsMeant(report, path, of) || records.Network.Find(CommunicationTransmissions.NameOf(path)).Count > 0)
            {
                reports.Add(report);
            }
        }

        var state = new CaseState(
            await store.Weighed.FindReportsAsync(reports, cancellationToken).ConfigureAwait(false), CaseState.Nobody, [],
            new Weighed(propositions, [], []) { Former = former }, [], []);
        return new Inquiry(state, records.Records, records.Offices, records.Communications, transit, null, records.Network);
    }

    /// <summary>Takes in what has changed, so that no question waits for it.</summary>
    public async Task UpdateAsync(CancellationToken cancellationToken)
    {
        await weigher.UpdateAsync(cancellationToken).ConfigureAwait(false);
        await new KeptTimeline(store).UpdateAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What happened when, as far as a question wants it, a page of it.</summary>
    /// <param name="question">The question.</param>
    /// <param name="zone">Whose clock claims are on that name none, or null.</param>
    /// <param name="page">Which part.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="SaysoException">There is no such zone, or the page is to begin at no place of the list (SAY0305).</exception>
    public async Task<TimelinePage> TimelineAsync(
        TimelineQuestion question, string? zone, PageQuery page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(page);

        // On another clock other times are left by an order, and what is left out may have left them.
        if (zone is not null || store.IsReadOnly || await store.LeavesOutAsync(cancellationToken).ConfigureAwait(false))
        {
            var found = question.Ask(await WholeAsync(zone, cancellationToken).ConfigureAwait(false));
            var part = Paging.Of(found.Events, happening => happening.Id, page.After, page.Limit);
            return new TimelinePage(part.Total, part.Items, part.Next, found.Impossible);
        }

        var records = await RecordsAsync(cancellationToken).ConfigureAwait(false);
        var timeline = new KeptTimeline(store);
        await timeline.UpdateAsync(cancellationToken).ConfigureAwait(false);
        return await timeline.PageAsync(question, records.Events, page, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private async Task<CaseRecords> RecordsAsync(CancellationToken cancellationToken)
    {
        await weigher.UpdateAsync(cancellationToken).ConfigureAwait(false);
        await _one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            long version = await store.VersionAsync(cancellationToken).ConfigureAwait(false);
            bool isSame = _records is { } kept && (kept.Version == version
                || await weigher.OnlyWeighedSinceAsync(kept.Version, cancellationToken).ConfigureAwait(false));
            var records = isSame ? _records!.Value.Records : await LoadAsync(cancellationToken).ConfigureAwait(false);
            _records = (version, records);
            return records;
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<CaseRecords> LoadAsync(CancellationToken cancellationToken)
    {
        var records = await store.ListRecordsAsync(null, cancellationToken).ConfigureAwait(false);
        var offices = await store.ListOfficesAsync(cancellationToken).ConfigureAwait(false);
        var communications = await store.ListCommunicationsAsync(cancellationToken).ConfigureAwait(false);
        var network = await weigher.WithEntitiesAsync(
            entities => NetworkBuilder.Build(records, offices, communications, entities, transit), cancellationToken).ConfigureAwait(false);
        return new CaseRecords(
            records, offices, communications, network, await store.Weighed.ListPathsAsync(cancellationToken).ConfigureAwait(false));
    }
}

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

    /// <summary>What happened when, as far as a question wants it.</summary>
    /// <param name="question">The question.</param>
    /// <param name="zone">Whose clock claims are on that name none, or null.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="SaysoException">There is no such zone.</exception>
    public async Task<Chronology> TimelineAsync(TimelineQuestion question, string? zone, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question.Who is not { } who || await store.LeavesOutAsync(cancellationToken).ConfigureAwait(false))
        {
            return question.Ask(await WholeAsync(zone, cancellationToken).ConfigureAwait(false));
        }

        var records = await RecordsAsync(cancellationToken).ConfigureAwait(false);
        var orders = await store.Weighed.ListJudgementsAsync(JudgementKind.Order, cancellationToken).ConfigureAwait(false);

        // What hangs together in time does so within a report, or by what people decided about the order.
        var ordered = Judgement.All<Decision.Order>(orders).SelectMany(order => new[] { order.First, order.Second })
            .Where(id => id.StartsWith('c')).Select(id => new ClaimId(id)).ToHashSet();
        var reports = (await store.Weighed.FindNamingAsync(who, cancellationToken).ConfigureAwait(false))
            .Concat((await store.FindClaimsAsync(ordered, cancellationToken).ConfigureAwait(false)).Select(claim => claim.Report))
            .ToHashSet();
        var told = await store.Weighed.ListMembersAsync(reports, cancellationToken).ConfigureAwait(false);
        return question.Of(TimelineBuilder.Build(told, orders, records.Records, records.Communications, zone));
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

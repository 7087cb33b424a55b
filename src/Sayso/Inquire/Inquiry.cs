using Sayso.Cases;
using Sayso.Inquire.Gaps;
using Sayso.Inquire.Hypotheses;
using Sayso.Inquire.Knowledge;
using Sayso.Inquire.Lists;
using Sayso.Inquire.Timeline;
using Sayso.Weigh;

namespace Sayso.Inquire;

/// <summary>A case with its records, ready for questions; each answer is worked out when it is first asked for.</summary>
/// <param name="state">The case as it stands.</param>
/// <param name="records">Its records.</param>
/// <param name="offices">Who sits in which institution.</param>
/// <param name="communications">Its documents on their way.</param>
/// <param name="transit">How long documents take.</param>
/// <param name="zone">Whose clock claims are on that name none, or null.</param>
/// <param name="network">Who could have told whom, where that is worked out already.</param>
public sealed class Inquiry(
    CaseState state,
    IReadOnlyList<Record> records,
    IReadOnlyList<OfficeLink> offices,
    IReadOnlyList<ReportCommunication> communications,
    TransitTimes transit,
    string? zone = null,
    KnowledgeNetwork? network = null)
{
    private readonly Lazy<KnowledgeNetwork> _network =
        new(() => network ?? NetworkBuilder.Build(records, offices, communications, state.Entities, transit));
    private readonly Lazy<Chronology> _timeline = new(() => TimelineBuilder.Build(
        state.Weighed.Propositions.SelectMany(one => one.Claims.Select(claim => (one.Id, claim.Claim))), state.Judgements, records,
        communications, zone));

    /// <summary>The case as it stands.</summary>
    public CaseState State => state;

    /// <summary>Its records.</summary>
    public IReadOnlyList<Record> Records => records;

    /// <summary>Who could have told whom.</summary>
    public KnowledgeNetwork Network => _network.Value;

    /// <summary>What happened when.</summary>
    public Chronology Timeline => _timeline.Value;

    /// <summary>Which explanation the evidence leaves standing.</summary>
    public HypothesisMatrix Hypotheses => HypothesisWeigher.Weigh(state, records);

    /// <summary>What to ask next.</summary>
    public IReadOnlyList<Gap> Gaps => GapFinder.Find(state, records, communications);

    /// <summary>Whom lists and accounts do not agree about.</summary>
    public IReadOnlyList<ListFinding> Lists => ListChecker.Check(state, records);

    /// <summary>The same case when it stands otherwise, without some records and without the ways of some reports.</summary>
    internal Inquiry Left(CaseState after, IReadOnlySet<string> withoutRecords, IReadOnlySet<ReportId> withoutReports) => new(
        after, [.. records.Where(record => !withoutRecords.Contains(record.Id))], offices,
        [.. communications.Where(one => !withoutReports.Contains(one.Report))], transit, zone);
}

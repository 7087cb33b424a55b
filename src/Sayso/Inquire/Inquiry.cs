using Sayso.Cases;
using Sayso.Inquire.Gaps;
using Sayso.Inquire.Hypotheses;
using Sayso.Inquire.Impact;
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
public sealed class Inquiry(CaseState state, IReadOnlyList<Record> records, IReadOnlyList<OfficeLink> offices, IReadOnlyList<ReportCommunication> communications, TransitTimes transit, string? zone = null)
{
    // For larger cases only so many documents are asked for who would drop out.
    private const int MostDocuments = 400;

    private readonly Lazy<KnowledgeNetwork> _network = new(() => NetworkBuilder.Build(records, offices, communications, state.Entities, transit));
    private readonly Lazy<Chronology> _timeline = new(() => TimelineBuilder.Build(state, records, communications, zone));

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

    /// <summary>What withdrawing something would change.</summary>
    /// <param name="id">A report's id, a voice as kind/name, a record's id, or a table's.</param>
    /// <param name="weigher">Works out how the case would stand.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="SaysoException">The case holds nothing of that id.</exception>
    public async Task<RetractionImpact> WithoutAsync(string id, CaseWeigher weigher, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(weigher);
        var claims = state.Claims;
        List<NewJudgement> judgements;
        string what;
        HashSet<string> rows = [];
        if (state.Reports.FirstOrDefault(report => report.Id.Value == id) is { } report)
        {
            judgements = [new NewJudgement(new Decision.Removed(report.Id), "", null)];
            what = "the report " + (report.Title ?? report.Path);
        }
        else if (records.Any(record => record.Id == id || record.Table.Value == id))
        {
            judgements = [];
            rows = [.. records.Where(record => record.Id == id || record.Table.Value == id).Select(record => record.Id)];
            what = rows.Contains(id) ? "the record " + id : "the table " + id;
        }
        else
        {
            List<ClaimId> said = [.. claims.Where(claim => claim.Chain.Any(link => new VoiceName(link.Kind, link.Name).ToString() == id)).Select(claim => claim.Id)];
            judgements = said.Count > 0 ? [.. said.Select(claim => new NewJudgement(new Decision.WrongReading(claim), "", null))] : throw new SaysoException(new Problem("SAY0413", id, "the case holds no such report, voice, record or table", "See: sayso show reports, show voices, show records --case DIR"));
            what = "all that " + id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..] + " says";
        }

        var after = judgements.Count == 0 ? state : await weigher.SupposeAsync(judgements, cancellationToken).ConfigureAwait(false);
        ReportId? gone = judgements is [{ Decision: Decision.Removed removed }] ? removed.Report : null;
        var left = new Inquiry(
            after, [.. records.Where(record => !rows.Contains(record.Id))], offices, [.. communications.Where(one => one.Report != gone)], transit, zone);
        var kept = after.Claims.Select(claim => claim.Id).ToHashSet();
        var (before, then) = (Hypotheses, left.Hypotheses);
        return new RetractionImpact(
            what, [.. claims.Select(claim => claim.Id).Where(claim => !kept.Contains(claim)).Distinct()], [.. CaseWeigher.Changes(state.Weighed, after.Weighed)], Events(left.Timeline), Knowledge(left.Network),
            [.. then.Evidence.Where(piece => piece.IsGone && before.Evidence.Any(other => other.Id == piece.Id && !other.IsGone)).Select(piece => piece.Id)], before.Hypotheses, then.Hypotheses, Findings(left.Lists));
    }

    private List<string> Events(Chronology after)
    {
        var then = after.Events.GroupBy(happening => happening.Id).ToDictionary(group => group.Key, group => group.First());
        return [.. Timeline.Events.Where(happening => !then.TryGetValue(happening.Id, out var other) || other.TightFrom != happening.TightFrom || other.TightTo != happening.TightTo).Select(happening => happening.Id).Distinct()];
    }

    private List<LostKnowledge> Knowledge(KnowledgeNetwork after)
    {
        var lost = new List<LostKnowledge>();
        foreach (string document in Network.Documents.Select(transmission => transmission.Id).Take(MostDocuments))
        {
            var fact = new Fact(document, []);
            var then = after.Spread(fact, Bound.Could).Knowers.Select(knower => knower.Node).ToHashSet(StringComparer.Ordinal);
            List<string> nodes = [.. Network.Spread(fact, Bound.Could).Knowers.Select(knower => knower.Node).Where(node => !then.Contains(node)).Order(StringComparer.Ordinal)];
            if (nodes.Count > 0)
            {
                lost.Add(new LostKnowledge(document, nodes));
            }
        }

        return lost;
    }

    private List<string> Findings(IReadOnlyList<ListFinding> after)
    {
        static string Words(ListFinding finding) => $"{finding.Person}: {Spelt.Of(finding.Kind)}, {finding.List}";
        var before = Lists.Select(Words).ToHashSet(StringComparer.Ordinal);
        var then = after.Select(Words).ToHashSet(StringComparer.Ordinal);
        return [.. before.Except(then).Order(StringComparer.Ordinal).Select(words => "no longer: " + words), .. then.Except(before).Order(StringComparer.Ordinal).Select(words => "new: " + words)];
    }
}

using Sayso.Cases;
using Sayso.Inquire.Knowledge;
using Sayso.Inquire.Lists;
using Sayso.Inquire.Timeline;
using Sayso.Weigh;

namespace Sayso.Inquire.Impact;

/// <summary>What withdrawing a source, a report or a record would change.</summary>
/// <param name="Of">A report's id, a voice as kind/name, a record's id, or a table's.</param>
public sealed record ImpactQuestion(string Of)
{
    // For larger cases only so many documents are asked for who would drop out.
    private const int MostDocuments = 400;

    /// <summary>The question that some words ask.</summary>
    /// <exception cref="SaysoException">They name nothing (SAY0413).</exception>
    public static ImpactQuestion Parse(string? of) => new(QuestionWords.Plain(of) ?? throw Unknown("of"));

    /// <summary>Answers it. Nothing is kept.</summary>
    /// <param name="inquiry">The case.</param>
    /// <param name="weigher">Works out how the case would stand.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="SaysoException">The case holds nothing of that id (SAY0413).</exception>
    public async Task<ImpactAnswer> AskAsync(Inquiry inquiry, CaseWeigher weigher, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(inquiry);
        ArgumentNullException.ThrowIfNull(weigher);
        var state = inquiry.State;
        var (what, decisions, records) = Withdrawn(inquiry);
        List<NewJudgement> judgements = [.. decisions.Select(decision => new NewJudgement(decision, "", null))];
        var after = judgements.Count == 0 ? state : await weigher.SupposeAsync(judgements, cancellationToken).ConfigureAwait(false);
        var gone = decisions.OfType<Decision.Removed>().Select(removed => removed.Report).ToHashSet();
        var left = inquiry.Left(after, records, gone);
        var kept = after.Claims.Select(claim => claim.Id).ToHashSet();
        var (before, then) = (inquiry.Hypotheses, left.Hypotheses);
        return new ImpactAnswer(
            what,
            [.. state.Claims.Select(claim => claim.Id).Where(claim => !kept.Contains(claim)).Distinct()],
            [.. StandingChanges.Between(state.Weighed, after.Weighed)],
            Events(inquiry.Timeline, left.Timeline),
            Knowledge(inquiry.Network, left.Network),
            [.. then.Evidence.Where(piece => piece.IsGone && before.Evidence.Any(other => other.Id == piece.Id && !other.IsGone))
                .Select(piece => piece.Id)],
            before.Hypotheses, then.Hypotheses, Findings(inquiry.Lists, left.Lists));
    }

    /// <summary>What is withdrawn in words, the decisions that withdraw it, and the records that go with it.</summary>
    private (string What, IReadOnlyList<Decision> Decisions, IReadOnlySet<string> Records) Withdrawn(Inquiry inquiry)
    {
        if (inquiry.State.Reports.Where(report => report.Id.Value == Of || report.Id.ForDisplay == Of).ToList() is [var report])
        {
            return ("the report " + (report.Title ?? report.Path), [new Decision.Removed(report.Id)], new HashSet<string>());
        }

        var rows = inquiry.Records.Where(record => record.Id == Of || record.Table.Value == Of || record.Table.ForDisplay == Of)
            .Select(record => record.Id).ToHashSet();
        if (rows.Count > 0)
        {
            return ((rows.Contains(Of) ? "the record " : "the table ") + Of, [], rows);
        }

        List<Decision> said = VoiceName.Parse(Of) is not { } voice ? []
            : [.. inquiry.State.Claims.Where(claim => claim.Chain.Any(link => new VoiceName(link.Kind, link.Name) == voice))
                .Select(claim => new Decision.WrongReading(claim.Id))];
        return said.Count > 0 ? ($"all that {VoiceName.Parse(Of)?.Name} says", said, new HashSet<string>()) : throw Unknown(Of);
    }

    private static List<string> Events(Chronology before, Chronology after)
    {
        var then = after.Events.GroupBy(happening => happening.Id).ToDictionary(group => group.Key, group => group.First());
        bool Changes(TimelineEvent happening) =>
            !then.TryGetValue(happening.Id, out var other) || other.TightFrom != happening.TightFrom || other.TightTo != happening.TightTo;
        return [.. before.Events.Where(Changes).Select(happening => happening.Id).Distinct()];
    }

    private static List<LostKnowledge> Knowledge(KnowledgeNetwork before, KnowledgeNetwork after)
    {
        static IEnumerable<string> Knowers(KnowledgeNetwork network, Fact fact) =>
            network.Spread(fact, Bound.Could).Knowers.Select(knower => knower.Node);
        var lost = new List<LostKnowledge>();
        foreach (string document in before.Documents.Select(transmission => transmission.Id).Take(MostDocuments))
        {
            var fact = new Fact(document, []);
            List<string> nodes = [.. Knowers(before, fact).Except(Knowers(after, fact), StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)];
            if (nodes.Count > 0)
            {
                lost.Add(new LostKnowledge(document, nodes));
            }
        }

        return lost;
    }

    private static List<string> Findings(IReadOnlyList<ListFinding> before, IReadOnlyList<ListFinding> after)
    {
        static string Words(ListFinding finding) => $"{finding.Person}: {Spelt.Of(finding.Kind)}, {finding.List}";
        var then = after.Select(Words).ToHashSet(StringComparer.Ordinal);
        var now = before.Select(Words).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. now.Except(then).Order(StringComparer.Ordinal).Select(words => "no longer: " + words),
            .. then.Except(now).Order(StringComparer.Ordinal).Select(words => "new: " + words),
        ];
    }

    private static SaysoException Unknown(string id) => new(new Problem(
        "SAY0413", id, "the case holds no such report, voice, record or table",
        "See: sayso show reports, show voices, show records --case DIR"));
}

using Sayso.Cases;

namespace Sayso.Weigh.Propositions;

/// <summary>
/// Reports that hang together by copying, directly or by way of others; what people decided about a pair comes before what was found.
/// </summary>
internal sealed class Lineage
{
    private readonly Dictionary<ReportId, ReportId> _parent = [];

    /// <param name="reports">The reports of the case.</param>
    /// <param name="dependence">What was found.</param>
    /// <param name="judgements">What people decided.</param>
    public Lineage(IReadOnlySet<ReportId> reports, IEnumerable<ReportPair> dependence, IEnumerable<Judgement> judgements)
    {
        var decided = new Dictionary<(ReportId, ReportId), bool>();
        foreach (var judged in Judgement.All<Decision.Dependence>(judgements)
            .Where(judged => reports.Contains(judged.First) && reports.Contains(judged.Second)))
        {
            decided[Pair(judged.First, judged.Second)] = judged.Relation != ReportRelation.Independent;
        }

        var found = dependence.Where(pair => pair.IsDependent).Select(pair => Pair(pair.ReportA, pair.ReportB))
            .Where(pair => !decided.ContainsKey(pair));
        foreach (var (a, b) in found.Concat(decided.Where(pair => pair.Value).Select(pair => pair.Key)))
        {
            // The lowest id stands for all, so that the same pairs in any order give the same.
            var (one, other) = Pair(Of(a), Of(b));
            if (one != other)
            {
                _parent[other] = one;
            }
        }
    }

    /// <summary>One report that stands for all that a report hangs together with.</summary>
    public ReportId Of(ReportId report)
    {
        while (_parent.TryGetValue(report, out var next))
        {
            report = next;
        }

        return report;
    }

    private static (ReportId, ReportId) Pair(ReportId one, ReportId other) => one.CompareTo(other) <= 0 ? (one, other) : (other, one);
}

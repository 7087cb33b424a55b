using Sayso.Cases;

namespace Sayso.Weigh.Propositions;

/// <summary>Reports that hang together by copying, directly or by way of others; what people decided about a pair comes before what was found.</summary>
internal sealed class Lineage
{
    private readonly Dictionary<string, string> _parent = new(StringComparer.Ordinal);

    /// <param name="dependence">What was found.</param>
    /// <param name="judgements">What people decided.</param>
    public Lineage(IEnumerable<DependenceRow> dependence, IEnumerable<Judgement> judgements)
    {
        var decided = new Dictionary<(string, string), bool>();
        foreach (var judgement in judgements.Where(judgement => judgement.Stands && judgement.Kind == JudgementKind.Dependence && judgement.Anchored).OrderBy(judgement => judgement.Id))
        {
            decided[Pair(judgement.Things[0].Now!, judgement.Things[1].Now!)] = judgement.Value != "independent";
        }

        foreach (var (a, b) in dependence.Where(pair => pair.Dependent).Select(pair => Pair(pair.ReportA, pair.ReportB)).Where(pair => !decided.ContainsKey(pair)).Concat(decided.Where(pair => pair.Value).Select(pair => pair.Key)).Order())
        {
            string one = Of(a);
            string other = Of(b);
            if (one != other)
            {
                _parent[other] = one;
            }
        }
    }

    /// <summary>One report that stands for all that a report hangs together with.</summary>
    public string Of(string report)
    {
        while (_parent.TryGetValue(report, out string? next))
        {
            report = next;
        }

        return report;
    }

    private static (string, string) Pair(string one, string other) => string.CompareOrdinal(one, other) <= 0 ? (one, other) : (other, one);
}

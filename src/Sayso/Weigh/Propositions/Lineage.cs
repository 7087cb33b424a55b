using Sayso.Cases;

namespace Sayso.Weigh.Propositions;

/// <summary>Reports that hang together by copying, directly or by way of others.</summary>
internal sealed class Lineage
{
    private readonly Dictionary<string, string> _parent = new(StringComparer.Ordinal);

    public Lineage(IEnumerable<DependenceRow> dependence)
    {
        foreach (var pair in dependence.Where(pair => pair.Dependent))
        {
            _parent[Of(pair.ReportB)] = Of(pair.ReportA);
        }
    }

    /// <summary>One report that stands for all that a report hangs together with.</summary>
    public string Of(string report)
    {
        while (_parent.TryGetValue(report, out string? next) && next != report)
        {
            report = next;
        }

        return report;
    }
}

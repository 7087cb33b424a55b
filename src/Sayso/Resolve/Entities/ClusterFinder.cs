using Sayso.Cases;
using Sayso.Cases.Kept;

namespace Sayso.Resolve.Entities;

/// <summary>Joins cores to entities: a part of a name goes to the whole that it stands for, unless a person keeps them apart.</summary>
internal static class ClusterFinder
{
    /// <summary>The cores, joined.</summary>
    /// <param name="nodes">All nodes of a cluster.</param>
    /// <param name="spellingOf">The spelling of a key.</param>
    /// <param name="decisions">All decisions about some of the nodes.</param>
    public static List<List<KeptNode>> Find(
        IEnumerable<KeptNode> nodes, Func<long, KeptSpelling> spellingOf, IEnumerable<KeptDecision> decisions)
    {
        List<List<KeptNode>> cores = [.. nodes.GroupBy(node => node.Core).Select(core => core.ToList())];
        var numbers = cores.Select((core, number) => (core[0].Core, number)).ToDictionary(pair => pair.Core, pair => pair.number);
        var groups = new ConstrainedGroups(cores.Count);
        var judged = cores.SelectMany(core => core).Where(node => node.Judged is not null)
            .ToDictionary(node => node.Judged!.Value, node => numbers[node.Core]);
        foreach (var (one, other) in Apart(decisions, judged))
        {
            groups.KeepApart(one, other);
        }

        foreach (var (spelling, node) in cores.SelectMany(core => core).Select(node => (Spelling: spellingOf(node.Spelling), Node: node))
            .Where(pair => pair.Spelling.Attached != 0 && pair.Spelling.Attached != pair.Node.Core).OrderBy(pair => pair.Spelling.Reason)
            .ThenBy(pair => pair.Spelling.Text, StringComparer.Ordinal)
            .ThenBy(pair => pair.Node.Judged?.ToString(), StringComparer.Ordinal))
        {
            groups.Join(numbers[node.Core], numbers[spelling.Attached]);
        }

        return [.. Enumerable.Range(0, cores.Count).GroupBy(groups.Of).Select(group => group.SelectMany(core => cores[core]).ToList())];
    }

    /// <summary>What people keep apart.</summary>
    public static IEnumerable<(T One, T Other)> Apart<T>(IEnumerable<KeptDecision> decisions, IReadOnlyDictionary<NamedIn, T> judged)
    {
        foreach (var decision in decisions.Where(decision => !decision.AreSame))
        {
            if (judged.TryGetValue(decision.Named[0], out var one))
            {
                foreach (var name in decision.Named.Skip(1))
                {
                    if (judged.TryGetValue(name, out var other))
                    {
                        yield return (one, other);
                    }
                }
            }
        }
    }
}

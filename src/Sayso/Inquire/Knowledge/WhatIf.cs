namespace Sayso.Inquire.Knowledge;

/// <summary>What taking something away, or adding one record, would change about who could have known.</summary>
public static class WhatIf
{
    /// <summary>Who drops out, or could have known only later, when something is taken away.</summary>
    /// <param name="network">Who could have told whom.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="bound">What counts as a way.</param>
    /// <param name="deadline">Who could have known only after it counts as out; null for none.</param>
    /// <param name="without">What is taken away.</param>
    /// <returns>By name: the time before, and the time after, null for who drops out.</returns>
    public static IReadOnlyList<(string Node, long Before, long? After)> TakingAway(
        KnowledgeNetwork network, Fact fact, Bound bound, long? deadline, Without without)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(without);
        var before = network.Settle(fact, bound, Without.Nothing, late: false);
        var after = network.Settle(fact, bound, without, late: false);
        return
        [
            .. Enumerable.Range(0, before.Nodes)
                .Where(node => Has(before, node, deadline) && before.TimeOf(node) != after.TimeOf(node))
                .Select(node => (network.NameOf(node), before.TimeOf(node), Has(after, node, deadline) ? after.TimeOf(node) : (long?)null))
                .OrderBy(row => row.Item1, StringComparer.Ordinal),
        ];
    }

    /// <summary>The persons, offices and records without which somebody else could not have known by then.</summary>
    /// <returns>By name: the node or record, whether it is a record, and who drops out.</returns>
    public static IReadOnlyList<(string What, bool IsRecord, IReadOnlyList<string> Lost)> Chokepoints(
        KnowledgeNetwork network, Fact fact, Bound bound, long? deadline)
    {
        ArgumentNullException.ThrowIfNull(network);
        var all = network.Settle(fact, bound, Without.Nothing, late: false);
        var nodes = new HashSet<string>();
        var records = new HashSet<string>();
        for (int node = 0; node < all.Nodes; node++)
        {
            if (Has(all, node, deadline))
            {
                if (all.Before(node) is var before && before >= 0)
                {
                    nodes.Add(network.NameOf(before));
                }

                if (all.Step(node) is { By: >= 0 and var by })
                {
                    records.Add(network.IdOf(by));
                }
            }
        }

        records.Remove(fact.Document ?? "");
        var found = new List<(string, bool, IReadOnlyList<string>)>();
        foreach (var (name, isRecord) in nodes.Select(name => (name, false)).Concat(records.Select(name => (name, true)))
            .OrderBy(pair => pair.Item1, StringComparer.Ordinal))
        {
            var one = new HashSet<string> { name };
            var taken = isRecord ? Without.Nothing with { Records = one } : Without.Nothing with { Nodes = one };
            var without = network.Settle(fact, bound, taken, late: false);
            List<string> lost =
            [
                .. Enumerable.Range(0, all.Nodes).Where(node => Has(all, node, deadline) && !Has(without, node, deadline))
                    .Select(network.NameOf).Where(node => node != name).Order(StringComparer.Ordinal),
            ];
            if (lost.Count > 0)
            {
                found.Add((name, isRecord, lost));
            }
        }

        return found;
    }

    /// <summary>
    /// The one record that, if it turned up, would change the answer most: that somebody who could not have known had it after all.
    /// </summary>
    /// <returns>Most first, then by name: who, and who else could then have known by the deadline.</returns>
    public static IReadOnlyList<(string Node, IReadOnlyList<string> Gained)> Missing(
        KnowledgeNetwork network, Fact fact, Bound bound, long deadline, int most)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(fact);
        var all = network.Settle(fact, bound, Without.Nothing, late: false);
        long start = Enumerable.Range(0, all.Nodes).Where(all.IsSettled).Select(all.TimeOf).DefaultIfEmpty(deadline).Min();
        var found = new List<(string, IReadOnlyList<string>)>();
        for (int node = 0; node < all.Nodes; node++)
        {
            string name = network.NameOf(node);
            if (Has(all, node, deadline) || network.RecordsOf(name).Sent == 0)
            {
                continue;
            }

            var more = network.Settle(fact with { Holders = [.. fact.Holders, (name, start, null)] }, bound, Without.Nothing, late: false);
            List<string> gained =
            [
                .. Enumerable.Range(0, all.Nodes)
                    .Where(other => other != node && !Has(all, other, deadline) && Has(more, other, deadline))
                    .Select(network.NameOf).Order(StringComparer.Ordinal),
            ];
            if (gained.Count > 0)
            {
                found.Add((name, gained));
            }
        }

        return [.. found.OrderByDescending(row => row.Item2.Count).ThenBy(row => row.Item1, StringComparer.Ordinal).Take(most)];
    }

    private static bool Has(Settled settled, int node, long? deadline) =>
        settled.IsSettled(node) && (deadline is null || settled.TimeOf(node) <= deadline);
}

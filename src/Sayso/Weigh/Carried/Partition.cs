using Sayso.Cases;
using Sayso.Cases.Kept;
using Sayso.Resolve.Entities;

namespace Sayso.Weigh.Carried;

/// <summary>Groups again all that hangs together with some claims, as the whole case would be.</summary>
/// <param name="kept">What is kept.</param>
/// <param name="heirs">Tells which group goes on as which proposition.</param>
/// <param name="neighbours">The claims that say the same as one, of those in one proposition at least one.</param>
/// <param name="judged">Pairs that people said to be the same, and pairs that they said not to be, in order.</param>
internal sealed class Partition(
    IKeptPropositions kept, Heirs heirs, Func<ClaimKey, IEnumerable<Neighbour>> neighbours,
    IReadOnlyList<(ClaimKey One, ClaimKey Other, bool AreSame)> judged)
{
    /// <param name="propositions">Those to be parted.</param>
    /// <param name="claims">Claims that are in none yet.</param>
    public void Work(IReadOnlyList<PropositionKey> propositions, IReadOnlyList<ClaimKey> claims)
    {
        var all = Closure(propositions, claims);
        var numbers = all.Select((claim, number) => (claim.Key, number)).ToDictionary(pair => pair.Key, pair => pair.number);
        var groups = new ConstrainedGroups(all.Count);
        var parts = new ConstrainedGroups(all.Count);
        List<(int One, int Other)> keptApart = [];
        // What people judged first, then the strongest, then by id.
        var found = kept.SameAmong(numbers.Keys.ToHashSet()).OrderByDescending(link => link.Score)
            .ThenBy(link => all[numbers[link.A]].Id).ThenBy(link => all[numbers[link.B]].Id);
        foreach (var (one, other, areSame) in judged.Concat(found.Select(link => (link.A, link.B, true))))
        {
            if (!numbers.TryGetValue(one, out int left) || !numbers.TryGetValue(other, out int right))
            {
                continue;
            }

            if (areSame)
            {
                groups.Join(left, right);
                parts.Join(left, right);
            }
            else
            {
                groups.KeepApart(left, right);
                keptApart.Add((left, right));
            }
        }

        var bound = keptApart.Where(pair => parts.Of(pair.One) == parts.Of(pair.Other)).Select(pair => parts.Of(pair.One)).ToHashSet();
        foreach (var (proposition, group) in heirs.Assign([.. Enumerable.Range(0, all.Count).GroupBy(groups.Of)
            .Select(group => group.Select(number => (all[number].Key, all[number].Id)).ToList())]))
        {
            kept.Bind(proposition, bound.Contains(parts.Of(numbers[group[0].Key])));
        }
    }

    /// <summary>All claims that hang together with some, whatever proposition they are in, in the order of the case.</summary>
    private IReadOnlyList<(ClaimKey Key, ClaimId Id)> Closure(IReadOnlyList<PropositionKey> propositions, IReadOnlyList<ClaimKey> claims)
    {
        var all = new HashSet<ClaimKey>();
        var met = new HashSet<PropositionKey>();
        var queue = new Queue<ClaimKey>();
        void Add(ClaimKey claim)
        {
            if (all.Add(claim))
            {
                queue.Enqueue(claim);
            }
        }

        void AddAll(PropositionKey proposition)
        {
            if (met.Add(proposition))
            {
                // Where nobody kept claims apart, all that they hang together with is in it, but what has just come.
                if (kept.IsBound(proposition))
                {
                    kept.KeysOf(proposition).ToList().ForEach(Add);
                }
                else
                {
                    all.UnionWith(kept.KeysOf(proposition));
                }
            }
        }

        foreach (var proposition in propositions)
        {
            AddAll(proposition);
        }

        foreach (var claim in claims)
        {
            Add(claim);
        }

        while (queue.TryDequeue(out var claim))
        {
            foreach (var other in neighbours(claim))
            {
                if (other.Of is { } proposition)
                {
                    AddAll(proposition);
                }
                else
                {
                    Add(other.Claim);
                }
            }
        }

        heirs.Changed.UnionWith(met);
        return kept.IdsOf(all);
    }
}

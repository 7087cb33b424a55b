using Sayso.Cases;
using Sayso.Cases.Kept;

namespace Sayso.Weigh.Carried;

/// <summary>Gives groups of claims the ids of the propositions that most of them were.</summary>
/// <param name="kept">What is kept.</param>
/// <param name="changed">Takes up the propositions whose claims change.</param>
/// <param name="comeAgain">Claims that were in something a moment ago and are new in the case again.</param>
internal sealed class Heirs(
    IKeptPropositions kept, HashSet<PropositionKey> changed, IReadOnlyDictionary<ClaimKey, PropositionKey>? comeAgain = null)
{
    /// <summary>The propositions whose claims change.</summary>
    public HashSet<PropositionKey> Changed => changed;

    /// <summary>
    /// Each proposition goes on as the group that has most of its claims; where several would go on as one group, the largest does, and the
    /// others lead there.
    /// </summary>
    /// <param name="groups">The claims of each.</param>
    /// <param name="isRestStaying">True where most of what they were in is not among them, and stays what it is.</param>
    public IReadOnlyList<(PropositionKey Proposition, List<(ClaimKey Key, ClaimId Id)> Group)> Assign(
        IReadOnlyList<List<(ClaimKey Key, ClaimId Id)>> groups, bool isRestStaying = false)
    {
        var before = new Dictionary<ClaimKey, PropositionKey>();
        foreach (var claim in groups.SelectMany(group => group))
        {
            if ((kept.PropositionOf(claim.Key) ?? Former(claim.Id)) is { } proposition)
            {
                before[claim.Key] = proposition;
            }
        }

        // What came again is counted with what is left of that which it was in, where that is grouped again.
        var left = before.Values.ToHashSet();
        foreach (var (claim, _) in groups.SelectMany(group => group))
        {
            if (ComeAgain(claim) is { } proposition && left.Contains(proposition))
            {
                before[claim] = proposition;
            }
        }

        var goesOn = new Dictionary<PropositionKey, (int Group, int Claims)>();
        for (int number = 0; number < groups.Count && !isRestStaying; number++)
        {
            foreach (var (proposition, count) in groups[number].Where(claim => before.ContainsKey(claim.Key))
                .CountBy(claim => before[claim.Key]))
            {
                if (!goesOn.TryGetValue(proposition, out var most) || count > most.Claims
                    || (count == most.Claims && Elsewhere(groups[number]) < Elsewhere(groups[most.Group])))
                {
                    goesOn[proposition] = (number, count);
                }
            }
        }

        var heirs = goesOn.ToLookup(pair => pair.Value.Group, pair => pair.Key);
        List<PropositionKey?> former = [.. groups.Select((group, number) => heirs[number].Any() ? null : Former(group, goesOn))];
        return [.. groups.Select((group, number) => (Put(group, heirs[number], former[number], before), group))];
    }

    private PropositionKey Put(
        List<(ClaimKey Key, ClaimId Id)> group, IEnumerable<PropositionKey> heirs, PropositionKey? former,
        Dictionary<ClaimKey, PropositionKey> before)
    {
        List<PropositionKey> ordered = [.. heirs.OrderByDescending(kept.SizeOf).ThenBy(proposition => proposition.Number)];
        var from = group.Where(claim => before.ContainsKey(claim.Key)).Select(claim => (PropositionKey?)before[claim.Key]).FirstOrDefault();
        var into = ordered.Count > 0 ? ordered[0]
            : former is { } again && kept.IsEmpty(again) ? again : kept.Create(group.Min(claim => claim.Id), from);
        foreach (var claim in group.Where(claim => kept.PropositionOf(claim.Key) != into))
        {
            kept.Join(claim.Key, into);
        }

        foreach (var gone in ordered.Skip(1))
        {
            kept.Lead(gone, into);
        }

        changed.Add(into);
        return into;
    }

    private PropositionKey? ComeAgain(ClaimKey claim) =>
        comeAgain is not null && comeAgain.TryGetValue(claim, out var proposition) ? proposition : null;

    /// <summary>How many claims were in something that nothing is left in: of two halves the other goes on as what both are in.</summary>
    private int Elsewhere(List<(ClaimKey Key, ClaimId Id)> group) => group.Count(claim => Former(claim.Id) is not null);

    /// <summary>What held most of some claims before it was joined into another: parted again, they go on as that.</summary>
    private PropositionKey? Former(
        List<(ClaimKey Key, ClaimId Id)> group, Dictionary<PropositionKey, (int Group, int Claims)> goesOn) => group
        .Select(claim => Former(claim.Id)).OfType<PropositionKey>().Where(former => !goesOn.ContainsKey(former))
        .CountBy(former => former).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Number)
        .Select(pair => (PropositionKey?)pair.Key).FirstOrDefault();

    /// <summary>What held a claim before it went, when nothing is left in it.</summary>
    private PropositionKey? Former(ClaimId claim) => kept.FormerOf(claim) is { } former && kept.IsEmpty(former) ? former : null;
}

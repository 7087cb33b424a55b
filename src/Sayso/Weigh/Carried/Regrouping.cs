using Sayso.Cases;
using Sayso.Cases.Kept;

namespace Sayso.Weigh.Carried;

/// <summary>Carries forward which claims say the same: their propositions, under ids that last.</summary>
/// <remarks>
/// What only grows is joined, and what has lost a link but hangs together by others stays: neither looks at whole propositions. Only where
/// claims fall apart, or a person keeps some apart, all that hangs together there is grouped again as the whole case would be.
/// </remarks>
internal sealed class Regrouping
{
    private readonly IKeptPropositions _kept;
    private readonly Decided _decided;
    private readonly HashSet<PropositionKey> _changed;
    private readonly Dictionary<ClaimKey, ClaimId> _fresh = [];
    private readonly Dictionary<ClaimKey, List<ClaimKey>> _same = [];
    private readonly Dictionary<ClaimKey, PropositionKey> _comeAgain = [];
    private readonly HashSet<PropositionKey> _empty = [];
    private readonly List<(ClaimKey One, ClaimKey Other, bool AreSame)> _judged = [];
    private readonly List<(PropositionKey Former, PropositionKey Into)> _left = [];

    /// <param name="kept">What is kept.</param>
    /// <param name="decided">What people decided.</param>
    /// <param name="changed">Takes up the propositions whose claims change.</param>
    public Regrouping(IKeptPropositions kept, Decided decided, HashSet<PropositionKey> changed)
    {
        _kept = kept;
        _decided = decided;
        _changed = changed;
        var keys = kept.Find([.. decided.Pairs.SelectMany(pair => new[] { pair.One, pair.Other }).Distinct()])
            .ToDictionary(claim => claim.Claim.Id, claim => claim.Claim.Key);
        foreach (var (one, other, areSame) in decided.Pairs.Where(pair => keys.ContainsKey(pair.One) && keys.ContainsKey(pair.Other)))
        {
            _judged.Add((keys[one], keys[other], areSame));
            if (areSame)
            {
                Add(keys[one], keys[other]);
                Add(keys[other], keys[one]);
            }
        }
    }

    /// <summary>Works out again the propositions of touched claims.</summary>
    /// <param name="touched">Claims that came, went or are linked otherwise.</param>
    /// <param name="forced">Those among them that a person keeps apart from others, or did so before.</param>
    public void Fold(IReadOnlyList<TouchedClaim> touched, IReadOnlySet<ClaimId> forced)
    {
        var ends = new Dictionary<PropositionKey, HashSet<ClaimKey>>();
        var lost = new HashSet<PropositionKey>();
        var staying = new List<ClaimKey>();
        var again = new HashSet<PropositionKey>();
        foreach (var (claim, isOut, hasLost) in touched)
        {
            var before = _kept.PropositionOf(claim.Key);
            bool isIn = !isOut && _decided.Counts(claim);
            if (before is { } left && !isIn)
            {
                _kept.Leave(claim.Key);
                lost.Add(left);
                Ends(ends, left).UnionWith(_kept.Same(claim.Key).Where(other => other.Of == left).Select(other => other.Claim));
                Ends(ends, left).UnionWith((_same.GetValueOrDefault(claim.Key) ?? []).Where(other => _kept.PropositionOf(other) == left));
            }
            else if (before is { } own)
            {
                // It may count otherwise than before: it is corrected, or of a report that is told otherwise, or linked otherwise.
                _kept.Loosen(claim.Key);
                staying.Add(claim.Key);
                Ends(ends, own).Add(claim.Key);
                if (hasLost)
                {
                    lost.Add(own);
                }
            }
            else if (isIn)
            {
                _fresh[claim.Key] = claim.Id;
            }

            if (before is { } changed)
            {
                _changed.Add(changed);
                if (_kept.IsBound(changed) || (forced.Contains(claim.Id) && isIn))
                {
                    again.Add(changed);
                }
            }
        }

        ComeAgain();
        again.UnionWith(_comeAgain.Values);
        var singles = new List<(ClaimKey, ClaimId)>();
        var reach = new Reach<ClaimKey>(claim => Neighbours(claim).Where(other => other.Of is not null).Select(other => other.Claim));
        foreach (var proposition in lost.Where(proposition => !again.Contains(proposition)))
        {
            // Of those that may have lost a link, or were linked with what left, some are not in it any more.
            var (linked, single) = Split([.. ends[proposition].Where(claim => _kept.PropositionOf(claim) == proposition)]);
            if (!reach.AreOne(linked) || (single.Count > 0 && single.Count >= linked.Count))
            {
                again.Add(proposition);
                continue;
            }

            singles.AddRange(single);
        }

        // What nothing links any more goes alone, and the rest of it need not be looked at.
        new Heirs(_kept, _changed).Assign([.. singles.Select(claim => new List<(ClaimKey, ClaimId)> { claim })], isRestStaying: true);

        Grow(staying, again, forced);
    }

    /// <summary>
    /// A report is read again: its claims went and came. Where they were more than half of something, they may have its id once more,
    /// whatever is left in it.
    /// </summary>
    private void ComeAgain()
    {
        foreach (var former in _fresh.GroupBy(claim => _kept.FormerOf(claim.Value), claim => claim.Key))
        {
            if (former.Key is not { } proposition)
            {
                continue;
            }

            if (_kept.IsEmpty(proposition))
            {
                _empty.Add(proposition);
            }
            else if (_kept.SizeOf(proposition) is var size && former.Count() * 2 > size
                && (size - _kept.CountOf(proposition)) * 2 > size)
            {
                foreach (var claim in former)
                {
                    _comeAgain[claim] = proposition;
                }
            }
        }
    }

    /// <summary>Claims that are linked with others, and those that are with none.</summary>
    private (List<ClaimKey> Linked, List<(ClaimKey Key, ClaimId Id)> Single) Split(IReadOnlyList<ClaimKey> claims)
    {
        var linked = claims.Where(claim => Neighbours(claim).Any()).ToHashSet();
        var single = _kept.Outlines([.. claims.Where(claim => !linked.Contains(claim))]);
        return ([.. linked], [.. single.Select(claim => (claim.Key, claim.Id))]);
    }

    /// <summary>Joins what is linked now and was not before; what cannot only be joined is grouped again.</summary>
    private void Grow(IReadOnlyList<ClaimKey> staying, HashSet<PropositionKey> again, IReadOnlySet<ClaimId> forced)
    {
        var joined = new Joined();
        foreach (var claim in _fresh.Keys.Concat(staying))
        {
            var own = Node(claim);
            joined.Add(own);
            foreach (var other in Neighbours(claim))
            {
                joined.Join(own, other.Of is { } proposition ? (proposition.Number, true) : (other.Claim.Number, false));
            }
        }

        foreach (var proposition in again)
        {
            joined.Add((proposition.Number, true));
        }

        foreach (var (claim, proposition) in _comeAgain)
        {
            joined.Join((claim.Number, false), (proposition.Number, true));
        }

        var apart = _judged.Where(pair => !pair.AreSame && IsIn(pair.One) && IsIn(pair.Other))
            .Select(pair => (One: joined.Of(Node(pair.One)), Other: joined.Of(Node(pair.Other))))
            .Where(pair => pair.One == pair.Other).Select(pair => pair.One).ToHashSet();
        var anew = new List<ClaimKey>();
        var whole = new List<PropositionKey>();
        var alone = new List<List<(ClaimKey, ClaimId)>>();
        foreach (var set in joined.Sets())
        {
            List<PropositionKey> propositions = [.. set.Where(node => node.IsProposition).Select(node => new PropositionKey(node.Number))];
            List<ClaimKey> fresh = [.. set.Where(node => !node.IsProposition).Select(node => new ClaimKey(node.Number))];
            if (apart.Contains(joined.Of(set[0])) || propositions.Exists(one => again.Contains(one) || _kept.IsBound(one))
                || fresh.Exists(claim => forced.Contains(_fresh[claim])))
            {
                anew.AddRange(fresh);
                whole.AddRange(propositions);
            }
            else if (propositions.Count > 0)
            {
                Join(propositions, fresh);
            }
            else
            {
                alone.Add([.. fresh.Select(claim => (claim, _fresh[claim]))]);
            }
        }

        var heirs = new Heirs(_kept, _changed, _comeAgain);
        heirs.Assign(alone);
        if (anew.Count > 0 || whole.Count > 0)
        {
            new Partition(_kept, heirs, Neighbours, _judged).Work(whole, anew);
        }

        // What nothing was left in leads to where most of its claims that came again are.
        foreach (var former in _left.GroupBy(pair => pair.Former, pair => pair.Into).Where(former => _kept.IsEmpty(former.Key)))
        {
            _kept.Lead(
                former.Key,
                former.CountBy(into => into).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Number).First().Key);
        }
    }

    /// <summary>The largest takes in the others.</summary>
    private void Join(List<PropositionKey> propositions, List<ClaimKey> fresh)
    {
        var into = propositions.OrderByDescending(_kept.SizeOf).ThenBy(proposition => proposition.Number).First();
        foreach (var gone in propositions.Where(proposition => proposition != into))
        {
            _kept.Absorb(gone, into);
            _changed.Add(gone);
        }

        foreach (var claim in fresh)
        {
            if (_kept.FormerOf(_fresh[claim]) is { } former && former != into && _empty.Contains(former))
            {
                _left.Add((former, into));
            }

            _kept.Join(claim, into);
        }

        if (propositions.Count > 1 || fresh.Count > 0)
        {
            _changed.Add(into);
        }
    }

    /// <summary>The claims that say the same as one, found or judged, and are in propositions or about to be.</summary>
    private IEnumerable<Neighbour> Neighbours(ClaimKey claim) => _kept.Same(claim)
        .Concat((_same.GetValueOrDefault(claim) ?? []).Select(other => new Neighbour(other, _kept.PropositionOf(other))))
        .Where(other => other.Of is not null || _fresh.ContainsKey(other.Claim));

    private (long Number, bool IsProposition) Node(ClaimKey claim) =>
        _kept.PropositionOf(claim) is { } proposition ? (proposition.Number, true) : (claim.Number, false);

    private bool IsIn(ClaimKey claim) => _fresh.ContainsKey(claim) || _kept.PropositionOf(claim) is not null;

    private void Add(ClaimKey one, ClaimKey other)
    {
        if (!_same.TryGetValue(one, out var others))
        {
            _same[one] = others = [];
        }

        others.Add(other);
    }

    private static HashSet<ClaimKey> Ends(Dictionary<PropositionKey, HashSet<ClaimKey>> ends, PropositionKey proposition)
    {
        if (!ends.TryGetValue(proposition, out var claims))
        {
            ends[proposition] = claims = [];
        }

        return claims;
    }
}

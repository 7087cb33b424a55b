using Sayso.Cases;
using Sayso.Cases.Kept;

namespace Sayso.Weigh.Carried;

/// <summary>Carries forward which claims say the same: their propositions, under ids that last.</summary>
/// <remarks>
/// What only grows is joined, what has lost a link but hangs together by others stays, and what is cut off goes by itself: none of them
/// looks at whole propositions. Only where not more than half is left, or a person keeps some apart, all that hangs together there is
/// grouped again as the whole case would be.
/// </remarks>
internal sealed class Regrouping
{
    private readonly IKeptPropositions _kept;
    private readonly Decided _decided;
    private readonly HashSet<PropositionKey> _changed;
    private readonly Dictionary<ClaimKey, ClaimId> _fresh = [];
    private readonly Dictionary<ClaimKey, List<ClaimKey>> _same = [];
    private readonly Dictionary<ClaimKey, PropositionKey> _comeAgain = [];
    private readonly HashSet<PropositionKey> _mostCameAgain = [];
    private readonly HashSet<PropositionKey> _empty = [];
    private readonly List<(ClaimKey One, ClaimKey Other, bool AreSame)> _judged = [];
    private readonly List<(PropositionKey Former, PropositionKey Into)> _left = [];
    private readonly List<(ClaimKey Claim, bool IsAnew)> _relinked = [];

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

    /// <summary>Claims that count as before and are linked otherwise, and whether with others than before, too.</summary>
    public IReadOnlyList<(ClaimKey Claim, bool IsAnew)> Relinked => _relinked;

    /// <summary>Works out again the propositions of touched claims.</summary>
    /// <param name="touched">Claims that came, went or are linked otherwise.</param>
    /// <param name="linked">Claims that may say the same now and did not; other new links are of touched ones that may have come.</param>
    /// <param name="isPart">True where more claims may have lost links: what hung together by them is not told by these alone.</param>
    public void Fold(IReadOnlyList<TouchedClaim> touched, IReadOnlyList<(ClaimKey One, ClaimKey Other)> linked, bool isPart)
    {
        var ends = new Dictionary<PropositionKey, HashSet<ClaimKey>>();
        var lost = new HashSet<PropositionKey>();
        var staying = new List<(ClaimKey Claim, bool HasCome)>();
        var again = new HashSet<PropositionKey>();
        foreach (var (claim, isOut, hasLost, hasCome) in touched)
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
                // It may count otherwise than before: it is corrected, or of a report that is told otherwise.
                if (hasCome)
                {
                    _kept.Loosen(claim.Key);
                }
                else
                {
                    _relinked.Add((claim.Key, IsAnew: !hasLost));
                }

                staying.Add((claim.Key, hasCome));
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
                if (hasCome || !isIn)
                {
                    _changed.Add(changed);
                }

                if (_kept.IsBound(changed))
                {
                    again.Add(changed);
                }
            }
        }

        ComeAgain();
        again.UnionWith(isPart ? lost.Concat(_mostCameAgain) : _mostCameAgain);
        var judged = _same.Keys.ToLookup(_kept.PropositionOf);
        var parts = new List<IReadOnlyList<ClaimKey>>();
        var reach = new Reach<ClaimKey>(
            claim => Neighbours(claim).Where(other => other.Of is not null).Select(other => other.Claim), _kept.AreSame);
        foreach (var proposition in lost.Where(proposition => !again.Contains(proposition)))
        {
            // What a claim that is no more was judged to say hangs together by it, too.
            Ends(ends, proposition).UnionWith(judged[proposition]);

            // Of those that may have lost a link, or were linked with what left, some are not in it any more.
            var cutOff = reach.CutOff([.. ends[proposition].Where(claim => _kept.PropositionOf(claim) == proposition)]);
            int gone = cutOff.Sum(part => part.Count);
            int count = _kept.CountOf(proposition);
            if (gone > 0 && ((count - gone) * 2 <= Math.Max(count, _kept.SizeOf(proposition))
                || cutOff.Any(part => part.Any(claim => _kept.PropositionOf(claim) != proposition))))
            {
                again.Add(proposition);
                continue;
            }

            if (cutOff.Count > 0)
            {
                _changed.Add(proposition);
                parts.AddRange(cutOff);
            }
        }

        // The rest, which is more than half of what it was, goes on and need not be looked at.
        new Heirs(_kept, _changed).Assign([.. parts.Select(part => _kept.IdsOf(part).ToList())], isRestStaying: true);

        Grow(staying, linked, again);
    }

    /// <summary>
    /// A report is read again: its claims went and came. Where they were more than half of something, it is grouped again with them,
    /// whatever is left in it.
    /// </summary>
    private void ComeAgain()
    {
        foreach (var (claim, id) in _fresh)
        {
            if (_kept.FormerOf(id) is { } former && _kept.IsEmpty(former))
            {
                _empty.Add(former);
            }
            else if (_kept.OfLastReading(id) is { } proposition)
            {
                _comeAgain[claim] = proposition;
            }
        }

        _mostCameAgain.UnionWith(
            _comeAgain.Values.CountBy(proposition => proposition).Where(pair => pair.Value * 2 > _kept.SizeOf(pair.Key))
                .Select(pair => pair.Key));
    }

    /// <summary>Joins what is linked now and was not before; what cannot only be joined is grouped again.</summary>
    private void Grow(
        IReadOnlyList<(ClaimKey Claim, bool HasCome)> staying, IReadOnlyList<(ClaimKey One, ClaimKey Other)> linked,
        HashSet<PropositionKey> again)
    {
        var joined = new Joined();
        foreach (var (claim, hasCome) in _fresh.Keys.Select(claim => (claim, true)).Concat(staying))
        {
            var own = Node(claim);
            joined.Add(own);
            foreach (var other in hasCome ? Once(claim) : [])
            {
                joined.Join(own, other.Of is { } proposition ? (proposition.Number, true) : (other.Claim.Number, false));
            }
        }

        foreach (var (one, other) in linked.Where(pair => IsIn(pair.One) && IsIn(pair.Other) && _kept.AreSame(pair.One, pair.Other)))
        {
            joined.Join(Node(one), Node(other));
        }

        foreach (var proposition in again)
        {
            joined.Add((proposition.Number, true));
        }

        foreach (var (claim, proposition) in _comeAgain.Where(claim => _mostCameAgain.Contains(claim.Value)))
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
            if (apart.Contains(joined.Of(set[0])) || propositions.Exists(one => again.Contains(one) || _kept.IsBound(one)))
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
            new Partition(_kept, heirs, Once, _judged).Work(whole, anew);
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
    private IEnumerable<Neighbour> Neighbours(ClaimKey claim) => Judged(claim, _kept.Same(claim));

    /// <summary>The same, of those in one proposition one or two.</summary>
    private IEnumerable<Neighbour> Once(ClaimKey claim) => Judged(claim, _kept.SameOnce(claim));

    private IEnumerable<Neighbour> Judged(ClaimKey claim, IEnumerable<Neighbour> found) => found
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

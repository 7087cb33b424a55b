using Sayso.Cases;
using Sayso.Cases.Kept;

namespace Sayso.Resolve.Entities;

/// <summary>Says why names that differ are one, and which names may be one that are not.</summary>
internal sealed class BridgeFinder
{
    private const double PartScore = 0.8;
    private const double TheSame = 0.999;
    private const int MostBearers = 3;

    private readonly EntityTables _tables;
    private readonly IReadOnlyDictionary<long, NamedIn> _firstOf;
    private readonly HashSet<(long, long)> _apart;

    /// <param name="tables">Who is who.</param>
    /// <param name="firstOf">The first name of each spelling.</param>
    public BridgeFinder(EntityTables tables, IReadOnlyDictionary<long, NamedIn> firstOf)
    {
        _tables = tables;
        _firstOf = firstOf;
        _apart = [.. ClusterFinder.Apart(tables.Decisions, tables.Judged)
            .SelectMany(pair => new[] { (pair.One.Entity, pair.Other.Entity), (pair.Other.Entity, pair.One.Entity) })];
    }

    /// <summary>Bridges by entity, and offers, the likest first.</summary>
    /// <param name="parts">The spellings of which those are told that are part of another or may be.</param>
    public (ILookup<long, NameBridge> Bridges, IReadOnlyList<NameBridge> Offers) Find(IEnumerable<KeptSpelling> parts)
    {
        var bridges = new List<(long Entity, NameBridge Bridge)>();
        var offers = new List<NameBridge>();
        foreach (var pair in _tables.Pairs.OrderByDescending(pair => pair.Score)
            .ThenBy(pair => _tables.Spelling(pair.One).Text, StringComparer.Ordinal)
            .ThenBy(pair => _tables.Spelling(pair.Other).Text, StringComparer.Ordinal).ThenBy(pair => pair.Why))
        {
            var ones = _tables.NodesOf(pair.One);
            var others = _tables.NodesOf(pair.Other);
            if (pair.Joins && ones.Find(one => others.Exists(other => other.Core == one.Core)) is { } joined)
            {
                bridges.Add((joined.Entity, Bridge(pair, isJoined: true)));
            }
            else if (!ones.Exists(one => others.Exists(other => other.Entity == one.Entity))
                && !_apart.Contains((ones[0].Entity, others[0].Entity)))
            {
                offers.Add(Bridge(pair, isJoined: false));
            }
        }

        Parts(parts, bridges, offers);
        foreach (var decision in _tables.Decisions.Where(decision => decision.AreSame))
        {
            var found = decision.Named.Where(_tables.Judged.ContainsKey).Select(name => _tables.Judged[name]).ToList();
            bridges.AddRange(found.Skip(1).Where(other => other.Core == found[0].Core).Select(other => (
                other.Entity, new NameBridge(found[0].Judged!.Value, other.Judged!.Value, 1, $"{decision.By} says so"))));
        }

        return (bridges.ToLookup(pair => pair.Entity, pair => pair.Bridge), offers);
    }

    private NameBridge Bridge(KeptPair pair, bool isJoined)
    {
        var (one, other) = (_firstOf[pair.One], _firstOf[pair.Other]);
        string because = pair.Why switch
        {
            PairReason.Initials => "one is the other's initials",
            PairReason.Alias => $"a report that names {other.Name} calls it {pair.Words}",
            _ => (pair.Score >= TheSame ? "the same words" : "spellings of the same words")
                + (pair.Words is null ? "" : $"; both are called {pair.Words}")
                + (pair.Together > 0 && !isJoined ? "; but one report has both" : ""),
        };
        return new NameBridge(one, other, pair.Score, because);
    }

    private void Parts(
        IEnumerable<KeptSpelling> parts, List<(long Entity, NameBridge Bridge)> bridges, List<NameBridge> offers)
    {
        var inCore = _tables.Nodes.ToLookup(node => node.Core, node => _tables.Spelling(node.Spelling));
        var entityOf = _tables.Nodes.DistinctBy(node => node.Core).ToDictionary(node => node.Core, node => node.Entity);
        var byLast = _tables.Spellings.Where(PartRules.IsBearer).ToLookup(spelling => spelling.Words[^1]);
        foreach (var spelling in parts.OrderBy(spelling => spelling.Text, StringComparer.Ordinal))
        {
            if (spelling.Attached != 0)
            {
                var whole = inCore[spelling.Attached].OrderByDescending(one => PartRules.IsPart(spelling.Words, one.Words))
                    .ThenBy(one => one.Text, StringComparer.Ordinal).First();
                long target = entityOf[spelling.Attached];
                if (whole != spelling && _tables.NodesOf(spelling.Key).Exists(node => node.Entity == target))
                {
                    bridges.Add((target, new NameBridge(
                        _firstOf[spelling.Key], _firstOf[whole.Key], PartScore, spelling.Reason switch
                        {
                            AttachReason.OnlyBearer => "the only one of that surname in the case",
                            AttachReason.DescribedAlike => "the only one of that surname who is described alike",
                            _ => "the short form of the only fuller name in that report",
                        })));
                }
            }
            else if (PartRules.IsSurname(spelling))
            {
                long own = _tables.NodesOf(spelling.Key)[0].Entity;
                offers.AddRange(byLast[spelling.Words[0]].OrderBy(bearer => bearer.Text, StringComparer.Ordinal)
                    .Select(bearer => (bearer, _tables.NodesOf(bearer.Key)[0].Entity)).Where(pair => pair.Entity != own)
                    .DistinctBy(pair => pair.Entity).Take(MostBearers)
                    .Select(pair => new NameBridge(
                        _firstOf[spelling.Key], _firstOf[pair.bearer.Key], PartScore, "one of several of that surname")));
            }
        }
    }
}

using Sayso.Cases;
using Sayso.Cases.Kept;
using Sayso.Resolve.Entities;

namespace Sayso.Resolve.Folding;

/// <summary>Puts cores together to entities, and gives each the id of the one that most of its names were.</summary>
internal sealed class EntityFold(FoldState state, long seq)
{
    private readonly IResolving _kept = state.Kept;
    private readonly HashSet<long> _changed = [];
    private readonly HashSet<EntityId> _renamed = [];
    private readonly Dictionary<long, (EntityId Id, int Rows)> _before = [];

    /// <summary>Puts them together.</summary>
    /// <returns>The ids of entities whose names are others than before.</returns>
    public IReadOnlySet<EntityId> PutTogether()
    {
        var nodes = Closure();
        var decisions = nodes.Select(node => node.Judged).OfType<NamedIn>().Select(name => name.Source).Distinct()
            .SelectMany(_kept.DecisionsIn).DistinctBy(decision => (decision.Judgement, decision.Place)).ToList();
        var clusters = ClusterFinder.Find(nodes, key => _kept.Spelling(key)!, decisions)
            .ConvertAll(cluster => new Cluster(cluster, Origins(cluster)));
        Claim(clusters);
        foreach (var cluster in clusters.Where(cluster => cluster.Entity is not null))
        {
            Give(cluster, cluster.Entity!);
        }

        Bury();
        foreach (var cluster in clusters.Where(cluster => cluster.Entity is null)
            .OrderByDescending(cluster => cluster.Nodes.Sum(Rows)).ThenBy(TextOf, StringComparer.Ordinal))
        {
            Create(cluster);
        }

        Sum();
        return _renamed;
    }

    private HashSet<KeptNode> Closure()
    {
        var nodes = new HashSet<KeptNode>();
        var cores = new HashSet<long>();
        var entities = new HashSet<long> { 0 };
        var open = new Queue<long>(state.Cores.Concat(state.Parted.SelectMany(one => _kept.NodesOf(one.Key)).Select(node => node.Core)));
        void Entity(long entity)
        {
            if (entities.Add(entity))
            {
                foreach (var mate in _kept.InEntity(entity))
                {
                    open.Enqueue(mate.Core);
                }
            }
        }

        foreach (long loser in state.Losers)
        {
            Entity(loser);
            Remember(loser);
            _changed.Add(loser);
            if (_before.TryGetValue(loser, out var lost))
            {
                _renamed.Add(lost.Id);
            }
        }

        while (open.TryDequeue(out long core))
        {
            if (!cores.Add(core))
            {
                continue;
            }

            foreach (var node in _kept.InCore(core))
            {
                nodes.Add(node);
                Entity(node.Entity);
                Remember(node.Entity);
                if (_kept.Spelling(node.Spelling)!.Attached is var attached and not 0)
                {
                    open.Enqueue(attached);
                }
            }

            foreach (var node in _kept.AttachedTo(core).SelectMany(spelling => _kept.NodesOf(spelling.Key)))
            {
                open.Enqueue(node.Core);
            }
        }

        return nodes;
    }

    private void Remember(long entity)
    {
        if (entity != 0 && _kept.Entity(entity) is { } known)
        {
            _before.TryAdd(entity, (known.Id, known.Rows));
        }
    }

    private Dictionary<long, int> Origins(List<KeptNode> nodes)
    {
        var origins = new Dictionary<long, int>();
        foreach (var node in nodes)
        {
            var stayed = state.Stayed.TryGetValue(node, out var counts) ? counts : new Dictionary<long, int> { [node.Entity] = Rows(node) };
            foreach (var (entity, rows) in stayed.Where(pair => pair.Key != 0))
            {
                origins[entity] = origins.GetValueOrDefault(entity) + Math.Max(0, rows);
            }
        }

        return origins;
    }

    private int Rows(KeptNode node) => node.Judged is not null ? 1
        : FoldState.RowsOf(node, _kept.Spelling(node.Spelling)!, _kept.NodesOf(node.Spelling));

    private string TextOf(Cluster cluster) =>
        cluster.Nodes.Select(node => _kept.Spelling(node.Spelling)!.Text + node.Judged).Min(StringComparer.Ordinal)!;

    /// <summary>Each entity goes on as that which most of its names are now; of several that are one now, the largest.</summary>
    private void Claim(List<Cluster> clusters)
    {
        var heirs = clusters.SelectMany(cluster => cluster.Origins.Keys.Select(entity => (entity, cluster)))
            .ToLookup(pair => pair.entity, pair => pair.cluster);
        foreach (var entity in _before.OrderByDescending(pair => pair.Value.Rows).ThenBy(pair => pair.Key))
        {
            var heir = heirs[entity.Key].OrderByDescending(cluster => cluster.Origins[entity.Key])
                .ThenByDescending(cluster => cluster.Nodes.Sum(Rows))
                .ThenBy(TextOf, StringComparer.Ordinal).FirstOrDefault();
            if (heir is null)
            {
                continue;
            }

            if (heir.Entity is null)
            {
                heir.Entity = _kept.Entity(entity.Key);
            }
            else
            {
                heir.Merged.Add(entity.Key);
            }
        }
    }

    private void Give(Cluster cluster, KeptEntity entity)
    {
        foreach (var node in cluster.Nodes.Where(node => node.Entity != entity.Key))
        {
            Move(node, entity.Key);
            _changed.Add(entity.Key);
            _renamed.Add(entity.Id);
        }

        foreach (long merged in cluster.Merged)
        {
            _kept.AddHistory(seq, entity.Id, EntityEvent.MergedFrom, _before[merged].Id);
            _renamed.Add(_before[merged].Id);
            _kept.Drop(_kept.Entity(merged)!, entity);
            _before.Remove(merged);
        }

        cluster.Merged.Clear();
        _changed.Add(entity.Key);
    }

    /// <summary>What no name is any more.</summary>
    private void Bury()
    {
        foreach (var (key, (id, _)) in _before.Where(pair => _kept.InEntity(pair.Key).Count == 0).ToList())
        {
            _kept.AddHistory(seq, id, EntityEvent.Gone, null);
            _renamed.Add(id);
            _kept.Drop(_kept.Entity(key)!, null);
            _before.Remove(key);
            _changed.Remove(key);
        }
    }

    private void Create(Cluster cluster)
    {
        var naming = EntityNaming.Of([.. cluster.Nodes.SelectMany(node => NodeTexts.Of(_kept, node))]);
        var from = cluster.Origins.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => pair.Key).FirstOrDefault();
        var entity = new KeptEntity { Id = IdFor(naming, cluster), Kind = naming.Kind, Name = naming.Main };
        _kept.Put(entity);
        _kept.AddHistory(
            seq, entity.Id, from == 0 ? EntityEvent.Created : EntityEvent.SplitFrom,
            _before.TryGetValue(from, out var old) ? old.Id : null);
        cluster.Nodes.ForEach(node => Move(node, entity.Key));
        _renamed.Add(entity.Id);
        _changed.Add(entity.Key);
    }

    /// <summary>The id of its name; where that is taken, with a number. What was merged and is parted again has its id back.</summary>
    private EntityId IdFor(EntityNaming naming, Cluster cluster)
    {
        string name = EntityNaming.IdOf(naming.Kind, naming.Main);
        for (int number = 1; ; number++)
        {
            var id = new EntityId(number == 1 ? name : FormattableString.Invariant($"{name}-{number}"));
            if (_kept.Holder(id) is not (var holder, var isFormer)
                || (isFormer && (holder == 0 || cluster.Origins.ContainsKey(holder))))
            {
                return id;
            }
        }
    }

    private void Move(KeptNode node, long entity)
    {
        if (node.Entity != 0)
        {
            _changed.Add(node.Entity);
            if (_before.TryGetValue(node.Entity, out var old))
            {
                _renamed.Add(old.Id);
            }
        }

        node.Entity = entity;
        _kept.Put(node);
        state.Moved.UnionWith(NodeTexts.NamesOf(_kept, node));
    }

    /// <summary>Counts what became otherwise.</summary>
    private void Sum()
    {
        var spellings = state.Counted.Concat(state.Parted).ToHashSet();
        var renamed = spellings.Where(one => state.Renamed.Contains(one) || state.Parted.Contains(one))
            .SelectMany(one => _kept.NodesOf(one.Key)).Select(node => node.Entity).ToHashSet();
        foreach (long key in spellings.SelectMany(one => _kept.NodesOf(one.Key)).Select(node => node.Entity).Concat(_changed).ToHashSet())
        {
            if (_kept.Entity(key) is not { } entity)
            {
                continue;
            }

            var nodes = _kept.InEntity(key);
            var naming = EntityNaming.Of([.. nodes.SelectMany(node => NodeTexts.Of(_kept, node))]);
            if (renamed.Contains(key) || entity.Name != naming.Main)
            {
                _renamed.Add(entity.Id);
            }

            (entity.Kind, entity.Name, entity.Rows, entity.Mentions) = (naming.Kind, naming.Main, naming.Rows, naming.Mentions);
            entity.Rows = nodes.Sum(Rows);
            entity.Sources = NodeTexts.CountSources(_kept, nodes);
            _kept.Put(entity);
        }
    }

    private sealed class Cluster(List<KeptNode> nodes, Dictionary<long, int> origins)
    {
        public List<KeptNode> Nodes => nodes;

        public Dictionary<long, int> Origins => origins;

        public KeptEntity? Entity { get; set; }

        public List<long> Merged { get; } = [];
    }
}

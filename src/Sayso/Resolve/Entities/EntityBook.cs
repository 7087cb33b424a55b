using System.Security.Cryptography;
using System.Text;
using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Resolve.Entities;

/// <summary>All entities of a case.</summary>
public sealed class EntityBook
{
    private readonly Dictionary<NamedIn, CaseEntity> _byName = [];
    private readonly Dictionary<EntityId, CaseEntity> _byId = [];

    internal EntityBook(IReadOnlyList<CaseEntity> all, IReadOnlyList<NameBridge> offers)
    {
        All = all;
        Offers = offers;
        foreach (var entity in all)
        {
            _byId[entity.Id] = entity;
            foreach (var name in entity.Names)
            {
                _byName.TryAdd(name.Named, entity);
            }
        }
    }

    /// <summary>The book of names as they were joined.</summary>
    internal static EntityBook Of(
        IReadOnlyList<ReportName> rows, ConstrainedGroups groups, List<NameBridge> bridges, IReadOnlyList<NameBridge> offers)
    {
        var bridgesOf = bridges.ToLookup(bridge => bridge.First);
        var entities = Enumerable.Range(0, rows.Count).GroupBy(groups.Of).Select(group =>
        {
            List<ReportName> names = [.. group.Select(number => rows[number])];
            var byName = names.GroupBy(name => name.Named.Name, StringComparer.Ordinal).OrderByDescending(same => same.Count())
                .ThenByDescending(same => same.Key.Contains(' ')).ThenByDescending(same => same.Sum(name => name.Mentions))
                .ThenBy(same => same.Key, StringComparer.Ordinal).ToList();
            var kind = Spelling.KindOf(names);
            string main = (byName.FirstOrDefault(same => kind != EntityKind.Person || same.Key.Contains(' ')) ?? byName[0]).Key;
            return new CaseEntity(
                default, kind, main, [.. byName.Select(same => same.Key).Concat(names.SelectMany(name => name.Aliases))
                    .Distinct(StringComparer.Ordinal).Where(name => name != main)],
                [.. names.SelectMany(name => name.Descriptions).CountBy(description => description).OrderByDescending(pair => pair.Value)
                    .Take(12).Select(pair => pair.Key)],
                names, [.. names.SelectMany(name => bridgesOf[name.Named])]);
        });
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var all = new List<CaseEntity>();
        foreach (var entity in entities.OrderByDescending(entity => entity.Mentions).ThenBy(entity => entity.Name, StringComparer.Ordinal)
            .ThenBy(entity => entity.Names.Min(name => name.Named.Source)))
        {
            string id = "e" + Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes($"{Spelt.Of(entity.Kind)}\n{entity.Name}")).AsSpan(0, 6));
            int same = ids[id] = ids.GetValueOrDefault(id) + 1;
            all.Add(entity with { Id = new EntityId(same == 1 ? id : FormattableString.Invariant($"{id}-{same}")) });
        }

        return new EntityBook(all, offers);
    }

    /// <summary>Most mentions first.</summary>
    public IReadOnlyList<CaseEntity> All { get; }

    /// <summary>Names that may stand for one, and were not joined.</summary>
    public IReadOnlyList<NameBridge> Offers { get; }

    /// <summary>The entity of that id; null when there is none.</summary>
    public CaseEntity? Find(EntityId id) => _byId.GetValueOrDefault(id);

    /// <summary>What a report means by a name; null when it names nothing so.</summary>
    public CaseEntity? Of(NamedIn name) => _byName.GetValueOrDefault(name);
}

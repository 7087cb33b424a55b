using Sayso.Cases;
using Sayso.Cases.Kept;

namespace Sayso.Resolve.Entities;

/// <summary>All entities of a case.</summary>
public sealed class EntityBook : IKeptEntities
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

    /// <summary>Most mentions first.</summary>
    public IReadOnlyList<CaseEntity> All { get; }

    /// <summary>Names that may stand for one, and were not joined.</summary>
    public IReadOnlyList<NameBridge> Offers { get; }

    /// <summary>The entity of that id; null when there is none.</summary>
    public CaseEntity? Find(EntityId id) => _byId.GetValueOrDefault(id);

    /// <summary>What a report means by a name; null when it names nothing so.</summary>
    public CaseEntity? Of(NamedIn name) => _byName.GetValueOrDefault(name);

    /// <summary>Entities that pass a filter, a page of them.</summary>
    public Page<EntitySummary> List(EntityFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        List<CaseEntity> found =
        [
            .. All.Where(entity => filter.Kind is not { } kind || entity.Kind == kind)
                .Where(entity => entity.Aliases.Prepend(entity.Name).Any(name => WordStarts.Are(filter.Words, name))),
        ];
        var page = Paging.Of(found, entity => entity.Id.Value, filter.After, filter.Limit);
        return new Page<EntitySummary>(page.Total, [.. page.Items.Select(EntitySummary.Of)], page.Next);
    }

    /// <summary>The entity of an id, with what may be the same; null when there is none.</summary>
    /// <param name="id">The id.</param>
    /// <param name="most">So many of its names and offers are told.</param>
    public EntityFound? Find(EntityId id, int most) => Find(id) is not { } entity ? null : new EntityFound(
        entity with { Names = [.. entity.Names.Take(most)] }, [.. OffersOf(entity).Take(most)]);

    /// <summary>What one source calls an entity; nothing where it does not name it.</summary>
    public IReadOnlyList<NamedIn> NamesIn(EntityId id, SourceId source) =>
        [.. (Find(id)?.Names ?? []).Select(name => name.Named).Where(name => name.Source == source).Distinct()];

    private IEnumerable<OfferedEntity> OffersOf(CaseEntity entity)
    {
        var met = new HashSet<EntityId> { entity.Id };
        foreach (var offer in Offers)
        {
            var (first, second) = (_byName[offer.First], _byName[offer.Second]);
            var (own, other) = first.Id == entity.Id ? (offer.First, offer.Second) : (offer.Second, offer.First);
            if ((first.Id == entity.Id) != (second.Id == entity.Id) && met.Add(_byName[other].Id))
            {
                yield return new OfferedEntity(EntitySummary.Of(_byName[other]), own, other, offer.Score, offer.Because);
            }
        }
    }

    EntityId? IKeptEntities.Resolve(EntityId id) => Find(id)?.Id;

    EntityId? IKeptEntities.Of(NamedIn name) => Of(name)?.Id;

    IReadOnlyList<string> IKeptEntities.NamesOf(EntityId entity) => Find(entity) is { } found ? [found.Name, .. found.Aliases] : [];
}

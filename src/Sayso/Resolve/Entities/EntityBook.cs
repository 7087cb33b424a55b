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

    EntityId? IKeptEntities.Resolve(EntityId id) => Find(id)?.Id;

    EntityId? IKeptEntities.Of(NamedIn name) => Of(name)?.Id;

    IReadOnlyList<string> IKeptEntities.NamesOf(EntityId entity) => Find(entity) is { } found ? [found.Name, .. found.Aliases] : [];
}

using Sayso.Cases;
using Sayso.Cases.Kept;

namespace Sayso.Weigh.Carried;

/// <summary>Who is who, with what was asked before kept at hand, for work during which nothing of it changes.</summary>
/// <param name="entities">Who is who.</param>
internal sealed class RememberedEntities(IKeptEntities entities) : IKeptEntities
{
    private readonly Dictionary<NamedIn, EntityId?> _of = [];
    private readonly Dictionary<EntityId, IReadOnlyList<string>> _names = [];

    public EntityId? Of(NamedIn name)
    {
        if (!_of.TryGetValue(name, out var entity))
        {
            _of[name] = entity = entities.Of(name);
        }

        return entity;
    }

    /// <summary>The main name of what a report or table means by a name; null when it names nothing so.</summary>
    public string? NameOf(NamedIn name) => Of(name) is { } entity && NamesOf(entity) is [var main, ..] ? main : null;

    public IReadOnlyList<string> NamesOf(EntityId entity)
    {
        if (!_names.TryGetValue(entity, out var names))
        {
            _names[entity] = names = entities.NamesOf(entity);
        }

        return names;
    }

    public EntityId? Resolve(EntityId id) => entities.Resolve(id);
}

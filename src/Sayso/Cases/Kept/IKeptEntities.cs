namespace Sayso.Cases.Kept;

/// <summary>The entities of a case as they are kept, in one unit of work.</summary>
public interface IKeptEntities
{
    /// <summary>What a report or table means by a name; null when it names nothing so.</summary>
    EntityId? Of(NamedIn name);

    /// <summary>All names of an entity, the main one first; none when there is no such entity.</summary>
    IReadOnlyList<string> NamesOf(EntityId entity);

    /// <summary>The entity that an id stands for today, a former id among them; null when what it stood for is gone.</summary>
    EntityId? Resolve(EntityId id);
}

namespace Sayso.Cases.Kept;

/// <summary>What became otherwise about who is who.</summary>
/// <param name="Moved">Names that stand for another entity than before, new and gone ones among them.</param>
/// <param name="Renamed">Entities that have other names than before, new and gone ones among them.</param>
public sealed record EntityChanges(IReadOnlySet<NamedIn> Moved, IReadOnlySet<EntityId> Renamed);

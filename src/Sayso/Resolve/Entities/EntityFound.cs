namespace Sayso.Resolve.Entities;

/// <summary>One entity, and which others may be the same.</summary>
/// <param name="Entity">The entity, with its first names.</param>
/// <param name="Offers">Others with a name that is like one of its, each once, the likest first.</param>
public sealed record EntityFound(CaseEntity Entity, IReadOnlyList<OfferedEntity> Offers);

using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Resolve.Entities;

/// <summary>An entity in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The name that most reports give.</param>
/// <param name="Aliases">All other names.</param>
/// <param name="Reports">How many reports name it.</param>
/// <param name="Mentions">Mentions in all of them.</param>
public sealed record EntitySummary(EntityId Id, EntityKind Kind, string Name, IReadOnlyList<string> Aliases, int Reports, int Mentions)
{
    /// <summary>The same of one that is known in full.</summary>
    public static EntitySummary Of(CaseEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return new EntitySummary(entity.Id, entity.Kind, entity.Name, entity.Aliases, entity.Reports, entity.Mentions);
    }
}

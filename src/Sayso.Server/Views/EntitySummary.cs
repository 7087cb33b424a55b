using Sayso.Cases;
using Sayso.Language;
using Sayso.Resolve.Entities;

namespace Sayso.Server.Views;

/// <summary>An entity in a list.</summary>
public sealed record EntitySummary(EntityId Id, EntityKind Kind, string Name, IReadOnlyList<string> Aliases, int Reports, int Mentions)
{
    public static EntitySummary Of(CaseEntity entity) =>
        new(entity.Id, entity.Kind, entity.Name, entity.Aliases, entity.Reports, entity.Mentions);
}

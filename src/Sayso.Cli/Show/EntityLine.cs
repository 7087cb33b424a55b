using Sayso.Cases;
using Sayso.Language;
using Sayso.Resolve.Entities;

namespace Sayso.Cli.Show;

/// <summary>An entity as it is printed: its names as judge takes them.</summary>
internal sealed record EntityLine(
    EntityId Id,
    EntityKind Kind,
    string Name,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Descriptions,
    int Reports,
    int Mentions,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Because)
{
    public static EntityLine Of(CaseEntity entity) => new(
        entity.Id, entity.Kind, entity.Name, entity.Aliases, entity.Descriptions, entity.Reports, entity.Mentions,
        [.. entity.Names.Select(name => name.Named.ToString()).Distinct()],
        [.. entity.Because.Select(bridge => $"{bridge.First.Name} = {bridge.Second.Name}: {bridge.Because}")]);
}

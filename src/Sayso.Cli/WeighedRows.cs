using Sayso.Resolve.Entities;
using Sayso.Weigh.Propositions;

namespace Sayso.Cli;

/// <summary>Propositions, origins and contradictions as they are printed.</summary>
internal static class WeighedRows
{
    public static PropositionRow Of(Proposition proposition) => new(
        proposition.Id, proposition.Text, Name(proposition.Standing), proposition.Reason, proposition.IndependentOrigins,
        [.. proposition.Claims.Select(claim => new ClaimOfRow(claim.Path, claim.Claim.Id, claim.Claim.Stance, claim.IsContrary))],
        [.. proposition.Origins.Select((origin, number) => new OriginOfRow(origin.Voice, origin.IsEstablished, ClaimsOf(proposition, number), origin.Because))]);

    public static IEnumerable<OriginRow> OriginsOf(Proposition proposition) =>
        proposition.Origins.Select((origin, number) => new OriginRow(proposition.Id, proposition.Text, origin.Voice, origin.Kind, origin.IsEstablished, ClaimsOf(proposition, number), origin.Because));

    public static ContradictionRow Of(Contradiction contradiction) => new(
        contradiction.Kind, contradiction.Between, contradiction.What, new SideRow(contradiction.First.Report, contradiction.First.Id, contradiction.First.Chain[^1].Voice, contradiction.First.Text),
        new SideRow(contradiction.Second.Report, contradiction.Second.Id, contradiction.Second.Chain[^1].Voice, contradiction.Second.Text));

    public static EntityRow Of(CaseEntity entity) => new(
        entity.Id, entity.Kind, entity.Name, entity.Aliases, entity.Descriptions, entity.Reports, entity.Mentions, [.. entity.Names.Select(name => name.Named.ToString()).Distinct()], [.. entity.Because.Select(bridge => $"{bridge.First.Name} = {bridge.Second.Name}: {bridge.Because}")]);

    private static IReadOnlyList<string> ClaimsOf(Proposition proposition, int origin) => [.. proposition.Claims.Where(claim => claim.Origin == origin).Select(claim => claim.Claim.Id)];

    public static string Name(Standing standing) => standing == Standing.SingleOrigin ? "single-origin" : standing.ToString().ToLowerInvariant();

    internal sealed record EntityRow(string Id, string Kind, string Name, IReadOnlyList<string> Aliases, IReadOnlyList<string> Descriptions, int Reports, int Mentions, IReadOnlyList<string> Names, IReadOnlyList<string> Because);

    internal sealed record PropositionRow(string Id, string Text, string Standing, string Reason, int IndependentOrigins, IReadOnlyList<ClaimOfRow> Claims, IReadOnlyList<OriginOfRow> Origins);

    internal sealed record ClaimOfRow(string Report, string Claim, string Stance, bool Contrary);

    internal sealed record OriginOfRow(string Voice, bool Established, IReadOnlyList<string> Claims, string Because);

    internal sealed record OriginRow(string Proposition, string Text, string Voice, string Kind, bool Established, IReadOnlyList<string> Claims, string Because);

    internal sealed record ContradictionRow(string Kind, string Between, string What, SideRow First, SideRow Second);

    internal sealed record SideRow(string Report, string Claim, string Voice, string Text);
}

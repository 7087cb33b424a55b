using Sayso.Cases;

namespace Sayso.Cli.Show;

/// <summary>A contradiction as it is printed: its claims by id, with the path of the report that each stands in.</summary>
internal sealed record ContradictionLine(
    ContradictionKind Kind, ContradictionSide Between, string What, ContradictionLine.Side First, ContradictionLine.Side Second)
{
    public static ContradictionLine Of(Contradiction contradiction) =>
        new(contradiction.Kind, contradiction.Between, contradiction.What, SideOf(contradiction.First), SideOf(contradiction.Second));

    private static Side SideOf(ClaimInCase claim) => new(claim.Path, claim.Id, claim.Innermost.Name, claim.Text);

    internal sealed record Side(string Report, ClaimId Claim, string Voice, string Text);
}

using Sayso.Cases;
using Sayso.Weigh.Propositions;

namespace Sayso.Server.Views;

/// <summary>A proposition in a list.</summary>
public sealed record PropositionSummary(
    PropositionId Id, string Text, Standing Standing, string Reason, int IndependentOrigins, int Claims, int Reports)
{
    public static PropositionSummary Of(Proposition proposition) => new(
        proposition.Id, proposition.Text, proposition.Standing, proposition.Reason, proposition.IndependentOrigins,
        proposition.Claims.Count,
        proposition.Claims.Select(claim => claim.Claim.Report).Distinct().Count());
}

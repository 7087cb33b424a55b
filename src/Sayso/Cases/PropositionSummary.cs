namespace Sayso.Cases;

/// <summary>A proposition in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">The words of the claim that says it most briefly in full.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="IndependentOrigins">Established independent origins of those who say so.</param>
/// <param name="Claims">How many claims it has.</param>
/// <param name="Reports">In how many reports.</param>
public sealed record PropositionSummary(
    PropositionId Id, string Text, Standing Standing, string Reason, int IndependentOrigins, int Claims, int Reports);

namespace Sayso.Cases.Kept;

/// <summary>How a proposition stands, as it is kept: its claims are kept apart.</summary>
/// <param name="Place">Where its first claim stands in the order of the case.</param>
/// <param name="First">That claim.</param>
/// <param name="Shown">The claim whose words say it most briefly in full.</param>
/// <param name="Claims">How many claims it has.</param>
/// <param name="Reports">In how many reports.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="IndependentOrigins">Established independent origins of those who say so.</param>
/// <param name="Origins">What it comes down to.</param>
/// <param name="IsThin">True when it comes down to unnamed voices alone.</param>
public sealed record KeptProposition(
    string Place, ClaimKey First, ClaimKey Shown, int Claims, int Reports, Standing Standing, string Reason, int IndependentOrigins,
    IReadOnlyList<Origin> Origins, bool IsThin);

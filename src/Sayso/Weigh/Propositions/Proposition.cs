using Sayso.Cases;

namespace Sayso.Weigh.Propositions;

/// <summary>Claims of a case that say the same, or its contrary.</summary>
/// <param name="Id">Derived from its first claim.</param>
/// <param name="Text">The words of the claim that says it most briefly in full.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="IndependentOrigins">Established independent origins of those who say so.</param>
/// <param name="Claims">The claims, in the order of the case.</param>
/// <param name="Origins">What they come down to.</param>
public sealed record Proposition(
    PropositionId Id, string Text, Standing Standing, string Reason, int IndependentOrigins, IReadOnlyList<PropositionClaim> Claims,
    IReadOnlyList<Origin> Origins);

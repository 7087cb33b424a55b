namespace Sayso.Cases.Kept;

/// <summary>A claim that says the same as another.</summary>
/// <param name="Claim">It.</param>
/// <param name="Of">The proposition that holds it; null when none does.</param>
public readonly record struct Neighbour(ClaimKey Claim, PropositionKey? Of);

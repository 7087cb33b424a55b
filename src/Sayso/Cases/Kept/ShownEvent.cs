namespace Sayso.Cases.Kept;

/// <summary>A claim that tells a time, with its proposition.</summary>
/// <param name="Proposition">The proposition that it is in.</param>
/// <param name="Event">The claim, and what the order leaves of its time.</param>
public sealed record ShownEvent(PropositionId Proposition, KeptEvent Event);

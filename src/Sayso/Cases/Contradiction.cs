namespace Sayso.Cases;

/// <summary>Two claims that cannot both be right as they stand.</summary>
/// <param name="Kind">What they differ in.</param>
/// <param name="Between">Between whom.</param>
/// <param name="First">The earlier claim.</param>
/// <param name="Second">The later one.</param>
/// <param name="What">What they differ in, in words.</param>
public sealed record Contradiction(ContradictionKind Kind, ContradictionSide Between, ClaimInCase First, ClaimInCase Second, string What);

namespace Sayso.Cases.Kept;

/// <summary>Two claims that cannot both be right as they stand, as it is kept.</summary>
/// <param name="Kind">What they differ in.</param>
/// <param name="Between">Between whom.</param>
/// <param name="First">The earlier claim.</param>
/// <param name="FirstIn">Its proposition.</param>
/// <param name="Second">The later claim.</param>
/// <param name="SecondIn">Its proposition.</param>
/// <param name="What">What they differ in, in words; null where it is what their proposition says.</param>
/// <param name="Place">The places of both in the order of the case, as letters that sort so.</param>
public sealed record KeptContradiction(
    ContradictionKind Kind, ContradictionSide Between, ClaimKey First, PropositionKey FirstIn, ClaimKey Second, PropositionKey SecondIn,
    string? What, string Place);

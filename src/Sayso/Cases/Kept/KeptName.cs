namespace Sayso.Cases.Kept;

/// <summary>A name of a source as it was folded in.</summary>
/// <param name="Spelling">Key of its spelling.</param>
/// <param name="Text">Key of the name as printed, which tells its kind.</param>
/// <param name="Mentions">Mentions in that source.</param>
/// <param name="Aliases">Keys of its other names there.</param>
/// <param name="Descriptions">Keys of what it is called there without a name.</param>
public sealed record KeptName(
    long Spelling, long Text, int Mentions, IReadOnlyList<long> Aliases, IReadOnlyList<long> Descriptions);

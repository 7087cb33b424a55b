namespace Sayso.Cases.Kept;

/// <summary>Two spellings that may be one name.</summary>
/// <param name="One">Key of the one.</param>
/// <param name="Other">Key of the other.</param>
/// <param name="Why">Why they may be.</param>
/// <param name="Score">How alike they are, 0 to 1.</param>
/// <param name="Together">How many sources have both.</param>
/// <param name="Words">What both are called, or by which words a source calls the other.</param>
/// <param name="Joins">Whether that is enough, or is put to a person.</param>
public sealed record KeptPair(long One, long Other, PairReason Why, double Score, int Together, string? Words, bool Joins);

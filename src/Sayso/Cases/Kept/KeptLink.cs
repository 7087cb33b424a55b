namespace Sayso.Cases.Kept;

/// <summary>A link between two claims by the keys that the store knows them by.</summary>
/// <param name="A">The claim of the lower id.</param>
/// <param name="B">The other.</param>
/// <param name="Score">How much they share, in thousandths.</param>
public readonly record struct KeptLink(ClaimKey A, ClaimKey B, double Score);

namespace Sayso.Cases.Kept;

/// <summary>Two claims that are alike and share a surname.</summary>
/// <param name="A">The claim of the lower id.</param>
/// <param name="B">The other.</param>
/// <param name="AreOthers">Whether it was taken for that of two people; null when nobody has looked yet.</param>
public readonly record struct SurnameLink(ClaimKey A, ClaimKey B, bool? AreOthers);

namespace Sayso.Resolve.Entities;

/// <summary>Two spellings that may be one name.</summary>
/// <param name="One">The one.</param>
/// <param name="Other">The other.</param>
/// <param name="Bridge">Why they may be.</param>
/// <param name="Joins">Whether that is enough, or is put to a person.</param>
internal readonly record struct SpellingPair(Spelling One, Spelling Other, NameBridge Bridge, bool Joins);

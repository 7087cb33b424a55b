using Sayso.Anchor;

namespace Sayso.Storage.Sqlite;

/// <summary>Something that is judged, as it is kept to be found again.</summary>
/// <param name="Source">The report or table it stands in, or null.</param>
/// <param name="Words">Its words or name.</param>
/// <param name="Quote">The words with their surroundings; null for what has no words of its own.</param>
internal sealed record LocatedThing(string? Source, string Words, Quote? Quote);

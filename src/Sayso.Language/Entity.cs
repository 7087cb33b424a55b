namespace Sayso.Language;

/// <summary>Who or what some mentions of one text refer to.</summary>
/// <param name="Kind">Person, organisation, place or other.</param>
/// <param name="Name">The fullest name that the text gives, or the fullest description when there is no name.</param>
/// <param name="Aliases">The other names that the text uses, in order of appearance, without repeats.</param>
public sealed record Entity(EntityKind Kind, string Name, IReadOnlyList<string> Aliases);

namespace Sayso.Language.Coreference;

/// <summary>
/// Nouns that describe people, groups, organisations and places, so that "the official" and "the airline" can be joined to what they stand
/// for.
/// </summary>
internal static class Nominals
{
    private static readonly Dictionary<string, EntityKind> Kinds = Lexicon.English.Values("nominals", Enum.Parse<EntityKind>);

    private static readonly HashSet<string> Male = Lexicon.English.Words("male-nouns");

    private static readonly HashSet<string> Female = Lexicon.English.Words("female-nouns");

    public static EntityKind? KindOf(string lemma) => Kinds.TryGetValue(lemma, out var kind) ? kind : null;

    public static bool IsMale(string lemma) => Male.Contains(lemma);

    public static bool IsFemale(string lemma) => Female.Contains(lemma);
}

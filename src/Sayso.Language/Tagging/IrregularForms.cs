namespace Sayso.Language.Tagging;

/// <summary>English forms whose lemma no ending tells.</summary>
internal static class IrregularForms
{
    public static readonly Dictionary<string, string> Verbs = Lexicon.English.Values("irregular-verbs", lemma => lemma);

    public static readonly Dictionary<string, string> Nouns = Lexicon.English.Values("irregular-nouns", lemma => lemma);
}

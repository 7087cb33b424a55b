using Sayso.Language;

namespace Sayso.Understand;

/// <summary>Nouns that say what sort of voice a source is.</summary>
internal static class SourceWords
{
    /// <summary>Things that speak: findings, statements, memoranda.</summary>
    public static readonly HashSet<string> Documents = Lexicon.English.Words("speaking-documents", StringComparer.OrdinalIgnoreCase);

    /// <summary>What outlets publish: "an exclusive from Reuters".</summary>
    public static readonly HashSet<string> Publications = Lexicon.English.Words("publications", StringComparer.OrdinalIgnoreCase);

    /// <summary>People who speak without a name: one is enough to make the voice unnamed, several too.</summary>
    public static readonly HashSet<string> Insiders = Lexicon.English.Words("unnamed-people", StringComparer.OrdinalIgnoreCase);

    /// <summary>People spoken of together.</summary>
    public static readonly HashSet<string> Groups = Lexicon.English.Words("groups", StringComparer.OrdinalIgnoreCase);

    /// <summary>Bodies that speak as one.</summary>
    public static readonly HashSet<string> Institutions = Lexicon.English.Words("institutions", StringComparer.OrdinalIgnoreCase);

    /// <summary>Cues by which even a thing says something.</summary>
    public static readonly HashSet<string> Sayings = Lexicon.English.Words("plain-sayings", StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Nominals =
    [
        .. Lexicon.English.Values("nominals", kind => kind).Where(noun => noun.Value is "Person" or "Organisation")
            .Select(noun => noun.Key),
    ];

    private static readonly string[] PersonEndings = Lexicon.English.Ordered("person-endings");

    /// <summary>True for nouns of people, bodies and documents: what may have a say.</summary>
    public static bool MaySpeak(string lemma) =>
        Documents.Contains(lemma) || Publications.Contains(lemma) || Insiders.Contains(lemma) || Groups.Contains(lemma)
        || Institutions.Contains(lemma) || Nominals.Contains(lemma)
        || (lemma.Length > 4 && PersonEndings.Any(ending => lemma.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));
}

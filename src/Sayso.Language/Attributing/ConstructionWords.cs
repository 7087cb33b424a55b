namespace Sayso.Language.Attributing;

/// <summary>Words that constructions turn on, as lemmas.</summary>
internal static class ConstructionWords
{
    public static readonly HashSet<string> Adverbs = Lexicon.English.Words("hearsay-adverbs", StringComparer.OrdinalIgnoreCase);

    public static readonly HashSet<string> Indications = Lexicon.English.Words("indications", StringComparer.OrdinalIgnoreCase);

    public static readonly HashSet<string> Answers = Lexicon.English.Words("answering-verbs", StringComparer.OrdinalIgnoreCase);

    public static readonly HashSet<string> Tellings = Lexicon.English.Words("telling-verbs", StringComparer.OrdinalIgnoreCase);

    public static readonly HashSet<string> Holdings = Lexicon.English.Words("holding-verbs", StringComparer.OrdinalIgnoreCase);

    public static readonly HashSet<string> Retractions = Lexicon.English.Words("retracting-verbs");

    public static readonly HashSet<string> Retractable = Lexicon.English.Words("retractable");

    public static readonly HashSet<string> Inquiries = Lexicon.English.Words("inquiring-verbs", StringComparer.OrdinalIgnoreCase);
}

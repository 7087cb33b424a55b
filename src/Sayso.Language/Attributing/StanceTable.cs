namespace Sayso.Language.Attributing;

/// <summary>The stance that a cue's lemma takes, before negation and construction have their say.</summary>
internal static class StanceTable
{
    private static readonly Dictionary<string, Stance> Lemmas =
        Lexicon.English.Values("stances", Enum.Parse<Stance>, StringComparer.OrdinalIgnoreCase);

    public static Stance? Find(string lemma) => Lemmas.TryGetValue(lemma, out var stance) ? stance : null;
}

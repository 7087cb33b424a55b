namespace Sayso.Language.Tokens;

/// <summary>Words that keep their full stop.</summary>
internal static class Abbreviations
{
    // Before a name or number: the sentence goes on.
    private static readonly HashSet<string> Leading = Lexicon.English.Words("abbreviations-leading", StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Closing = Lexicon.English.Words("abbreviations-closing", StringComparer.OrdinalIgnoreCase);

    // "No.", "Art.", "Sec.", "Fig.", "Mar.", "Ill.", "Miss.", "Mass.", "Del.", "Ind.", "Mo.", "Co.": words too, unless they start with a
    // capital.
    private static readonly HashSet<string> CapitalOnly =
        Lexicon.English.Words("abbreviations-in-capitals", StringComparer.OrdinalIgnoreCase);

    public static bool Contains(ReadOnlySpan<char> word) =>
        (Is(Leading, word) || Is(Closing, word)) && (char.IsUpper(word[0]) || !Is(CapitalOnly, word));

    /// <summary>True when the sentence goes on after it whatever follows ("Gen. Soleimani").</summary>
    public static bool IsLeading(ReadOnlySpan<char> word) => Is(Leading, word);

    private static bool Is(HashSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}

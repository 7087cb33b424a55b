namespace Sayso.Weigh.Propositions;

/// <summary>
/// What a word is compared by: "bombing", "bombed" and "bomb", "alleged" and "allegedly" tell of one thing, whatever part of speech they
/// are.
/// </summary>
/// <remarks>Nobody is shown it: it is no word.</remarks>
internal static class WordFamily
{
    // Too short for endings to be told from stems.
    private static readonly Dictionary<string, string> Short = new(StringComparer.Ordinal)
    {
        ["used"] = "use", ["using"] = "use", ["owed"] = "owe", ["owing"] = "owe", ["aged"] = "age", ["aging"] = "age",
    };

    /// <summary>What the lemma and its relatives have in common.</summary>
    public static string Of(string lemma)
    {
        if (Short.TryGetValue(lemma, out string? whole))
        {
            return whole;
        }

        foreach (string ending in (ReadOnlySpan<string>)["ings", "ing", "edly", "ed", "ies", "es", "s", "ly"])
        {
            if (lemma.Length > ending.Length + 3 && lemma.EndsWith(ending, StringComparison.Ordinal))
            {
                string stem = lemma[..^ending.Length];
                bool doubled = stem.Length > 2 && stem[^1] == stem[^2] && ending is "ing" or "ed";
                return ending == "ies" ? stem + "y" : doubled || stem.EndsWith('e') ? stem[..^1] : stem;
            }
        }

        return lemma.EndsWith('e') && lemma.Length > 4 ? lemma[..^1] : lemma;
    }
}

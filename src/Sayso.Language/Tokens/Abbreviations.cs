namespace Sayso.Language.Tokens;

/// <summary>Words that keep their full stop.</summary>
internal static class Abbreviations
{
    // Before a name or number: the sentence goes on.
    private static readonly HashSet<string> Leading = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "dr", "prof", "gen", "maj", "lt", "col", "capt", "cpl", "sgt", "cmdr", "adm", "brig", "rep", "reps", "sen", "sens", "gov", "govs",
        "pres", "rev", "hon", "fr", "msgr", "amb", "supt", "insp", "st", "mt", "ft", "vs", "no", "nos", "art", "sec", "fig", "vol", "cf", "e.g", "i.e", "pvt",
        "atty", "dist", "messrs", "mme", "mlle", "approx", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec",
    };

    private static readonly HashSet<string> Closing = new(StringComparer.OrdinalIgnoreCase)
    {
        "inc", "corp", "co", "ltd", "llc", "bros", "jr", "sr", "etc", "al", "est", "dept", "univ", "assn", "ave", "blvd", "rd", "tel", "ext", "mon", "tue",
        "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky", "md", "mich",
        "minn", "miss", "mont", "neb", "nev", "okla", "ore", "pa", "tenn", "tex", "va", "wash", "wis", "wyo", "mass", "mo", "ala", "ph", "oz", "lb", "lbs",
        "yrs", "mins", "a.m", "p.m", "esq", "u.s", "u.n", "u.k", "d.c",
    };

    // "No.", "Art.", "Sec.", "Fig.", "Mar.", "Ill.", "Miss.", "Mass.", "Del.", "Ind.", "Mo.", "Co.": words too, unless they start with a capital.
    private static readonly HashSet<string> CapitalOnly = new(StringComparer.OrdinalIgnoreCase)
    {
        "no", "art", "sec", "fig", "mar", "jun", "ill", "miss", "mass", "del", "ind", "mo", "co", "sat", "sun", "wed", "mon", "fri", "pa", "ga", "wash", "hon",
        "fr", "gen", "rep", "pres", "rev", "dist", "al", "ore", "ark", "tex", "est", "inc",
    };

    public static bool Contains(ReadOnlySpan<char> word) =>
        (Is(Leading, word) || Is(Closing, word)) && (char.IsUpper(word[0]) || !Is(CapitalOnly, word));

    /// <summary>True when the sentence goes on after it whatever follows ("Gen. Soleimani").</summary>
    public static bool IsLeading(ReadOnlySpan<char> word) => Is(Leading, word);

    private static bool Is(HashSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}

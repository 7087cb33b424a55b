using CsCheck;

namespace Sayso.Testing;

/// <summary>
/// Random texts of the kinds that news brings: emoji, Arabic, Cyrillic, combining marks, NBSP, curly quotes, CRLF, lone surrogates.
/// </summary>
public static class Gens
{
    private static readonly string[] Pieces =
    [
        "said", "told Reuters", "according to", "on condition of anonymity", "The minister", "al-Fayadh", "Gen. Qassem Soleimani", "U.S.",
        "Jan. 10, 2020",
        "yesterday", "minutes later", "5 p.m. GMT", "$3.5 million", "don't", "“", "”", "\"", "‘", "’", "'", "(", ")", "[", "]", "—", "–",
        "-", "...", "…", ".", "!",
        "?", ",", ";", ":", "\u00A0", "\u00AD", "\u200B", "\u200F", "\u202B", "\uFEFF", "\r\n", "\n", "\n\n", "\t", " ", "  ", "مطار دمشق",
        "Дамаск", "ירושלים",
        "e\u0301\u0302", "👩‍👩‍👧", "🇮🇶", "😀", "\uD83D", "\uDE00", "Ł", "ﬁ", "½", "№", "@handle", "#tag", "https://example.org/a?b=c",
        "a@b.org", "\0", "漢字", "Ünïcödé",
    ];

    /// <summary>Any Unicode text up to some hundred pieces, well-formed or not.</summary>
    public static Gen<string> NewsText { get; } =
        Gen.OneOf(
            Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]),
            Gen.String[1, 6],
            Gen.Char.Array[1, 3].Select(characters => new string(characters)),
            Gen.Const(" "))
        .Array[0, 120].Select(string.Concat);
}

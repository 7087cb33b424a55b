using System.Buffers;
using Sayso.Language;

namespace Sayso.Anchor;

/// <summary>
/// Tells whether words that are nearly those of a judgement say another thing: "16 dead" where 14 were judged, "did not" where "did" was.
/// </summary>
internal static class OtherWords
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n\u00A0()[]\"“”„»«—–…");
    private static readonly HashSet<string> Negators = Lexicon.English.Words("negators");
    private static readonly Dictionary<string, string> Numbers = Lexicon.English.Values("numbers", value => value);
    private static readonly HashSet<string> Telling =
    [
        .. Lexicon.English.Values("multipliers", value => value).Keys, .. Lexicon.English.Values("weekdays", value => value).Keys,
        .. Lexicon.English.Values("months", value => value).Keys,
    ];

    /// <summary>
    /// True when a number, a day or a month is gone from some words, or when only one of the two negates. What was put in takes
    /// nothing back.
    /// </summary>
    /// <param name="judged">The words as they were.</param>
    /// <param name="found">Those that may be the same.</param>
    public static bool Say(ReadOnlySpan<char> judged, ReadOnlySpan<char> found)
    {
        var (before, wasNegated) = Told(judged);
        var (now, isNegated) = Told(found);
        return wasNegated != isNegated || !before.IsSubsetOf(now);
    }

    private static (HashSet<string> Told, bool IsNegated) Told(ReadOnlySpan<char> text)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        bool isNegated = false;
        foreach (var range in text.SplitAny(Ends))
        {
            string word = text[range].Trim(".,;:!?'’").ToString().ToLowerInvariant();
            isNegated |= Negators.Contains(word)
                || word.EndsWith("n't", StringComparison.Ordinal) || word.EndsWith("n’t", StringComparison.Ordinal);
            if (Numbers.TryGetValue(word, out string? digits))
            {
                told.Add(digits);
            }
            else if (word.Any(char.IsDigit) || Telling.Contains(word))
            {
                told.Add(word.Replace(",", "", StringComparison.Ordinal));
            }
        }

        return (told, isNegated);
    }
}

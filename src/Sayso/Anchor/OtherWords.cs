using System.Buffers;
using Sayso.Language;

namespace Sayso.Anchor;

/// <summary>
/// Tells whether words that are nearly those of a judgement say another thing: "16 dead" where 14 were judged, "did not" where "did" was.
/// </summary>
internal static class OtherWords
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n\u00A0,;:!?()[]\"“”„»«—–…");
    private static readonly HashSet<string> Telling =
    [
        .. Lexicon.English.Values("numbers", value => value).Keys, .. Lexicon.English.Values("multipliers", value => value).Keys,
        .. Lexicon.English.Values("weekdays", value => value).Keys, .. Lexicon.English.Values("months", value => value).Keys,
        .. Lexicon.English.Words("negators"),
    ];

    /// <summary>True when a number, a day, a month or a negation of either is not in the other.</summary>
    public static bool Differ(ReadOnlySpan<char> one, ReadOnlySpan<char> other) => !Told(one).SetEquals(Told(other));

    private static HashSet<string> Told(ReadOnlySpan<char> text)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var range in text.SplitAny(Ends))
        {
            string word = text[range].Trim(".'’").ToString().ToLowerInvariant();
            if (word.EndsWith("n't", StringComparison.Ordinal) || word.EndsWith("n’t", StringComparison.Ordinal))
            {
                told.Add("not");
            }
            else if (word.AsSpan().ContainsAnyInRange('0', '9') || Telling.Contains(word))
            {
                told.Add(word);
            }
        }

        return told;
    }
}

using System.Globalization;
using System.Text;

namespace Sayso.Inquire;

/// <summary>
/// Finds words where they stand whole and next to each other, whatever their case and accents: "Berlin" is not in "Berliner".
/// </summary>
internal static class WholeWords
{
    /// <summary>True when the words stand in the text. Where there are no words, none do.</summary>
    public static bool Are(string words, string text)
    {
        var (wanted, there) = (Cut(words), Cut(text));
        return wanted.Count > 0 && Enumerable.Range(0, Math.Max(0, there.Count - wanted.Count + 1))
            .Any(at => there.GetRange(at, wanted.Count).SequenceEqual(wanted));
    }

    /// <summary>Letters and numbers are words; accents are no part of them.</summary>
    private static List<string> Cut(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.IsLetter(rune) || Rune.IsNumber(rune))
            {
                word.Append(Rune.ToLowerInvariant(rune));
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return word.Length > 0 ? [.. words, word.ToString()] : words;
    }
}

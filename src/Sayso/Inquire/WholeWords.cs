using System.Globalization;

namespace Sayso.Inquire;

/// <summary>Finds words in a text where they stand whole: "Berlin" is not in "Berliner".</summary>
internal static class WholeWords
{
    /// <summary>True when the words stand in the text as they are written, whatever their case.</summary>
    public static bool Are(string words, string text)
    {
        for (int at = 0; (at = text.IndexOf(words, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            int end = at + words.Length;
            if ((at == 0 || !IsLetter(text[at - 1]) || !IsLetter(text[at]))
                && (end == text.Length || !IsLetter(text[end]) || !IsLetter(text[end - 1])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLetter(char letter) =>
        char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;
}

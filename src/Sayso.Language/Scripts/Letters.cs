using System.Globalization;
using System.Text;

namespace Sayso.Language.Scripts;

/// <summary>Brings the words of names into one spelling: lower case, without accents, vowel points and marks.</summary>
public static class Letters
{
    /// <summary>The script of a word, by its first letter.</summary>
    public static Script ScriptOf(ReadOnlySpan<char> word)
    {
        foreach (char character in word)
        {
            if (char.IsLetter(character))
            {
                return character switch
                {
                    < '\u0250' or (>= '\u1E00' and < '\u1F00') => Script.Latin,
                    >= '\u0400' and < '\u0530' => Script.Cyrillic,
                    >= '\u0590' and < '\u0600' or (>= '\uFB1D' and < '\uFB50') => Script.Hebrew,
                    >= '\u0600' and < '\u0780' or (>= '\uFB50' and < '\uFE00') or (>= '\uFE70' and < '\uFF00') => Script.Arabic,
                    _ => Script.Other,
                };
            }
        }

        return Script.Other;
    }

    // What each character folds to, worked out when first met: the same for all time, so that threads may race for it.
    private static readonly string?[] Folded = new string?[char.MaxValue + 1];

    /// <summary>The folded form: letters and digits only.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        if (!word.ContainsAnyExceptInRange('a', 'z'))
        {
            return word.ToString();
        }

        Span<char> room = stackalloc char[128];
        var folded = word.Length <= 32 ? room : new char[word.Length * 4];
        int length = 0;
        foreach (char character in word)
        {
            string letters = Folded[character] ??= FoldOne(character);
            foreach (char letter in letters.AsSpan(0, Math.Min(letters.Length, 4)))
            {
                folded[length++] = letter;
            }
        }

        return new string(folded[..length]);
    }

    /// <summary>The same of a word that may be in its folded form already, as most are: then that word.</summary>
    public static string Fold(string word) => word.AsSpan().ContainsAnyExceptInRange('a', 'z') ? Fold(word.AsSpan()) : word;

    private static string FoldOne(char character)
    {
        if (char.IsSurrogate(character))
        {
            return string.Empty;
        }

        var folded = new StringBuilder();
        foreach (char part in character.ToString().Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(part) && part != '\u0640'
                && CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.ModifierLetter)
            {
                folded.Append(char.ToLowerInvariant(part) switch
                {
                    // Letters that Unicode does not take apart.
                    'ß' =>
                        "ss", 'æ' =>
                        "ae", 'œ' =>
                        "oe", 'ø' =>
                        "o", 'đ' or 'ð' =>
                        "d", 'ł' => "l", 'þ' => "th", 'ı' => "i", 'ŋ' => "n", 'ə' => "a", 'ħ' => "h", var letter => letter.ToString(),
                });
            }
        }

        return folded.ToString();
    }
}

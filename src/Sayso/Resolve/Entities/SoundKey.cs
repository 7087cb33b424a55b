using System.Text;

namespace Sayso.Resolve.Entities;

/// <summary>A coarse key under which spellings of one word fall, in Latin, Arabic, Hebrew and Cyrillic letters.</summary>
/// <remarks>The consonant classes of Soundex (Russell 1918) without its first letter, since scripts differ in that; vowels, h, w and y
/// count for nothing.</remarks>
internal static class SoundKey
{
    private const string Classes =
        "bpfvبفپбпфвבפףו1\n"
        + "cgjkqsxzجخزسشصغقكگчгжкшщсзцхגזכךסצץקש2\n"
        + "dtتثدذضطظдтדטת3\n"
        + "lلлל4\n"
        + "mnمنмнמםנן5\n"
        + "rرрר6";

    private static readonly Dictionary<char, char> ClassOf = Classes.Split('\n')
        .SelectMany(letters => letters[..^1].Select(letter => (letter, letters[^1]))).ToDictionary(pair => pair.letter, pair => pair.Item2);

    /// <summary>The key of a folded word; the word itself where it has no consonant.</summary>
    public static string Of(string word)
    {
        var key = new StringBuilder(word.Length);
        for (int i = 0; i < word.Length; i++)
        {
            // Hebrew vav is a vowel unless it begins the word.
            if ((word[i] != 'ו' || i == 0) && ClassOf.TryGetValue(word[i], out char sound) && (key.Length == 0 || key[^1] != sound))
            {
                key.Append(sound);
            }
        }

        return key.Length == 0 ? word : key.ToString();
    }
}

namespace Sayso.Language;

/// <summary>Guesses the language of a text from its script and its commonest small words.</summary>
public static class LanguageGuess
{
    // Reading more than this tells no more.
    private const int Sample = 8_000;

    // Languages in Latin letters; English first, for texts that show no other.
    private static readonly (string Code, HashSet<string> Words)[] SmallWords =
    [
        .. new[] { "en", "fr", "de", "es", "it", "pt", "nl", "sv", "da", "pl", "tr", "id", "ro" }
            .Select(code => (code, Lexicon.Of(code).Words("commonest-words"))),
    ];

    /// <summary>A BCP 47 code such as "en", "ar", "ru"; "und" when there is too little to tell.</summary>
    /// <param name="text">Any text; only its first thousands of characters are looked at.</param>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sample = text.AsSpan(0, Math.Min(text.Length, Sample));
        int latin = 0, arabic = 0, persian = 0, cyrillic = 0, ukrainian = 0, hebrew = 0, greek = 0, han = 0, kana = 0, hangul = 0, thai = 0,
            devanagari = 0;
        foreach (char character in sample)
        {
            switch (character)
            {
                case < '\u0080':
                    latin += char.IsAsciiLetter(character) ? 1 : 0;
                    break;
                case < '\u0250':
                    latin += char.IsLetter(character) ? 1 : 0;
                    break;
                case >= '\u0370' and < '\u0400':
                    greek++;
                    break;
                case >= '\u0400' and < '\u0530':
                    cyrillic++;
                    ukrainian += character is 'і' or 'ї' or 'є' or 'ґ' ? 1 : 0;
                    break;
                case >= '\u0590' and < '\u0600':
                    hebrew++;
                    break;
                case >= '\u0600' and < '\u0780':
                    arabic++;
                    persian += character is 'پ' or 'چ' or 'ژ' or 'گ' or 'ی' or 'ک' ? 1 : 0;
                    break;
                case >= '\u0900' and < '\u0980':
                    devanagari++;
                    break;
                case >= '\u0E00' and < '\u0E80':
                    thai++;
                    break;
                case >= '\u3040' and < '\u3100':
                    kana++;
                    break;
                case >= '\u4E00' and < '\uA000':
                    han++;
                    break;
                case >= '\uAC00' and < '\uD7B0':
                    hangul++;
                    break;
            }
        }

        var (count, code) = new[]
        {
            (latin, ""), (arabic, persian * 20 > arabic ? "fa" : "ar"), (cyrillic, ukrainian * 30 > cyrillic ? "uk" : "ru"), (hebrew, "he"),
                (greek, "el"), (han + kana, kana > 0 ? "ja" : "zh"),
            (hangul, "ko"), (thai, "th"), (devanagari, "hi"),
        }.MaxBy(pair => pair.Item1);
        return count < 3 ? "und" : code.Length > 0 ? code : Latin(sample);
    }

    private static string Latin(ReadOnlySpan<char> sample)
    {
        Span<int> hits = stackalloc int[SmallWords.Length];
        int words = 0;
        foreach (var range in sample.SplitAny(" \n\r\t\u00A0.,;:!?\"“”()'’"))
        {
            var word = sample[range];
            if (word.IsEmpty || word.Length > 12)
            {
                continue;
            }

            words++;
            string lower = word.ToString().ToLowerInvariant();
            for (int i = 0; i < SmallWords.Length; i++)
            {
                hits[i] += SmallWords[i].Words.Contains(lower) ? 1 : 0;
            }
        }

        int best = 0;
        for (int i = 1; i < hits.Length; i++)
        {
            best = hits[i] > hits[best] ? i : best;
        }

        // A headline or a list of names has few small words: English unless another language shows itself.
        return hits[best] == 0 || best == 0 || hits[best] < hits[0] + 3 || hits[best] * 25 < words ? "en" : SmallWords[best].Code;
    }
}

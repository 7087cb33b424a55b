namespace Sayso.Language.Tokens;

/// <summary>Works out what every component asks of the forms of tokens.</summary>
internal static class FormReader
{
    /// <param name="text">Any text.</param>
    /// <param name="tokens">Where its tokens stand.</param>
    /// <param name="clusters">Null when nobody asks for them.</param>
    public static TokenForms Read(string text, ReadOnlySpan<Language.Span> tokens, WordClusters? clusters)
    {
        var forms = new TokenForms(tokens.Length);
        Span<char> lower = stackalloc char[128];
        Span<char> exact = stackalloc char[128];
        for (int token = 0; token < tokens.Length; token++)
        {
            int length = Normalise(tokens[token].Of(text), exact);
            var word = exact[..length];
            var low = lower[..length];
            uint exactHash = Hash.Start;
            uint lowerHash = Hash.Start;
            uint shape = Hash.Start;
            char lastShape = '\0';
            var flags = TokenFlags.None;
            bool allUpper = true;
            bool anyLetter = false;
            for (int i = 0; i < length; i++)
            {
                char character = word[i];
                char small = character < 128 ? (character is >= 'A' and <= 'Z' ? (char)(character | 0x20) : character)
                    : char.ToLowerInvariant(character);
                low[i] = small;
                exactHash = Hash.Add(exactHash, character);
                lowerHash = Hash.Add(lowerHash, small);
                char kind = ShapeOf(character, small);
                anyLetter |= kind is 'x' or 'X';
                allUpper &= kind != 'x';
                flags |= kind == 'd' ? TokenFlags.HasDigit : TokenFlags.None;
                if (kind != lastShape || (i < 3 && kind is 'x' or 'X'))
                {
                    shape = Hash.Add(shape, kind);
                    lastShape = kind;
                }
            }

            flags |= anyLetter ? TokenFlags.HasLetter : TokenFlags.None;
            flags |= anyLetter && allUpper && length > 1 ? TokenFlags.AllCapital : TokenFlags.None;
            flags |= char.IsUpper(word[0]) ? TokenFlags.Capital : TokenFlags.None;
            forms.Exact[token] = exactHash;
            forms.Lower[token] = lowerHash;
            forms.Shape[token] = shape;
            forms.Flags[token] = flags;
            forms.Prefix2[token] = Hash.Of(low[..Math.Min(2, length)]);
            forms.Prefix3[token] = Hash.Of(low[..Math.Min(3, length)]);
            forms.Suffix1[token] = Hash.Of(low[^1..]);
            forms.Suffix2[token] = Hash.Of(low[^Math.Min(2, length)..]);
            forms.Suffix3[token] = Hash.Of(low[^Math.Min(3, length)..]);
            if (clusters is not null && clusters.Find(lowerHash) is var (fine, middle, coarse))
            {
                forms.Fine[token] = fine;
                forms.Middle[token] = middle;
                forms.Coarse[token] = coarse;
            }
        }

        return forms;
    }

    /// <summary>
    /// Copies a word without format characters, curly quotes made straight, cut at the length of the buffer. Never empty.
    /// </summary>
    internal static int Normalise(ReadOnlySpan<char> word, Span<char> into)
    {
        int length = 0;
        foreach (char character in word)
        {
            if (length == into.Length)
            {
                break;
            }

            if (character < 128)
            {
                into[length++] = character;
            }
            else if (character
                is not ('\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069')
                or '\uFEFF'))
            {
                into[length++] = character switch { '’' or '‘' => '\'', '“' or '”' => '"', '–' or '—' => '-', _ => character };
            }
        }

        if (length == 0)
        {
            into[length++] = '\uFFFD';
        }

        return length;
    }

    private static char ShapeOf(char character, char small) =>
        character is >= '0' and <= '9' ? 'd'
        : character is >= 'a' and <= 'z' ? 'x'
        : character is >= 'A' and <= 'Z' ? 'X'
        : character < 128 ? character
        : char.IsLetter(character) ? (small != character ? 'X' : 'x')
        : char.IsDigit(character) ? 'd' : character;
}

using System.Globalization;

namespace Sayso.Language.Tokens;

/// <summary>
/// Cuts text into tokens as Universal Dependencies' English treebanks do: "don't" is do + n't, hyphens and slashes stand alone, "U.S." is
/// one.
/// </summary>
/// <remarks>
/// Tokens leave out white space and format characters at their edges (soft hyphens, direction marks); linear in the length of the text.
/// </remarks>
internal static class Tokenizer
{
    // Longer runs without a space are cut here, so that nothing downstream meets a token of megabytes.
    internal const int LongestToken = 100;

    private static readonly HashSet<string> Prefixes = Lexicon.English.Words("hyphenated-prefixes", StringComparer.OrdinalIgnoreCase);

    /// <summary>Writes the tokens of a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="tokens">Room for text.Length tokens is always enough.</param>
    /// <returns>How many were written.</returns>
    public static int Tokenize(ReadOnlySpan<char> text, Span<Language.Span> tokens)
    {
        int count = 0;
        int position = 0;
        while (position < text.Length)
        {
            if (IsBlank(text[position]))
            {
                position++;
                continue;
            }

            int end = position + 1;
            while (end < text.Length && !IsBlank(text[end]))
            {
                end++;
            }

            count = Cut(text, position, end, tokens, count);
            position = end;
        }

        return count;
    }

    /// <summary>White space, controls and zero-width characters between words. Marks inside a word do not part it.</summary>
    internal static bool IsBlank(char character) =>
        character <= ' '
            || (character >= '\u007F' && (char.IsWhiteSpace(character) || char.IsControl(character) || character is '\uFEFF' or '\u200B'));

    private static bool IsFormat(char character) =>
        character is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069')
            or '\uFEFF';

    private static int Cut(ReadOnlySpan<char> text, int start, int end, Span<Language.Span> tokens, int count)
    {
        while (start < end && IsFormat(text[start]))
        {
            start++;
        }

        while (end > start && IsFormat(text[end - 1]))
        {
            end--;
        }

        while (start < end)
        {
            int next = Next(text, start, end);
            int stop = next;
            while (stop > start && IsFormat(text[stop - 1]))
            {
                stop--;
            }

            if (stop > start)
            {
                tokens[count++] = new Language.Span(start, stop);
            }

            start = next;
            while (start < end && IsFormat(text[start]))
            {
                start++;
            }
        }

        return count;
    }

    /// <summary>The end of the token that starts at <paramref name="start"/>, within a stretch without blanks.</summary>
    private static int Next(ReadOnlySpan<char> text, int start, int end)
    {
        char first = text[start];
        if (IsWordCharacter(first))
        {
            int address = Addresses.End(text, start, end);
            return address > start ? address : char.IsAsciiDigit(first) ? NumberTokens.End(text, start, end) : Word(text, start, end);
        }

        if (first is '@' or '#' && start + 1 < end && IsWordCharacter(text[start + 1]))
        {
            int stop = start + 1;
            while (stop < end && stop - start < LongestToken && (IsWordCharacter(text[stop]) || text[stop] == '_'))
            {
                stop++;
            }

            return stop;
        }

        if (first is '\'' or '’' && IsClitic(text, start, end, out int clitic))
        {
            return clitic;
        }

        if (first is '.' or '-' or '!' or '?' or '*' or '=' or '_' or '~' or '+' or '<' or '>' or '…' or '`')
        {
            // Runs of one mark are one token: "...", "--", "!!!"; "!?" too.
            int stop = start + 1;
            while (stop < end && stop - start < LongestToken && (text[stop] == first || (first is '!' or '?' && text[stop] is '!' or '?')))
            {
                stop++;
            }

            if (first == '.' && stop == start + 1 && stop < end && char.IsAsciiDigit(text[stop]))
            {
                return NumberTokens.End(text, stop, end);
            }

            return stop;
        }

        if (first == '\'' && start + 1 < end && text[start + 1] == '\'')
        {
            return start + 2;
        }

        if (char.IsHighSurrogate(first) || IsPictograph(first))
        {
            return Pictograph(text, start, end);
        }

        return start + 1;
    }

    internal static bool IsWordCharacter(char character) =>
        char.IsAsciiLetterOrDigit(character)
            || (character >= '\u0080' && (char.IsLetterOrDigit(character) || IsMark(character) || IsFormat(character)));

    private static bool IsMark(char character) =>
        char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark;

    private static bool IsPictograph(char character) => character is >= '\u2190' and <= '\u2BFF' or '\uFE0F';

    private static int Pictograph(ReadOnlySpan<char> text, int start, int end)
    {
        // A run of surrogate pairs, joiners and variation selectors: one emoji sequence, or letters outside the BMP.
        int stop = start;
        while (stop < end && stop - start < LongestToken
            && (char.IsSurrogate(text[stop]) || IsPictograph(text[stop]) || (stop > start && text[stop] is '\u200D' or '\uFE0F')))
        {
            stop++;
        }

        return Math.Max(stop, start + 1);
    }

    private static int Word(ReadOnlySpan<char> text, int start, int end)
    {
        int stop = start;
        while (stop < end && stop - start < LongestToken && (IsWordCharacter(text[stop]) || text[stop] == '_'))
        {
            stop++;
        }

        if (stop < end)
        {
            char mark = text[stop];
            if (stop == start + 1 && text[start] is 'n' or 'N' && mark is '\'' or '’' && stop + 1 < end && text[stop + 1] is 't' or 'T'
                && (stop + 2 == end || !IsWordCharacter(text[stop + 2])))
            {
                return stop + 2; // n't, cut off the verb before it
            }

            if (mark == '.')
            {
                return Dotted(text, start, stop, end);
            }

            if (mark is '\'' or '’' && stop + 1 < end)
            {
                return Apostrophe(text, start, stop, end);
            }

            if (mark == '-' && Prefixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[start..stop]) && stop + 1 < end
                && char.IsLetter(text[stop + 1]))
            {
                return Word(text, stop + 1, end);
            }

            if (mark == '&' && stop - start <= 2 && stop + 1 < end && char.IsAsciiLetterUpper(text[stop + 1])
                && char.IsAsciiLetterUpper(text[start])
                && NumberTokens.MixedEnd(text, stop + 1, end) - stop <= 3)
            {
                return NumberTokens.MixedEnd(text, stop + 1, end); // AT&T, R&D
            }
        }

        return Fused(text, start, stop);
    }

    /// <summary>"cannot", "gonna", "wanna", "gotta" are two words.</summary>
    private static int Fused(ReadOnlySpan<char> text, int start, int stop)
    {
        var word = text[start..stop];
        if (word.Length == 6 && word.Equals("cannot", StringComparison.OrdinalIgnoreCase))
        {
            return start + 3;
        }

        return word.Length == 5
            && (word.Equals("gonna", StringComparison.OrdinalIgnoreCase) || word.Equals("wanna", StringComparison.OrdinalIgnoreCase)
            || word.Equals("gotta", StringComparison.OrdinalIgnoreCase)) ? start + 3 : stop;
    }

    private static int Apostrophe(ReadOnlySpan<char> text, int start, int stop, int end)
    {
        var rest = text[(stop + 1)..end];
        bool negation = rest[0] is 't' or 'T' && (rest.Length == 1 || !IsWordCharacter(rest[1]));
        if (negation && stop - start >= 2 && text[stop - 1] is 'n' or 'N')
        {
            return stop - 1 > start ? stop - 1 : stop; // do|n't, ca|n't
        }

        if (IsClitic(text, stop, end, out _) || !IsWordCharacter(rest[0]))
        {
            return Fused(text, start, stop);
        }

        // O'Brien, Qur'an, Shi'ite: the mark belongs to the name.
        return Word(text, stop + 1, end);
    }

    /// <summary>True at 's, 're, 've, 'll, 'd, 'm, n't.</summary>
    private static bool IsClitic(ReadOnlySpan<char> text, int apostrophe, int end, out int stop)
    {
        stop = apostrophe + 1;
        while (stop < end && stop - apostrophe < 4 && IsWordCharacter(text[stop]))
        {
            stop++;
        }

        var letters = text[(apostrophe + 1)..stop];
        return letters.Length switch
        {
            1 => letters[0] is 's' or 'S' or 'd' or 'D' or 'm' or 'M' or 't' or 'T',
            2 => letters.Equals("re", StringComparison.OrdinalIgnoreCase) || letters.Equals("ve", StringComparison.OrdinalIgnoreCase)
                || letters.Equals("ll", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };
    }

    /// <summary>A word with a full stop after it: U.S., p.m., Mr., or the last of a sentence.</summary>
    private static int Dotted(ReadOnlySpan<char> text, int start, int stop, int end)
    {
        // Letters with a stop after each: U.S., a.k.a., J.K.
        int at = start;
        int letters = 0;
        while (at + 1 < end && char.IsLetter(text[at]) && text[at + 1] == '.')
        {
            at += 2;
            letters++;
        }

        if (letters >= 2 || (letters == 1 && at == start + 2 && char.IsAsciiLetterUpper(text[start])))
        {
            return at < end && IsWordCharacter(text[at]) && letters >= 2 ? NumberTokens.MixedEnd(text, at, end) : at;
        }

        bool more = stop + 1 < end && IsWordCharacter(text[stop + 1]);
        if (!more && Abbreviations.Contains(text[start..stop]))
        {
            return stop + 1;
        }

        // A missing space ("end.The") parts; a file name or address ("report.doc") does not.
        return more && char.IsAsciiLetterLower(text[stop + 1]) ? Addresses.NameEnd(text, stop, end) : Fused(text, start, stop);
    }
}

namespace Sayso.Language.Tokens;

/// <summary>Cuts tokens that start with a digit: "1,200", "10:30", "1970s", "713-853-3989"; "5pm" is two.</summary>
internal static class NumberTokens
{
    /// <summary>The end of the token that starts with a digit.</summary>
    public static int End(ReadOnlySpan<char> text, int start, int end)
    {
        int stop = start;
        while (stop < end && stop - start < Tokenizer.LongestToken)
        {
            char character = text[stop];
            bool digitNext = stop + 1 < end && char.IsAsciiDigit(text[stop + 1]);
            if (char.IsAsciiDigit(character) || (digitNext && character is '.' or ',' or ':' or '/' && digitNext))
            {
                stop++;
            }
            else
            {
                break;
            }
        }

        // 1st, 20th, 1970s, 7B stay whole; 5pm, 10km part before the unit.
        int letters = stop;
        while (letters < end && letters - stop < Tokenizer.LongestToken && Tokenizer.IsWordCharacter(text[letters])
            && !char.IsAsciiDigit(text[letters]))
        {
            letters++;
        }

        if (letters == stop)
        {
            // Telephone numbers and dates written with hyphens stay whole: 713-853-3989.
            int hyphened = stop;
            int parts = 1;
            while (hyphened + 1 < end && text[hyphened] == '-' && char.IsAsciiDigit(text[hyphened + 1])
                && hyphened - start < Tokenizer.LongestToken)
            {
                hyphened++;
                while (hyphened < end && char.IsAsciiDigit(text[hyphened]))
                {
                    hyphened++;
                }

                parts++;
            }

            return parts >= 3 ? hyphened : stop;
        }

        var unit = text[stop..letters];
        if (unit is "pm" or "am" or "PM" or "AM" or "p" or "a" or "km" or "kg" or "mm" or "cm" or "m" or "k" or "K" or "bn" or "mph" or "GB"
            or "MB" or "hrs" or "hr" or "min" or "mins")
        {
            return stop;
        }

        return MixedEnd(text, letters, end);
    }

    /// <summary>The end of the letters and digits from a place on.</summary>
    public static int MixedEnd(ReadOnlySpan<char> text, int start, int end)
    {
        int stop = start;
        while (stop < end && stop - start < Tokenizer.LongestToken && Tokenizer.IsWordCharacter(text[stop]))
        {
            stop++;
        }

        return stop;
    }
}

using Sayso.Language;

namespace Sayso.Read.Parts;

/// <summary>Reads what agencies put before a report's first sentence: "DAMASCUS, Jan 9 (Reuters) - ".</summary>
internal static class DatelinePrefix
{
    // Longer openings are prose with a dash in it.
    private const int Longest = 110;

    // What agencies shout before a headline is no place.
    private static readonly string[] Slugs = Lexicon.English.Ordered("slugs");

    private static readonly string[] ShortPlaces = Lexicon.English.Ordered("short-places");

    /// <summary>Length of the prefix with its dash, or 0; and the outlet and day it names.</summary>
    internal static int Read(ReadOnlySpan<char> paragraph, out string? outlet, out DateOnly? date)
    {
        outlet = null;
        date = null;
        if (Bracketed(paragraph) is > 0 and var bracketed)
        {
            outlet = paragraph[1..paragraph.IndexOf(')')].ToString();
            return bracketed;
        }

        int dash = Dash(paragraph, out int after);
        if (dash <= 0)
        {
            return 0;
        }

        var prefix = paragraph[..dash].Trim();
        bool hasDate = false;
        bool hasAgency = false;
        while (prefix.Length > 0 && prefix[^1] == ')')
        {
            int open = prefix.LastIndexOf('(');
            if (open < 0)
            {
                return 0;
            }

            var inside = prefix[(open + 1)..^1].Trim();
            if (DateText.TryRead(inside, out var insideDate) || IsClock(inside))
            {
                date ??= insideDate;
                hasDate = true;
            }
            else if (IsOutlet(inside))
            {
                outlet ??= inside.ToString();
                hasAgency = true;
            }
            else
            {
                return 0;
            }

            prefix = prefix[..open].TrimEnd();
        }

        int comma = DateStart(prefix, ref date);
        hasDate |= comma >= 0;
        var place = (comma >= 0 ? prefix[..comma] : prefix).TrimEnd(" ,.:");
        string named = place.ToString();
        if (!hasAgency && !hasDate && Slugs.Any(slug => named.StartsWith(slug, StringComparison.Ordinal)))
        {
            return 0;
        }

        return place.Length == 0 ? (hasAgency ? after : 0)
            : IsPlace(place) && (hasAgency || hasDate || IsShouted(place)) ? after
            : 0;
    }

    // "(CNN) The sheriff said": an agency's letters and nothing else, without a dash.
    private static int Bracketed(ReadOnlySpan<char> paragraph)
    {
        int close = paragraph.IndexOf(')');
        if (paragraph.IsEmpty || paragraph[0] != '(' || close is < 3 or > 6 || paragraph[1..close].ContainsAnyExceptInRange('A', 'Z'))
        {
            return 0;
        }

        int words = close + 1;
        while (words < paragraph.Length && char.IsWhiteSpace(paragraph[words]))
        {
            words++;
        }

        return words > close + 1 && words < paragraph.Length && (char.IsUpper(paragraph[words]) || paragraph[words] is '"' or '“')
            ? words : 0;
    }

    // The dash that ends the prefix: spaced, doubled, or an em dash.
    private static int Dash(ReadOnlySpan<char> paragraph, out int after)
    {
        after = 0;
        int limit = Math.Min(paragraph.Length, Longest);
        for (int i = 1; i < limit; i++)
        {
            char c = paragraph[i];
            if (c is '"' or '“' or '?' or '!' or ';')
            {
                return -1;
            }

            if (c is not ('-' or '–' or '—' or '―'))
            {
                continue;
            }

            int end = i;
            while (end < limit && paragraph[end] is '-' or '–' or '—' or '―')
            {
                end++;
            }

            bool isSpaced = (char.IsWhiteSpace(paragraph[i - 1]) || paragraph[i - 1] == ')') && end < paragraph.Length
                && char.IsWhiteSpace(paragraph[end]);
            if (isSpaced || ((c is '—' or '―' || end - i > 1) && end < paragraph.Length))
            {
                while (end < paragraph.Length && char.IsWhiteSpace(paragraph[end]))
                {
                    end++;
                }

                after = end;
                return end < paragraph.Length ? i : -1;
            }
        }

        return -1;
    }

    // Where the date at the end of "BEIRUT, Jan. 9, 2020" begins, or -1.
    private static int DateStart(ReadOnlySpan<char> prefix, ref DateOnly? date)
    {
        for (int i = 0; i < prefix.Length; i++)
        {
            if ((i == 0 || prefix[i - 1] is ',' or ' ' or ':') && prefix[i] != ' ' && DateText.TryRead(prefix[i..], out var read))
            {
                date ??= read;
                return i;
            }
        }

        return -1;
    }

    private static bool IsClock(ReadOnlySpan<char> inside) =>
        inside.Length is >= 4 and <= 16 && char.IsAsciiDigit(inside[0]) && inside.Contains(':') && Words.Count(inside, 4) <= 3;

    private static bool IsOutlet(ReadOnlySpan<char> inside) =>
        inside.Length is >= 2 and <= 40 && char.IsLetter(inside[0]) && char.IsUpper(inside[0]) && Words.Count(inside, 6) <= 5;

    private static bool IsPlace(ReadOnlySpan<char> place)
    {
        var words = Words.Of(place);
        return place.Length <= 60 && words.Count <= 8 && char.IsUpper(place[0])
            && words.TrueForAll(word => char.IsUpper(word[0])
                || word is "and" or "of" or "de" or "the" or "al" or "el" or "on" or "upon" or "/" or "near"
                || word.StartsWith("al-", StringComparison.Ordinal));
    }

    // "WASHINGTON", "STATE COLLEGE, Pa.": capitals up to the first comma; an acronym of four letters ("NATO") is an organisation more often
    // than a town.
    private static bool IsShouted(ReadOnlySpan<char> place)
    {
        int comma = place.IndexOf(',');
        var town = place[..(comma < 0 ? place.Length : comma)].TrimEnd();
        int letters = 0;
        foreach (char c in town)
        {
            if (char.IsLower(c) || char.IsDigit(c))
            {
                return false;
            }

            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters >= 5 || comma > 0 && letters >= 3 || Array.IndexOf(ShortPlaces, town.ToString()) >= 0;
    }
}

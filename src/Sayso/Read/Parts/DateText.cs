using System.Globalization;
using Sayso.Language;

namespace Sayso.Read.Parts;

/// <summary>Reads a line or prefix that is a date and nothing else ("Published: Friday, 10 January 2020, 5:03 pm GMT").</summary>
internal static class DateText
{
    private const int LongestLine = 90;

    private static readonly IReadOnlyList<string> Months = CalendarWords.Months;

    private static readonly IReadOnlyList<string> Days = CalendarWords.Weekdays;

    // A closed vocabulary: one word outside it and the line is prose.
    private static readonly HashSet<string> Around = Lexicon.English.Words("date-words", StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// True when the line is a date; <paramref name="date"/> is null when it has no year or its order is open (01/02/2020).
    /// </summary>
    internal static bool TryRead(ReadOnlySpan<char> line, out DateOnly? date)
    {
        date = null;
        line = line.Trim();
        if (line.Length is 0 or > LongestLine)
        {
            return false;
        }

        var parse = default(Reading);
        foreach (string word in Words.Of(line))
        {
            if (!parse.Take(word))
            {
                return false;
            }
        }

        date = parse.Date;
        return parse.IsDate;
    }

    /// <summary>The month of a name or its abbreviation (three letters or more), 1-12; 0 for other words.</summary>
    internal static int Month(ReadOnlySpan<char> word)
    {
        var bare = word.TrimEnd('.');
        if (bare.Length < 3)
        {
            return 0;
        }

        for (int i = 0; i < Months.Count; i++)
        {
            bool isShort = bare.Length == 3 || (bare.Length == 4 && i == 8);
            if (isShort ? Months[i].AsSpan().StartsWith(bare, StringComparison.OrdinalIgnoreCase)
                : bare.Equals(Months[i], StringComparison.OrdinalIgnoreCase))
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static bool IsWeekday(ReadOnlySpan<char> word)
    {
        var bare = word.TrimEnd('.');
        foreach (string day in Days)
        {
            if (bare.Equals(day, StringComparison.OrdinalIgnoreCase)
                || (bare.Length is >= 3 and <= 5 && day.AsSpan().StartsWith(bare, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    // The first whole date of the line is the one meant: "Published" stands before "Updated".
    private struct Reading
    {
        private int _year;
        private int _month;
        private int _day;
        private bool _isOpen;

        public readonly bool IsDate => _isOpen || (_month > 0 && _day > 0);

        public readonly DateOnly? Date =>
            _year > 0 && _month > 0 && _day > 0 && _day <= DateTime.DaysInMonth(_year, _month) ? new DateOnly(_year, _month, _day) : null;

        public bool Take(string word)
        {
            var bare = word.AsSpan().Trim(",;()[]|");
            if (bare.Length == 0 || Around.Contains(bare.TrimEnd(".:").ToString()) || IsWeekday(bare.TrimEnd(':')))
            {
                return true;
            }

            if (Month(bare) is > 0 and var month)
            {
                _month = _month == 0 ? month : _month;
                return true;
            }

            return char.IsAsciiDigit(bare[0]) && TakeNumber(bare);
        }

        private bool TakeNumber(ReadOnlySpan<char> word)
        {
            var digits = word.TrimEnd('.');
            if (digits.Length > 2 && digits[^2..] is "st" or "nd" or "rd" or "th")
            {
                digits = digits[..^2];
            }

            if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            {
                if (digits.Length == 4 && number is >= 1800 and <= 2199)
                {
                    _year = _year == 0 ? number : _year;
                    return true;
                }

                if (digits.Length <= 2 && number is >= 1 and <= 31)
                {
                    _day = _day == 0 ? number : _day;
                    return true;
                }

                return digits.Length == 4 && number < 2400;
            }

            return TakeIso(digits) || TakeSlashed(digits) || IsClock(digits);
        }

        // 2020-01-10, with or without T and a time.
        private bool TakeIso(ReadOnlySpan<char> word)
        {
            if (word.Length < 10 || word[4] is not ('-' or '/' or '.') || !DateOnly.TryParseExact(
                $"{word[..4]}-{word[5..7]}-{word[8..10]}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                || (word.Length > 10 && word[10] != 'T'))
            {
                return false;
            }

            Keep(date.Year, date.Month, date.Day);
            return true;
        }

        // 10/01/2020: its order is open unless one number can only be a day.
        private bool TakeSlashed(ReadOnlySpan<char> word)
        {
            Span<Range> pieces = stackalloc Range[4];
            char separator = word.Contains('/') ? '/' : word.Contains('-') ? '-' : '.';
            if (word.Split(pieces, separator) != 3
                || !int.TryParse(word[pieces[0]], NumberStyles.None, CultureInfo.InvariantCulture, out int first)
                || !int.TryParse(word[pieces[1]], NumberStyles.None, CultureInfo.InvariantCulture, out int second)
                || !int.TryParse(word[pieces[2]], NumberStyles.None, CultureInfo.InvariantCulture, out int year)
                || year is < 1800 or > 2199 || first is < 1 or > 31 || second is < 1 or > 31 || (first > 12 && second > 12))
            {
                return false;
            }

            if (separator == '.' || first > 12 || first == second)
            {
                Keep(year, second, first);
            }
            else if (second > 12)
            {
                Keep(year, first, second);
            }
            else
            {
                _isOpen = true;
            }

            return true;
        }

        private void Keep(int year, int month, int day)
        {
            if (_year == 0 && _month == 0 && _day == 0)
            {
                (_year, _month, _day) = (year, month, day);
            }
        }

        private static bool IsClock(ReadOnlySpan<char> word)
        {
            bool digit = false;
            int letters = 0;
            foreach (char c in word)
            {
                digit |= char.IsAsciiDigit(c);
                letters += char.IsAsciiLetter(c) ? 1 : 0;
                if (!char.IsAsciiDigit(c)
                    && c is not (':' or '.' or '+' or '-' or 'a' or 'A' or 'p' or 'P' or 'm' or 'M' or 'h' or 'H' or 'Z' or 'z'))
                {
                    return false;
                }
            }

            return digit && letters <= 4 && word.Length <= 14 && (letters > 0 || word.Contains(':') || word.Contains('.'));
        }
    }
}

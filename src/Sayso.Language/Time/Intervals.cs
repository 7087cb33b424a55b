using System.Globalization;

namespace Sayso.Language.Time;

/// <summary>Turns TIMEX3 values into intervals of local clock time.</summary>
internal static class Intervals
{
    /// <summary>The interval of a date or time value; open at both ends when the value does not tell one. Never throws.</summary>
    public static Interval Of(string value)
    {
        try
        {
            return Read(value);
        }
        catch (ArgumentOutOfRangeException)
        {
            // A year past 9999 or before 1: there is such a value and no such date.
            return new Interval(null, null);
        }
    }

    private static Interval Read(string value)
    {
        int range = value.IndexOf('/', StringComparison.Ordinal);
        if (range > 0)
        {
            return new Interval(Read(value[..range]).From, Read(value[(range + 1)..]).To);
        }

        if (value.StartsWith("FY", StringComparison.Ordinal))
        {
            // No text says in which month the year begins: the calendar year that it is named after holds most of it.
            return Read(value[2..]);
        }

        if (value.Length >= 10
            && DateTime.TryParseExact(value[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return value.Length == 10 ? new Interval(day, day.AddDays(1)) : Hour(day, value[11..]);
        }

        if (value.Length == 2 && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int century) && century > 0)
        {
            return new Interval(new DateTime(century * 100, 1, 1), new DateTime(century * 100, 1, 1).AddYears(100));
        }

        if (value.Length < 3 || !value.AsSpan(0, Math.Min(3, value.Length)).ContainsOnlyDigits())
        {
            return new Interval(null, null);
        }

        if (value.Length == 3)
        {
            var decade = new DateTime(int.Parse(value, CultureInfo.InvariantCulture) * 10, 1, 1);
            return new Interval(decade, decade.AddYears(10));
        }

        if (!int.TryParse(value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year) || year < 1)
        {
            return new Interval(null, null);
        }

        var start = new DateTime(year, 1, 1);
        if (value.Length == 4)
        {
            return new Interval(start, start.AddYears(1));
        }

        string rest = value[5..];
        if (rest.Length == 2 && int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out int month)
            && month is >= 1 and <= 12)
        {
            return new Interval(new DateTime(year, month, 1), new DateTime(year, month, 1).AddMonths(1));
        }

        if (rest.Length == 2 && rest[0] is 'Q' or 'H' && rest[1] is >= '1' and <= '4')
        {
            int months = rest[0] == 'Q' ? 3 : 6;
            return new Interval(start.AddMonths((rest[1] - '1') * months), start.AddMonths((rest[1] - '0') * months));
        }

        if (rest[0] == 'W' && rest.Length >= 3
            && int.TryParse(rest.AsSpan(1, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int week) && week is >= 1 and <= 53)
        {
            var monday = ISOWeek.ToDateTime(year, Math.Min(week, ISOWeek.GetWeeksInYear(year)), DayOfWeek.Monday);
            return rest.EndsWith("WE", StringComparison.Ordinal) ? new Interval(monday.AddDays(5), monday.AddDays(7))
                : new Interval(monday, monday.AddDays(7));
        }

        return rest switch
        {
            "SP" => new Interval(start.AddMonths(2), start.AddMonths(5)),
            "SU" => new Interval(start.AddMonths(5), start.AddMonths(8)),
            "FA" => new Interval(start.AddMonths(8), start.AddMonths(11)),
            "WI" => new Interval(start.AddMonths(11), start.AddMonths(14)),
            _ => new Interval(null, null),
        };
    }

    private static Interval Hour(DateTime day, string part)
    {
        switch (part)
        {
            case "MO":
                return new Interval(day.AddHours(5), day.AddHours(12));
            case "AF":
                return new Interval(day.AddHours(12), day.AddHours(18));
            case "EV":
                return new Interval(day.AddHours(17), day.AddHours(22));
            case "NI":
                return new Interval(day.AddHours(20), day.AddHours(30));
            case "MI":
                return new Interval(day.AddHours(11), day.AddHours(14));
        }

        int hour = part.Length >= 2 && int.TryParse(part.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int h) ? h : -1;
        if (hour is < 0 or > 24)
        {
            return new Interval(day, day.AddDays(1));
        }

        int minute =
            part.Length >= 5 && int.TryParse(part.AsSpan(3, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int m) ? m : -1;
        return minute is >= 0 and < 60 ? new Interval(day.AddHours(hour).AddMinutes(minute), day.AddHours(hour).AddMinutes(minute + 1))
            : new Interval(day.AddHours(hour), day.AddHours(hour + 1));
    }

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}

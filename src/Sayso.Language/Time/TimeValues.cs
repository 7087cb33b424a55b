using System.Globalization;

namespace Sayso.Language.Time;

/// <summary>Days, years, clocks and lengths, between words and TIMEX3 values.</summary>
internal static class TimeValues
{
    public static int? DayNumber(string word) =>
        word.Length is 1 or 2 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int day) && day is >= 1 and <= 31
        ? day
        : Ordinals(word);

    public static int? YearNumber(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 1000 and <= 2999
        ? year
        : null;

    public static int? Ordinals(string word) =>
        word.Length is 3 or 4
        && (word.EndsWith("st", StringComparison.Ordinal) || word.EndsWith("nd", StringComparison.Ordinal)
            || word.EndsWith("rd", StringComparison.Ordinal) || word.EndsWith("th", StringComparison.Ordinal))
        && int.TryParse(word.AsSpan(0, word.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && number is >= 1 and <= 31
            ? number
            : null;

    public static string? Decade(string word)
    {
        if (!word.EndsWith('s'))
        {
            return null;
        }

        string digits = word.TrimStart('\'', '’');
        return digits.Length == 5 && digits[3] == '0'
            && int.TryParse(digits.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            && year is >= 1500 and <= 2100
            ? (year / 10).ToString(CultureInfo.InvariantCulture)
            : digits.Length == 3 && digits[1] == '0' && char.IsAsciiDigit(digits[0]) ? "19" + digits[0] : null;
    }

    public static bool TryClock(string word, out int hour, out int minute)
    {
        hour = minute = 0;
        if (!word.Contains(':', StringComparison.Ordinal))
        {
            return false;
        }

        string[] parts = word.Split(':');
        return parts.Length is 2 or 3 && parts[0].Length is 1 or 2 && parts[1].Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out hour)
                && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out minute) && hour <= 24 && minute < 60;
    }

    public static bool IsEdge(string word) => word is "end" or "beginning" or "middle" or "start";

    public static bool IsHalfDay(string word) => word is "a.m." or "p.m." or "am" or "pm" or "a.m" or "p.m";

    public static DateOnly? Shift(DateOnly day, int days) =>
        days >= 0 ? (DateOnly.MaxValue.DayNumber - day.DayNumber >= days ? day.AddDays(days) : null)
        : day.DayNumber >= -days ? day.AddDays(days)
        : null;

    /// <summary>A day moved by a number of units, told at the grain of the unit; null past the calendar's ends.</summary>
    public static string? Move(DateOnly day, int count, string unit)
    {
        try
        {
            return unit switch
            {
                "D" => DayText(day.AddDays(count)),
                "W" => WeekText(day.AddDays(7 * count)),
                "F" => WeekText(day.AddDays(14 * count)),
                "M" => day.AddMonths(count).ToString("yyyy-MM", CultureInfo.InvariantCulture),
                "Q" => QuarterText(day.AddMonths(3 * count)),
                "Y" => Year4(day.AddYears(count).Year),
                "E" => (day.AddYears(10 * count).Year / 10).ToString("000", CultureInfo.InvariantCulture),
                "C" => (day.AddYears(100 * count).Year / 100).ToString("00", CultureInfo.InvariantCulture),
                "E!" => WeekText(day.AddDays(7 * count)) + "-WE",
                _ => null,
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            // "5,000 years ago": a date that the calendar does not reach.
            return null;
        }
    }

    /// <summary>The day that a value begins with; null when it tells no day.</summary>
    public static DateOnly? Day(string value) => value.Length >= 10
        && DateOnly.TryParseExact(value[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static string DayText(DateOnly? day) =>
        day is { } known ? known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "XXXX-XX-XX";

    public static string Year4(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    public static string QuarterText(DateOnly day) => Year4(day.Year) + "-Q" + (((day.Month - 1) / 3) + 1);

    public static string WeekText(DateOnly day)
    {
        var moment = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(moment):0000}-W{ISOWeek.GetWeekOfYear(moment):00}");
    }

    public static string Spelt(string count, string unit) => unit switch
    {
        "E" => count is "X" ? "XE" : (int.Parse(count, CultureInfo.InvariantCulture) * 10).ToString(CultureInfo.InvariantCulture) + "Y",
        "C" => count is "X" ? "XC" : (int.Parse(count, CultureInfo.InvariantCulture) * 100).ToString(CultureInfo.InvariantCulture) + "Y",
        "N" => count + "D",
        "F" => count is "X" ? "XW" : (int.Parse(count, CultureInfo.InvariantCulture) * 2).ToString(CultureInfo.InvariantCulture) + "W",
        "E!" => count + "WE",
        { Length: 2 } => "T" + count + unit[1],
        _ => count + unit,
    };
}

using System.Globalization;

namespace Sayso.Language.Time;

/// <summary>
/// Days of other calendars, told as days of ours: "7 Safar 1439", "22 Bahman 1357", "Heisei 12", "25 October (7 November) 1917".
/// </summary>
/// <remarks>
/// Hijri dates go by the calendar of Umm al-Qura within its years (1318 to 1500) and by the arithmetical one outside; where the moon was
/// looked for, the day may have been the next.
/// </remarks>
internal sealed class OtherCalendarRules(TimeText text, DateRules dates, YearRules years)
{
    // "Rabi al-Awwal" is five tokens with its hyphen and apostrophe.
    private const int LongestName = 6;

    private static readonly UmAlQuraCalendar UmmAlQura = new();
    private static readonly HijriCalendar Hijri = new();
    private static readonly PersianCalendar Persian = new();

    private readonly TimeText _text = text;
    private readonly DateRules _dates = dates;
    private readonly YearRules _years = years;

    public TimeMatch? Date(int token) => NewStyle(token) ?? Named(token) ?? Era(token);

    /// <summary>A day, a month and a year of the Hijri or the Persian calendar.</summary>
    private TimeMatch? Named(int token)
    {
        int at = token + (_text.Word(token) is "the" ? 1 : 0);
        int? day = TimeValues.DayNumber(_text.Word(at));
        at += day is null ? 0 : 1;
        at += day is not null && _text.Word(at) is "of" ? 1 : 0;
        if (TimeWords.OtherMonths.Find(_text, at, LongestName, out int month) is not { } next
            || (at > token && day is null))
        {
            return null;
        }

        at = next;
        if (day is null && TimeValues.DayNumber(_text.Word(at)) is { } behind && _text.Word(at + 1) is ",")
        {
            day = behind;
            at++;
        }

        at += _text.Word(at) is "," ? 1 : 0;
        bool marked = _text.Word(at + 1) is "ah" or "a.h." or "a.h" or "hijri" or "ap" or "sh" or "a.p.";
        if (!int.TryParse(_text.Word(at), NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            || year is < 1 or > 1500 || (!marked && year < 1200))
        {
            return null;
        }

        Calendar calendar = month > 12 ? Persian : year is >= 1318 and <= 1500 ? UmmAlQura : Hijri;
        string? value = Value(calendar, year, month > 12 ? month - 12 : month, day);
        return value is null ? null : TimeMatch.New(token, at + (marked ? 2 : 1), TimeKind.Date, value, TimeBasis.Calendar);
    }

    private static string? Value(Calendar calendar, int year, int month, int? day)
    {
        int last = calendar.GetDaysInMonth(year, month);
        return day > last ? null
            : day is { } one ? Day(one)
            : Day(1) + "/" + Day(last);

        string Day(int number) => TimeValues.DayText(DateOnly.FromDateTime(calendar.ToDateTime(year, month, number, 0, 0, 0, 0)));
    }

    /// <summary>"Heisei 12", "Showa 20, August 15"; with a number before it that may be a day or a month nothing is reckoned.</summary>
    private TimeMatch? Era(int token)
    {
        if (TimeValues.DayNumber(_text.Word(token)) is not null && _years.OfEra(token + 1, out int unsure) is not null)
        {
            return TimeMatch.New(token, unsure, TimeKind.Date, "XXXX-XX-XX", TimeBasis.Calendar);
        }

        if (_years.OfEra(token, out int end) is not { } year)
        {
            return null;
        }

        int next = end + (_text.Word(end) is "," ? 1 : 0);
        return _dates.MonthDate(next) is { Basis: TimeBasis.Published, Value.Length: >= 7 } month
            ? month with { Range = new TokenRange(token, month.Range.End), Value = TimeValues.Year4(year) + month.Value[4..],
                Basis = TimeBasis.Calendar }
            : TimeMatch.New(token, end, TimeKind.Date, TimeValues.Year4(year), TimeBasis.Calendar);
    }

    /// <summary>"25 October (7 November) 1917": of two days ten to thirteen apart the later is that of the new style.</summary>
    private TimeMatch? NewStyle(int token)
    {
        if (_dates.MonthDate(token) is not { Value.Length: 10 } first || _text.Word(first.Range.End) is not ("(" or "[" or "/")
            || _dates.MonthDate(first.Range.End + 1) is not { Value.Length: 10 } second)
        {
            return null;
        }

        int at = second.Range.End;
        while (_text.Word(at) is "," or "old" or "new" or "style" or "o.s." or "n.s." or "os" or "ns" or ")" or "]")
        {
            at++;
        }

        int? told = first.Basis == TimeBasis.Calendar ? TimeValues.YearNumber(first.Value[..4])
            : second.Basis == TimeBasis.Calendar ? TimeValues.YearNumber(second.Value[..4])
            : null;
        int end = at;
        if (told is null && (told = _years.After(at, out end)) is null)
        {
            return null;
        }

        foreach (int shift in (ReadOnlySpan<int>)[0, 1, -1])
        {
            if (InYear(first, told.Value) is { } one && InYear(second, told.Value + shift) is { } other
                && Math.Abs(one.DayNumber - other.DayNumber) is >= 10 and <= 13)
            {
                return TimeMatch.New(token, end, TimeKind.Date, TimeValues.DayText(one > other ? one : other), TimeBasis.Calendar);
            }
        }

        // Of two days that are not one the year alone is sure.
        return end > at ? TimeMatch.New(token, end, TimeKind.Date, TimeValues.Year4(told.Value), TimeBasis.Calendar) : null;
    }

    private static DateOnly? InYear(TimeMatch day, int year) => TimeValues.Day(TimeValues.Year4(year) + day.Value[4..]);
}

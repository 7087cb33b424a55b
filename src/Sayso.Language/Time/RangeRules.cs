using System.Globalization;

namespace Sayso.Language.Time;

/// <summary>Times of several days in one expression: "May 1-3", "the night of 3-4 January", "the week of 14 December".</summary>
/// <remarks>
/// Ranges of two full times ("from 23 December to 2 January") stay two expressions, as TIMEX3 has them. Values of the others are
/// ISO 8601's: first and last with a slash between.
/// </remarks>
internal sealed class RangeRules(TimeText text, TimeDirection direction, DateRules dates, YearRules years, DayFinder days)
{
    private readonly TimeText _text = text;
    private readonly TimeDirection _direction = direction;
    private readonly DateRules _dates = dates;
    private readonly YearRules _years = years;
    private readonly DayFinder _days = days;

    public TimeMatch? Range(int token) =>
        Overnight(token) ?? PartOfDay(token) ?? Week(token) ?? WeekOfMonth(token) ?? First(token) ?? Second(token) ?? Days(token)
        ?? Months(token);

    /// <summary>"[7] and 8 January", "[April 24] and 25, 1999": the first of two days is an expression of its own.</summary>
    private TimeMatch? First(int token)
    {
        bool behind = TimeWords.Months.ContainsKey(_text.Word(token));
        int end = token + (behind ? 2 : 1);
        return _text.Word(end) is "and" && Days(token) is { } both
            ? both with { Range = new TokenRange(token, end), Value = both.Value[..10] }
            : null;
    }

    /// <summary>"April 24 and [25], 1999".</summary>
    private TimeMatch? Second(int token) =>
        TimeValues.DayNumber(_text.Word(token)) is not null && _text.Word(token - 1) is "and" && _text.Last is { } first
            && first.Range.End == token - 1 && first.Range.Count == 2 && Days(first.Range.First) is { } both
            ? both with { Range = new TokenRange(token, both.Range.End), Value = both.Value[^10..] }
            : null;

    /// <summary>"3-4 January", "3 to 5 May 2019", "May 1-3, 2020", "the 3rd and 4th of May".</summary>
    private TimeMatch? Days(int token)
    {
        int at = token + (_text.Word(token) is "the" ? 1 : 0);
        return TimeValues.DayNumber(_text.Word(at)) is { } first ? DaysBeforeMonth(token, at, first)
            : TimeWords.Months.TryGetValue(_text.Word(at), out int month) && at == token ? DaysBehindMonth(token, month)
            : null;
    }

    private TimeMatch? DaysBeforeMonth(int token, int at, int first)
    {
        int next = at + 2 + (_text.Word(at + 2) is "the" ? 1 : 0);
        if (TimeValues.DayNumber(_text.Word(next)) is not { } last || last <= first || !Joins(at + 1, token, last == first + 1)
            || _dates.MonthDate(next) is not { Value.Length: 10 } end)
        {
            return null;
        }

        return end with
        {
            Range = new TokenRange(token, end.Range.End),
            Value = string.Create(CultureInfo.InvariantCulture, $"{end.Value[..8]}{first:00}/{end.Value}"),
        };
    }

    private TimeMatch? DaysBehindMonth(int token, int month)
    {
        if (TimeValues.DayNumber(_text.Word(token + 1)) is not { } first || TimeValues.DayNumber(_text.Word(token + 3)) is not { } last
            || last <= first || !Joins(token + 2, token, last == first + 1) || !_dates.IsMonth(token, true))
        {
            return null;
        }

        int at = token + 4;
        string after = _text.Word(at);
        bool counts = _text.Word(token + 2) is not ("-" or "–") && at < _text.Sentence.End
            && _text.Document.TagArray[at] is PartOfSpeech.Noun or PartOfSpeech.Num or PartOfSpeech.Sym
            && TimeValues.YearNumber(after) is null;
        if (counts || after is ":" or "percent" or "%" or "million" || TimeValues.IsHalfDay(after) || TimeWords.Months.ContainsKey(after))
        {
            return null;
        }

        int? told = _years.After(at, out int behind);
        string year = (told ?? _direction.NearestYear(token, month, last, "")) is { } known ? TimeValues.Year4(known) : "XXXX";
        return TimeMatch.New(token, told is null ? at : behind, TimeKind.Date,
            string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}-{first:00}/{year}-{month:00}-{last:00}"),
            told is null ? TimeBasis.Published : TimeBasis.Calendar);
    }

    /// <summary>"May–June 2020": months with a dash between.</summary>
    private TimeMatch? Months(int token)
    {
        if (!TimeWords.Months.TryGetValue(_text.Word(token), out int first) || _text.Word(token + 1) is not ("-" or "–")
            || !TimeWords.Months.TryGetValue(_text.Word(token + 2), out int last)
            || TimeValues.DayNumber(_text.Word(token + 3)) is not null)
        {
            return null;
        }

        int? told = _years.After(token + 3, out int behind);
        if ((told ?? _direction.NearestYear(token, last, null, "")) is not { } year)
        {
            return null;
        }

        int from = first > last ? year - 1 : year;
        return TimeMatch.New(token, told is null ? token + 3 : behind, TimeKind.Date,
            string.Create(CultureInfo.InvariantCulture, $"{from:0000}-{first:00}/{year:0000}-{last:00}"),
            told is null ? TimeBasis.Published : TimeBasis.Calendar);
    }

    /// <summary>"overnight from 31 December to 1 January": from the evening of the first day to the morning of the second.</summary>
    private TimeMatch? Overnight(int token)
    {
        if (_text.Word(token) is not "overnight")
        {
            return null;
        }

        int at = token + (_text.Word(token + 1) is "from" or "on" or "between" or "of" ? 2 : 1);
        return Nights(at) is { } nights ? Part(token, nights, "NI") : null;
    }

    /// <summary>"the night of 3-4 January", "the night between 3 and 4 January", "the morning of March 5".</summary>
    private TimeMatch? PartOfDay(int token)
    {
        int at = token + (_text.Word(token) is "the" ? 1 : 0);
        if (_text.Word(at) is "overnight" or "midday" || !TimeWords.DayParts.TryGetValue(_text.Word(at), out string? part)
            || _text.Word(at + 1) is not ("of" or "between" or "from"))
        {
            return null;
        }

        int inner = at + 2 + (_text.Word(at + 2) is "the" ? 1 : 0);
        return part == "NI" && Nights(inner) is { } nights ? Part(token, nights, part)
            : _text.Word(at + 1) is "of" && Days(inner) is null && _days.At(inner) is { Value.Length: 10 } day ? Part(token, day, part)
            : null;
    }

    /// <summary>Two days, one behind the other: the first of them, with the words of both.</summary>
    private TimeMatch? Nights(int token)
    {
        if (Days(token) is { } both)
        {
            return IsOneNight(both.Value[..10], both.Value[^10..]) ? both with { Value = both.Value[..10] } : null;
        }

        return _days.At(token) is { Value.Length: 10 } first
            && _text.Word(first.Range.End) is "to" or "-" or "–" or "and" or "into" or "through" or "until"
            && _days.At(first.Range.End + 1) is { Value.Length: 10 } second && IsOneNight(first.Value, second.Value)
            ? first with { Range = new TokenRange(token, second.Range.End) }
            : null;
    }

    private static bool IsOneNight(string first, string second) =>
        TimeValues.Day(first) is { } day && TimeValues.Day(second) is { } next && next.DayNumber - day.DayNumber == 1;

    private static TimeMatch Part(int token, TimeMatch day, string part) =>
        day with { Range = new TokenRange(token, day.Range.End), Kind = TimeKind.Time, Value = day.Value + "T" + part };

    /// <summary>"the week of 14 December", "the week beginning 14 December", "the week ending 20 December": seven days.</summary>
    private TimeMatch? Week(int token)
    {
        int at = token + (_text.Word(token) is "the" ? 1 : 0);
        if (_text.Word(at) is not "week" || _text.Word(at + 1) is not ("of" or "beginning" or "starting" or "commencing" or "ending")
            || _days.At(at + 2) is not { Value.Length: 10 } told || TimeValues.Day(told.Value) is not { } day)
        {
            return null;
        }

        // A Sunday begins the week of America; of other days the week is the calendar's.
        DateOnly? first = _text.Word(at + 1) is "ending" ? TimeValues.Shift(day, -6)
            : _text.Word(at + 1) is "of" && day.DayOfWeek != DayOfWeek.Sunday ? TimeValues.Shift(day, -(((int)day.DayOfWeek + 6) % 7))
            : day;
        if (first is not { } monday || TimeValues.Shift(monday, 6) is not { } last)
        {
            return null;
        }

        string value = monday.DayOfWeek == DayOfWeek.Monday ? TimeValues.WeekText(monday)
            : TimeValues.DayText(monday) + "/" + TimeValues.DayText(last);
        return told with { Range = new TokenRange(token, told.Range.End), Value = value };
    }

    /// <summary>"the first week of December", "the last week of May 2019": the days from 1 to 7, or the last seven.</summary>
    private TimeMatch? WeekOfMonth(int token)
    {
        int at = token + (_text.Word(token) is "the" ? 1 : 0);
        int? number = _text.Word(at) is "last" or "final" ? 0 : TimeWords.Ordinal(_text.Word(at));
        if (number is not { } week || _text.Word(at + 1) is not "week" || _text.Word(at + 2) is not ("of" or "in")
            || _dates.MonthDate(at + 3) is not { Value.Length: 7 } month || TimeValues.Day(month.Value + "-01") is not { } first)
        {
            return null;
        }

        int day = week == 0 ? DateTime.DaysInMonth(first.Year, first.Month) - 6 : (7 * week) - 6;
        return month with
        {
            Range = new TokenRange(token, month.Range.End),
            Value = string.Create(CultureInfo.InvariantCulture, $"{month.Value}-{day:00}/{month.Value}-{day + 6:00}"),
        };
    }

    /// <summary>Whether a token joins two numbers of days; "and" does so between neighbours and behind "between".</summary>
    private bool Joins(int at, int first, bool neighbours) =>
        _text.Word(at) is "-" or "–" or "to" or "through" or "until" || (_text.Word(at) is "and" && (neighbours
            || _text.Word(first - 1) is "between"));
}

using System.Globalization;

namespace Sayso.Language.Time;

/// <summary>Days, months and years, by their names and numbers or told from the day of the text.</summary>
internal sealed class DateRules(TimeText text, TimeDirection direction, YearRules years)
{
    private readonly TimeText _text = text;
    private readonly YearRules _years = years;
    private readonly TimeDirection _direction = direction;

    /// <summary>"January 10, 2020", "10 Jan. 2020", "January 2020", "last January", "early January".</summary>
    public TimeMatch? MonthDate(int token) => MonthDate(token, true);

    private TimeMatch? MonthDate(int token, bool looksAhead)
    {
        int at = token;
        if (_text.Word(at) is "the" && (TimeValues.IsEdge(_text.Word(at + 1)) || TimeValues.Ordinals(_text.Word(at + 1)) is not null))
        {
            at++;
        }

        bool direction = _text.Word(at) is "last" or "next" or "this" or "past";
        string aim = direction ? _text.Word(at) : "";
        if (direction || _text.Word(at) is "early" or "late" or "mid")
        {
            at++;
            at += _text.Word(at) is "-" ? 1 : 0;
        }
        else if (_text.Word(at) is "end" or "beginning" or "middle" or "start" && _text.Word(at + 1) is "of")
        {
            at += 2;
        }

        int? day = null;
        if (TimeValues.DayNumber(_text.Word(at)) is { } before && at + 1 < _text.Sentence.End
            && (TimeWords.Months.ContainsKey(_text.Word(at + 1))
                || (_text.Word(at + 1) is "of" && TimeWords.Months.ContainsKey(_text.Word(at + 2)))))
        {
            day = before;
            at += _text.Word(at + 1) is "of" ? 2 : 1;
        }

        string named = _text.Word(at).StartsWith("mid-", StringComparison.Ordinal) ? _text.Word(at)[4..] : _text.Word(at);
        if (!TimeWords.Months.TryGetValue(named, out int month)
            || (_text.Word(at) is "may" or "march" && !IsMonth(at, day is not null || direction))
            || (day is null && !direction && IsFirstName(at)))
        {
            return null;
        }

        at++;
        if (day is null && TimeValues.DayNumber(_text.Word(at)) is { } after
            && !(_text.Word(at + 1) is "percent" or "%" or "million" or "billion")
            && !(_text.Word(at + 1) is ":" && TimeValues.YearNumber(_text.Word(at)) is not null))
        {
            day = after;
            at++;
        }

        int? year = _years.After(at, out int behind);
        at = year is null ? at : behind;
        var basis = year is null ? TimeBasis.Published : TimeBasis.Calendar;
        year ??= (looksAhead && aim.Length == 0 ? YearOfRange(token, at, month, day, ref basis) : null)
            ?? _direction.NearestYear(token, month, day, aim);
        string value = year is { } known ? known.ToString("0000", CultureInfo.InvariantCulture) : "XXXX";
        value += "-" + month.ToString("00", CultureInfo.InvariantCulture);
        if (day is { } number)
        {
            value += "-" + number.ToString("00", CultureInfo.InvariantCulture);
        }

        return DayPart(TimeMatch.New(token, at, TimeKind.Date, value, basis));
    }

    /// <summary>"Friday", "last Friday", "Friday night", "Monday, March 3".</summary>
    public TimeMatch? Weekday(int token)
    {
        int at = token;
        string aim = _text.Word(at) is "last" or "next" or "this" or "coming" ? _text.Word(at) : "";
        at += aim.Length > 0 ? 1 : 0;
        if (aim is "coming" || (aim is "this" && _text.Word(at) is "coming" or "past"))
        {
            at += aim is "coming" ? 0 : 1;
            aim = _text.Word(at - 1) is "coming" ? "next" : "last";
        }

        at += _text.Word(at) is "early" or "late" && TimeWords.Weekdays.ContainsKey(_text.Word(at + 1)) ? 1 : 0;
        if (!TimeWords.Weekdays.TryGetValue(_text.Word(at), out int weekday) || (_text.Word(at).EndsWith('.') && _text.Word(at).Length < 4))
        {
            return null;
        }

        at++;
        int dated = at + (_text.Word(at) is "," ? 1 : 0);
        if (MonthDate(dated) is { } full && full.Value.Length == 10 && _text.Word(dated) is not ("last" or "this" or "next"))
        {
            return full with { Range = new TokenRange(token, full.Range.End) };
        }

        if (_text.Published is not { } now)
        {
            return DayPart(TimeMatch.New(token, at, TimeKind.Date, "XXXX-WXX-" + (weekday == 0 ? 7 : weekday), TimeBasis.Published));
        }

        int back = ((int)now.DayOfWeek - weekday + 7) % 7;
        bool future = aim == "next" || (aim.Length == 0 && _direction.IsFuture(token));
        int offset = future ? (back == 0 ? (aim == "next" ? 7 : 0) : 7 - back) : aim == "last" && back == 0 ? -7 : -back;
        if (aim.Length == 0 && _text.Last is { } first && _text.IsRange(first.Range, token) && TimeValues.Day(first.Value) is { } from
            && Math.Abs(from.DayNumber - now.DayNumber) <= 7 && !(_text.Word(token - 1) is "to" && _direction.IsFuture(token)))
        {
            // "from Monday until Friday" ends with the Friday behind the Monday.
            offset = from.DayNumber - now.DayNumber + ((weekday - (int)from.DayOfWeek + 7) % 7);
        }

        return TimeValues.Shift(now, offset) is { } day
            ? DayPart(TimeMatch.New(token, at, TimeKind.Date, TimeValues.DayText(day), TimeBasis.Published))
            : null;
    }

    /// <summary>"today", "yesterday", "tomorrow", "tonight", "this morning", "last night".</summary>
    public TimeMatch? Deictic(int token)
    {
        string word = _text.Word(token);
        int start = token;
        if (word is "late" or "early" or "earlier" or "later" && _text.Word(token + 1) is "yesterday" or "today" or "tomorrow")
        {
            token++;
            word = _text.Word(token);
        }

        int offset = word switch { "yesterday" => -1, "tomorrow" => 1, _ => 0 };
        if (word is "today" or "yesterday" or "tomorrow")
        {
            return DayPart(TimeMatch.New(start, token + 1, TimeKind.Date,
                _text.Published is { } now && TimeValues.Shift(now, offset) is { } day ? TimeValues.DayText(day)
                : word == "today" ? "PRESENT_REF"
                : "XXXX-XX-XX",
                TimeBasis.Published));
        }

        if (word is "tonight")
        {
            return TimeMatch.New(start, token + 1, TimeKind.Time, TimeValues.DayText(_text.Published) + "TNI", TimeBasis.Published);
        }

        if (word is "this" or "last" && TimeWords.DayParts.TryGetValue(_text.Word(token + 1), out string? part)
            && _text.Word(token + 1) is not "overnight")
        {
            var day = _text.Published is { } published ? TimeValues.Shift(published, word == "last" ? -1 : 0) : null;
            return TimeMatch.New(start, token + 2, TimeKind.Time, TimeValues.DayText(day) + "T" + part, TimeBasis.Published);
        }

        return null;
    }

    /// <summary>"the previous day", "the next morning", "that night": beside the last day that the text told.</summary>
    public TimeMatch? Beside(int token)
    {
        int at = token + (_text.Word(token) is "the" ? 1 : 0);
        int? offset = _text.Word(at) switch
        {
            "previous" or "preceding" => -1,
            "next" or "following" => 1,
            "same" or "that" => 0,
            _ => null,
        };
        if (offset is not { } days || !(at > token || _text.Word(at) is "that") || _text.Previous is not { } previous
            || TimeValues.Shift(previous, days) is not { } day)
        {
            return null;
        }

        return _text.Word(at + 1) is "day" ? TimeMatch.New(token, at + 2, TimeKind.Date, TimeValues.DayText(day), TimeBasis.Previous)
            : _text.Word(at + 1) is "morning" or "afternoon" or "evening" or "night"
                ? TimeMatch.New(token, at + 2, TimeKind.Time, TimeValues.DayText(day) + "T" + TimeWords.DayParts[_text.Word(at + 1)],
                    TimeBasis.Previous)
            : null;
    }

    /// <summary>"the 1st of last month", "the 15th of this month", "the 3rd of the month".</summary>
    public TimeMatch? DayOfMonth(int token)
    {
        int at = token + (_text.Word(token) is "the" ? 1 : 0);
        if (TimeValues.Ordinals(_text.Word(at)) is not { } day || _text.Word(at + 1) is not "of" || _text.Word(at + 3) is not "month"
            || _text.Published is not { } now)
        {
            return null;
        }

        int? shift = _text.Word(at + 2) switch { "last" => -1, "next" => 1, "this" or "the" => 0, _ => null };
        return shift is { } months && TimeValues.Move(now, months, "M") is { } month
            && TimeValues.Day(month + "-" + day.ToString("00", CultureInfo.InvariantCulture)) is { } found
            ? DayPart(TimeMatch.New(token, at + 4, TimeKind.Date, TimeValues.DayText(found), TimeBasis.Published))
            : null;
    }

    /// <summary>
    /// The year of a range told with its other end alone: "between May and June 1976", "from 23 December 2020 to 2 January". Null when the
    /// date is no end of a range.
    /// </summary>
    private int? YearOfRange(int token, int end, int month, int? day, ref TimeBasis basis)
    {
        bool opened = _text.Word(token - 1) is "from" or "between" or "overnight" or "(";
        int join = end + (_text.Word(end) is "," ? 1 : 0);
        if ((_text.Word(join) is "to" or "until" or "till" or "through" or "-" or "–" || (_text.Word(join) is "and" && opened))
            && MonthDate(join + 1, false) is { Basis: TimeBasis.Calendar } last && Months(last.Value) is { } to)
        {
            basis = TimeBasis.Calendar;
            return to.Year - (IsAfter(month, day, to) ? 1 : 0);
        }

        if (_text.Last is { } first && _text.IsRange(first.Range, token) && Months(first.Value) is { } from
            && from.Day is null == day is null)
        {
            basis = first.Basis;
            return from.Year + (IsAfter(from.Month, from.Day, (0, month, day)) ? 1 : 0);
        }

        return null;
    }

    private static bool IsAfter(int month, int? day, (int Year, int Month, int? Day) other) =>
        month > other.Month || (month == other.Month && day > other.Day);

    /// <summary>The year, month and day of a value.</summary>
    private static (int Year, int Month, int? Day)? Months(string value) =>
        value.Length >= 7 && int.TryParse(value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            && int.TryParse(value.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int month)
            ? (year, month, TimeValues.Day(value)?.Day)
            : null;

    /// <summary>"morning", "night" right behind a day make it a part of the day.</summary>
    public TimeMatch DayPart(TimeMatch match)
    {
        int at = match.Range.End;
        return match.Value.Length >= 10 && TimeWords.DayParts.TryGetValue(_text.Word(at), out string? part)
            && _text.Word(at) is not "overnight"
            ? match with { Range = new TokenRange(match.Range.First, at + 1), Kind = TimeKind.Time, Value = match.Value[..10] + "T" + part }
            : match;
    }

    /// <summary>"April Jones", "Jan Kavan".</summary>
    private bool IsFirstName(int token) =>
        _text.Word(token) is "jan" or "april" or "june" or "august" && token + 1 < _text.Sentence.End
            && _text.Document.TagArray[token + 1] == PartOfSpeech.Propn && !TimeWords.Months.ContainsKey(_text.Word(token + 1))
            && _text.Word(token - 1) is not ("in" or "since" or "until" or "till" or "by" or "of" or "from" or "to" or "on" or "early"
                or "late" or "during");

    public bool IsMonth(int token, bool sure) =>
        (sure && char.IsUpper(_text.Document.Word(token)[0]))
            || (sure && TimeValues.DayNumber(_text.Word(token - 1)) is not null)
            || (_text.Document.TagArray[token] is PartOfSpeech.Propn && char.IsUpper(_text.Document.Word(token)[0])
                && (TimeValues.DayNumber(_text.Word(token + 1)) is not null || TimeValues.YearNumber(_text.Word(token + 1)) is not null
            || (token > _text.Sentence.First
                && _text.Word(token - 1) is "in" or "since" or "last" or "until" or "by" or "of" or "from" or "next" or "to" or "on"
                    or "early" or "late" or "during")));
}

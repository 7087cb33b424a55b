using System.Globalization;

namespace Sayso.Language.Time;

/// <summary>Times told from another time: "two days ago", "the third quarter", "last week".</summary>
internal sealed class RelativeRules(TimeText text, DateRules dates, LengthRules lengths, YearRules years)
{
    // Longer counts of working days are no longer days.
    private const int MostDays = 366;

    private readonly TimeText _text = text;
    private readonly DateRules _dates = dates;
    private readonly LengthRules _lengths = lengths;
    private readonly YearRules _years = years;

    /// <summary>"two days ago", "a year earlier", "six weeks later", "minutes later".</summary>
    public TimeMatch? Ago(int token)
    {
        int at = token;
        at += _text.Word(at) is "about" or "nearly" or "almost" or "over" or "around" or "just" or "only"
            && _lengths.Amount(at + 1, out _, out _)
            ? 1
            : 0;
        if (_lengths.Amount(at, out int? days, out int ofWork) && _text.Word(ofWork) is "working" or "business" or "trading" or "school")
        {
            return WorkingDays(token, days, ofWork);
        }

        if (!_lengths.Amount(at, out int? count, out int next) || !TimeWords.Units.TryGetValue(_text.Word(next), out string? unit)
            || unit is "N" or "E!")
        {
            return null;
        }

        int end = next + 1;
        string word = _text.Word(end);
        bool back = word is "ago" or "earlier" or "before";
        bool ahead = word is "later" or "hence" || (word is "from" && _text.Word(end + 1) is "now");
        if (!back && !ahead)
        {
            return null;
        }

        if (word == "before" && _text.Word(end + 1).Length > 0 && !(_text.Word(end + 1) is "." or ","))
        {
            return null;
        }

        end += word is "from" ? 2 : 1;
        bool published = word is "ago" or "from" or "hence";
        var basis = published ? TimeBasis.Published : TimeBasis.Previous;
        var from = published || _text.Previous is null ? _text.Published : _text.Previous;
        if (count is not { } number)
        {
            return unit[0] == 'T' && !published
                ? TimeMatch.New(token, end, TimeKind.Duration, "P" + TimeValues.Spelt("X", unit), TimeBasis.Event)
                : TimeMatch.New(token, end, TimeKind.Date, back ? "PAST_REF" : "FUTURE_REF", basis);
        }

        if (unit[0] == 'T')
        {
            return TimeMatch.New(token, end, TimeKind.Duration, "P" + TimeValues.Spelt(number.ToString(CultureInfo.InvariantCulture), unit),
                TimeBasis.Previous);
        }

        string? value = from is { } day ? TimeValues.Move(day, back ? -number : number, unit) : null;
        if (unit is "Y" && back && number == 1 && _text.Quartered(token) is { } quarter && from is { } since)
        {
            // Figures of a quarter are set against the same quarter of the year before.
            value = TimeValues.Year4((_text.QuarterYear(token) ?? since.Year) - 1) + quarter;
        }

        return TimeMatch.New(token, end, TimeKind.Date, value ?? (back ? "PAST_REF" : "FUTURE_REF"), basis);
    }

    /// <summary>"three working days later": Mondays to Fridays are counted from a day that the text told last, or nothing is.</summary>
    private TimeMatch? WorkingDays(int token, int? count, int at)
    {
        string side = _text.Word(at + 2);
        if (_text.Word(at + 1) is "days" or "day" && side is "after" or "before" or "following" && count is { } told)
        {
            return TimeMatch.New(token, at + 2, TimeKind.Duration, "P" + TimeValues.Spelt(told.ToString(CultureInfo.InvariantCulture), "D"),
                TimeBasis.Event);
        }

        if (_text.Word(at + 1) is not ("day" or "days") || side is not ("later" or "earlier" or "ago" or "hence"))
        {
            return null;
        }

        int step = side is "later" or "hence" ? 1 : -1;
        bool published = side is "ago" or "hence";
        DateOnly? day = count is null ? null : published ? _text.Published : _text.IsPreviousFresh ? _text.Previous : null;
        for (int left = Math.Min(count ?? 0, MostDays); left > 0 && day is { } now;)
        {
            day = TimeValues.Shift(now, step);
            left -= day?.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return TimeMatch.New(token, at + 3, TimeKind.Date, day is null ? (step < 0 ? "PAST_REF" : "FUTURE_REF") : TimeValues.DayText(day),
            published ? TimeBasis.Published : TimeBasis.Previous);
    }

    /// <summary>"last week", "this year", "the past three months", "the next day", "earlier this month".</summary>
    public TimeMatch? Relative(int token)
    {
        int at = token;
        at +=
            _text.Word(at) is "earlier" or "later" or "early" or "late" && _text.Word(at + 1) is "this" or "last" or "next" or "in" ? 1 : 0;
        at += _text.Word(at) is "in" && at > token && _text.Word(at + 1) is "the" ? 1 : 0;
        bool the = _text.Word(at) is "the";
        at += the ? 1 : 0;
        string aim = _text.Word(at);
        if (aim
            is not ("last" or "next" or "this" or "past" or "previous" or "coming" or "current" or "following" or "same" or "that"
            or "preceding" or "recent" or "latest" or "early" or "late" or "first"))
        {
            return the ? Period(token, at) : null;
        }

        int next = at + 1;
        next += _text.Word(next) is "fiscal" ? 1 : 0;
        if (aim is not ("this" or "that" or "current" or "same" or "recent") && _lengths.Amount(next, out int? count, out int unitAt)
            && TimeWords.Units.TryGetValue(_text.Word(unitAt), out string? unit) && _text.Word(next) is not ("a" or "an")
            && (count is not 1 || _text.Word(next) is "one")
            && unit is not "E!")
        {
            // "the past three months": a length of time.
            return TimeMatch.New(token, unitAt + 1, TimeKind.Duration,
                "P" + TimeValues.Spelt(count?.ToString(CultureInfo.InvariantCulture) ?? "X", unit), TimeBasis.Published);
        }

        if (aim is "coming" && _text.Word(next).EndsWith('s') && TimeWords.Units.ContainsKey(_text.Word(next)))
        {
            return TimeMatch.New(token, next + 1, TimeKind.Date, "FUTURE_REF", TimeBasis.Published);
        }

        if (aim is "recent" && TimeWords.Units.TryGetValue(_text.Word(next), out string? vague))
        {
            return TimeMatch.New(token, next + 1, TimeKind.Date, "PAST_REF", TimeBasis.Published);
        }

        if (aim is "past" && the && _text.Word(next) is "." or "," or ")" && _text.Document.TagArray[at] == PartOfSpeech.Noun)
        {
            return TimeMatch.New(token, at + 1, TimeKind.Date, "PAST_REF", TimeBasis.Published);
        }

        if (TimeWords.Seasons.TryGetValue(_text.Word(next), out string? season) && aim is "last" or "next" or "this" or "past")
        {
            return _text.Published is { } today
                ? TimeMatch.New(token, next + 1, TimeKind.Date,
                    TimeValues.Year4(today.Year + (aim is "last" or "past" ? -1 : aim is "next" ? 1 : 0)) + "-" + season,
                    TimeBasis.Published)
                : null;
        }

        if (!TimeWords.Units.TryGetValue(_text.Word(next), out string? single) || single[0] == 'T'
            || (_text.Word(next).EndsWith('s') && single != "E!") || aim is "recent" or "first" or "early" or "late" || single == "N")
        {
            return null;
        }

        int offset = aim switch { "last" or "previous" or "past" or "preceding" => -1, "next" or "coming" or "following" => 1, _ => 0 };
        bool previous = aim is "following" or "same" or "that" or "previous" or "preceding" || (aim is "next" && the && single == "D");
        var from = previous && _text.Previous is not null ? _text.Previous : _text.Published;
        if (from is not { } day)
        {
            return TimeMatch.New(token, next + 1, TimeKind.Date, offset < 0 ? "PAST_REF" : offset > 0 ? "FUTURE_REF" : "PRESENT_REF",
                TimeBasis.Published);
        }

        if (aim is "that" or "same" && _text.TellsMovingFeast(token))
        {
            return TimeMatch.New(token, next + 1, TimeKind.Date, single is "W" ? "XXXX-WXX" : "XXXX-XX-XX", TimeBasis.Event);
        }

        if (aim is "latest" && single is not "Q")
        {
            return null;
        }

        return TimeValues.Move(day, offset, single) is { } value
            ? _dates.DayPart(TimeMatch.New(token, next + 1, TimeKind.Date, value, previous ? TimeBasis.Previous : TimeBasis.Published))
            : null;
    }

    public TimeMatch? Season(int token)
    {
        int at = token + (_text.Word(token) is "the" ? 1 : 0);
        if (!TimeWords.Seasons.TryGetValue(_text.Word(at), out string? season))
        {
            return null;
        }

        int yearAt = at + 1 + (_text.Word(at + 1) is "of" or "," ? 1 : 0);
        if (_years.Span(yearAt, out int end) is { } both)
        {
            // A winter begins in the first of its years; other seasons of two years are those of the south or of a sport.
            return TimeMatch.New(token, end, TimeKind.Date, season is "WI" ? both[..4] + "-WI" : both, TimeBasis.Calendar);
        }

        return _years.After(yearAt, out end) is { } year && _text.Word(yearAt) is not ("last" or "this" or "next")
            ? TimeMatch.New(token, end, TimeKind.Date, TimeValues.Year4(year) + "-" + season, TimeBasis.Calendar)
            : null;
    }

    public TimeMatch? Reference(int token)
    {
        if (!TimeWords.References.TryGetValue(_text.Word(token), out string? value))
        {
            return null;
        }

        if (_text.Word(token) is "soon" && _text.Word(token - 1) is "as" && _text.Word(token + 1) is "as")
        {
            return null;
        }

        if (_text.Word(token) is "recent" && TimeWords.Units.ContainsKey(_text.Word(token + 1)))
        {
            return TimeMatch.New(token, token + 2, TimeKind.Date, "PAST_REF", TimeBasis.Published);
        }

        return _text.Word(token) is "future" && _text.Document.TagArray[token] != PartOfSpeech.Noun ? null
            : TimeMatch.New(token, token + 1, TimeKind.Date, value, TimeBasis.Published);
    }

    /// <summary>"the quarter", "the weekend", "the year", "the end of 1999", "the nine months".</summary>
    private TimeMatch? Period(int token, int at)
    {
        if (_text.Word(at) is "end" or "beginning" or "start" or "middle" && _text.Word(at + 1) is "of")
        {
            int inner = at + 2;
            if (_text.Word(inner) is "the" && _text.Word(inner + 1) is "year" or "month" or "week" && _text.Published is { } current
                && TimeValues.Move(current, 0, TimeWords.Units[_text.Word(inner + 1)]) is { } running)
            {
                return TimeMatch.New(token, inner + 2, TimeKind.Date, running, TimeBasis.Published);
            }

            if ((_years.Year(inner) ?? (_text.Word(inner) is "this" or "next" or "last" or "the" ? Relative(inner) : null)) is { } whole
                && whole.Kind == TimeKind.Date)
            {
                return whole with { Range = new TokenRange(token, whole.Range.End) };
            }

            return null;
        }

        if (_text.Published is { } day && _text.Word(at) is "weekend")
        {
            return TimeMatch.New(token, at + 1, TimeKind.Date,
                TimeValues.WeekText(TimeValues.Shift(day, -((int)day.DayOfWeek is 0 or 6 ? 0 : (int)day.DayOfWeek)) ?? day) + "-WE",
                TimeBasis.Published);
        }

        if (_text.Published is { } now && _text.Word(at) is "quarter" && _text.Word(at + 1) is not "of"
            && TimeValues.Move(now, -1, "Q") is { } quarter)
        {
            return TimeMatch.New(token, at + 1, TimeKind.Date, quarter, TimeBasis.Published);
        }

        if (_text.Word(at) is "future")
        {
            return TimeMatch.New(token, at + 1, TimeKind.Date, "FUTURE_REF", TimeBasis.Published);
        }

        if (_lengths.Amount(at, out int? count, out int unitAt) && count is > 1
            && TimeWords.Units.TryGetValue(_text.Word(unitAt), out string? unit))
        {
            return TimeMatch.New(token, unitAt + 1, TimeKind.Duration,
                "P" + TimeValues.Spelt(count.Value.ToString(CultureInfo.InvariantCulture), unit), TimeBasis.Calendar);
        }

        if (_text.Word(at) is "days" or "weeks" or "months" or "years" or "hours" or "minutes"
            && _text.Word(at + 1) is "preceding" or "before" or "after" or "following" or "leading" or "since")
        {
            return TimeMatch.New(token, at + 1, TimeKind.Duration, "P" + TimeValues.Spelt("X", TimeWords.Units[_text.Word(at)]),
                TimeBasis.Event);
        }

        return _text.Word(at) is "night" or "day" or "morning" or "evening" or "afternoon"
            && (_text.Word(at + 1) is "of" or "before" or "after"
                || (at + 1 < _text.Sentence.End && _text.Document.TagArray[at + 1] == PartOfSpeech.Pron))
            ? TimeMatch.New(token, at + 1, _text.Word(at) is "day" ? TimeKind.Date : TimeKind.Time,
                _text.Word(at) is "day" ? "XXXX-XX-XX" : "TNI", TimeBasis.Event)
            : null;
    }
}

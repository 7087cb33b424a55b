using System.Globalization;

namespace Sayso.Language.Time;

/// <summary>Times told from another time: "two days ago", "the third quarter", "last week".</summary>
internal sealed class RelativeRules(TimeText text, TimeDirection direction, DateRules dates, LengthRules lengths)
{
    private readonly TimeText _text = text;
    private readonly TimeDirection _direction = direction;
    private readonly DateRules _dates = dates;
    private readonly LengthRules _lengths = lengths;

    /// <summary>"two days ago", "a year earlier", "six weeks later", "minutes later".</summary>
    public TimeMatch? Ago(int token)
    {
        int at = token;
        at += _text.Word(at) is "about" or "nearly" or "almost" or "over" or "around" or "just" or "only"
            && _lengths.Amount(at + 1, out _, out _)
            ? 1
            : 0;
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
            value = TimeValues.Year4(since.Year - 1) + quarter; // figures of a quarter are set against the same quarter a year before
        }
        return TimeMatch.New(token, end, TimeKind.Date, value ?? (back ? "PAST_REF" : "FUTURE_REF"), basis);
    }

    /// <summary>"the third quarter", "first-quarter", "fourth quarter of 1999".</summary>
    public TimeMatch? Quarter(int token)
    {
        int at = token;
        at += _text.Word(at) is "the" or "its" or "this" ? 1 : 0;
        if (_text.Word(at) is "latest" or "current" or "same" or "last" or "next" or "previous" && _text.Word(at + 1) is "quarter"
            && _text.Published is { } today)
        {
            int shift = _text.Word(at) is "next" ? 1 : _text.Word(at) is "current" ? 0 : -1;
            return _text.Word(at) is "same" || TimeValues.Move(today, shift, "Q") is not { } near ? null
                : TimeMatch.New(token, at + 2, TimeKind.Date, near, TimeBasis.Published);
        }

        at += _text.Word(at) is "fiscal" ? 1 : 0;
        if (TimeWords.Ordinal(_text.Word(at)) is not { } number)
        {
            return null;
        }

        at++;
        at += _text.Word(at) is "-" or "fiscal" ? 1 : 0;
        bool half = _text.Word(at) is "half";
        if (_text.Word(at) is not ("quarter" or "half"))
        {
            return null;
        }

        at++;
        int? year = null;
        if (_text.Word(at) is "of" or "in" && TimeValues.YearNumber(_text.Word(at + (_text.Word(at + 1) is "fiscal" ? 2 : 1))) is { } named)
        {
            year = named;
            at += _text.Word(at + 1) is "fiscal" ? 3 : 2;
        }
        else if (_text.Word(at) is "of" && _text.Word(at + 1) is "this" or "last" or "next" && _text.Word(at + 2) is "year"
            && _text.Published is { } now)
        {
            year = now.Year + (_text.Word(at + 1) is "last" ? -1 : _text.Word(at + 1) is "next" ? 1 : 0);
            at += 3;
        }
        else if (half)
        {
            return null;
        }

        int? guess = _text.Published is { } day
            ? (number > ((day.Month - 1) / 3) + 1 && !_direction.IsFuture(token) ? day.Year - 1 : day.Year)
            : null;
        string text = (year ?? guess)?.ToString("0000", CultureInfo.InvariantCulture) ?? "XXXX";
        return TimeMatch.New(token, at, TimeKind.Date, text + (half ? "-H" : "-Q") + number,
            year is null ? TimeBasis.Published : TimeBasis.Calendar);
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
        return TimeValues.YearNumber(_text.Word(yearAt)) is { } year
            ? TimeMatch.New(token, yearAt + 1, TimeKind.Date, TimeValues.Year4(year) + "-" + season, TimeBasis.Calendar)
            : null;
    }

    public TimeMatch? Reference(int token)
    {
        if (!TimeWords.References.TryGetValue(_text.Word(token), out string? value))
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

            if ((_dates.Year(inner) ?? (_text.Word(inner) is "this" or "next" or "last" or "the" ? Relative(inner) : null)) is { } whole
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

        // "the 1990s", "the late 1980s"
        int decade = at + (_text.Word(at) is "early" or "late" or "mid" ? 1 : 0);
        decade += _text.Word(decade) is "-" ? 1 : 0;
        if (TimeValues.Decade(_text.Word(decade)) is { } tens)
        {
            return TimeMatch.New(token, decade + 1, TimeKind.Date, tens, TimeBasis.Calendar);
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

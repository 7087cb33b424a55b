using System.Globalization;

namespace Sayso.Language.Time;

/// <content>Times told from another time: "yesterday", "two days ago", "the third quarter", "last week".</content>
internal sealed partial class TimeGrammar
{
    /// <summary>"today", "yesterday", "tomorrow", "tonight", "this morning", "last night".</summary>
    private TimeMatch? Deictic(int token)
    {
        string word = Word(token);
        int start = token;
        if (word is "late" or "early" or "earlier" or "later" && Word(token + 1) is "yesterday" or "today" or "tomorrow")
        {
            token++;
            word = Word(token);
        }

        int offset = word switch { "yesterday" => -1, "tomorrow" => 1, _ => 0 };
        if (word is "today" or "yesterday" or "tomorrow")
        {
            return DayPart(New(start, token + 1, TimeKind.Date, _published is { } now && Shift(now, offset) is { } day ? DayText(day) : word == "today" ? "PRESENT_REF" : "XXXX-XX-XX", TimeBasis.Published));
        }

        if (word is "tonight")
        {
            return New(start, token + 1, TimeKind.Time, DayText(_published) + "TNI", TimeBasis.Published);
        }

        if (word is "this" or "last" && TimeWords.DayParts.TryGetValue(Word(token + 1), out string? part) && Word(token + 1) is not "overnight")
        {
            var day = _published is { } published ? Shift(published, word == "last" ? -1 : 0) : null;
            return New(start, token + 2, TimeKind.Time, DayText(day) + "T" + part, TimeBasis.Published);
        }

        return null;
    }

    /// <summary>"two days ago", "a year earlier", "six weeks later", "minutes later".</summary>
    private TimeMatch? Ago(int token)
    {
        int at = token;
        at += Word(at) is "about" or "nearly" or "almost" or "over" or "around" or "just" or "only" && Amount(at + 1, out _, out _) ? 1 : 0;
        if (!Amount(at, out int? count, out int next) || !TimeWords.Units.TryGetValue(Word(next), out string? unit) || unit is "N" or "E!")
        {
            return null;
        }

        int end = next + 1;
        string word = Word(end);
        bool back = word is "ago" or "earlier" or "before";
        bool ahead = word is "later" or "hence" || (word is "from" && Word(end + 1) is "now");
        if (!back && !ahead)
        {
            return null;
        }

        if (word == "before" && Word(end + 1).Length > 0 && !(Word(end + 1) is "." or ","))
        {
            return null;
        }

        end += word is "from" ? 2 : 1;
        bool published = word is "ago" or "from" or "hence";
        var basis = published ? TimeBasis.Published : TimeBasis.Previous;
        var from = published || _previous is null ? _published : _previous;
        if (count is not { } number)
        {
            return unit[0] == 'T' && !published ? New(token, end, TimeKind.Duration, "P" + Spelt("X", unit), TimeBasis.Event) : New(token, end, TimeKind.Date, back ? "PAST_REF" : "FUTURE_REF", basis);
        }

        if (unit[0] == 'T')
        {
            return New(token, end, TimeKind.Duration, "P" + Spelt(number.ToString(CultureInfo.InvariantCulture), unit), TimeBasis.Previous);
        }

        string? value = from is { } day ? Move(day, back ? -number : number, unit) : null;
        if (unit is "Y" && back && number == 1 && Quartered(token) is { } quarter && from is { } since)
        {
            value = Year4(since.Year - 1) + quarter; // figures of a quarter are set against the same quarter a year before
        }
        return New(token, end, TimeKind.Date, value ?? (back ? "PAST_REF" : "FUTURE_REF"), basis);
    }

    /// <summary>"-Q3" when the text last spoke of a quarter, in this sentence or the few before it.</summary>
    private string? Quartered(int token) => _quarter is { } quarter && token - _quarterAt < 120 ? quarter : null;

    /// <summary>"the third quarter", "first-quarter", "fourth quarter of 1999".</summary>
    private TimeMatch? Quarter(int token)
    {
        int at = token;
        at += Word(at) is "the" or "its" or "this" ? 1 : 0;
        if (Word(at) is "latest" or "current" or "same" or "last" or "next" or "previous" && Word(at + 1) is "quarter" && _published is { } today)
        {
            int shift = Word(at) is "next" ? 1 : Word(at) is "current" ? 0 : -1;
            return Word(at) is "same" || Move(today, shift, "Q") is not { } near ? null : New(token, at + 2, TimeKind.Date, near, TimeBasis.Published);
        }

        at += Word(at) is "fiscal" ? 1 : 0;
        if (TimeWords.Ordinal(Word(at)) is not { } number)
        {
            return null;
        }

        at++;
        at += Word(at) is "-" or "fiscal" ? 1 : 0;
        bool half = Word(at) is "half";
        if (Word(at) is not ("quarter" or "half"))
        {
            return null;
        }

        at++;
        int? year = null;
        if (Word(at) is "of" or "in" && YearNumber(Word(at + (Word(at + 1) is "fiscal" ? 2 : 1))) is { } named)
        {
            year = named;
            at += Word(at + 1) is "fiscal" ? 3 : 2;
        }
        else if (Word(at) is "of" && Word(at + 1) is "this" or "last" or "next" && Word(at + 2) is "year" && _published is { } now)
        {
            year = now.Year + (Word(at + 1) is "last" ? -1 : Word(at + 1) is "next" ? 1 : 0);
            at += 3;
        }
        else if (half)
        {
            return null;
        }

        int? guess = _published is { } day ? (number > ((day.Month - 1) / 3) + 1 && !IsFuture(token) ? day.Year - 1 : day.Year) : null;
        string text = (year ?? guess)?.ToString("0000", CultureInfo.InvariantCulture) ?? "XXXX";
        return New(token, at, TimeKind.Date, text + (half ? "-H" : "-Q") + number, year is null ? TimeBasis.Published : TimeBasis.Calendar);
    }

    /// <summary>"last week", "this year", "the past three months", "the next day", "earlier this month".</summary>
    private TimeMatch? Relative(int token)
    {
        int at = token;
        at += Word(at) is "earlier" or "later" or "early" or "late" && Word(at + 1) is "this" or "last" or "next" or "in" ? 1 : 0;
        at += Word(at) is "in" && at > token && Word(at + 1) is "the" ? 1 : 0;
        bool the = Word(at) is "the";
        at += the ? 1 : 0;
        string aim = Word(at);
        if (aim is not ("last" or "next" or "this" or "past" or "previous" or "coming" or "current" or "following" or "same" or "that" or "preceding" or "recent" or "latest" or "early" or "late" or "first"))
        {
            return the ? Period(token, at) : null;
        }

        int next = at + 1;
        next += Word(next) is "fiscal" ? 1 : 0;
        if (aim is not ("this" or "that" or "current" or "same" or "recent") && Amount(next, out int? count, out int unitAt) && TimeWords.Units.TryGetValue(Word(unitAt), out string? unit) && Word(next) is not ("a" or "an") && (count is not 1 || Word(next) is "one")
            && unit is not "E!")
        {
            // "the past three months": a length of time.
            return New(token, unitAt + 1, TimeKind.Duration, "P" + Spelt(count?.ToString(CultureInfo.InvariantCulture) ?? "X", unit), TimeBasis.Published);
        }

        if (aim is "recent" && TimeWords.Units.TryGetValue(Word(next), out string? vague))
        {
            return New(token, next + 1, TimeKind.Date, "PAST_REF", TimeBasis.Published);
        }

        if (aim is "past" && the && Word(next) is "." or "," or ")" && _document.TagArray[at] == PartOfSpeech.Noun)
        {
            return New(token, at + 1, TimeKind.Date, "PAST_REF", TimeBasis.Published);
        }

        if (TimeWords.Seasons.TryGetValue(Word(next), out string? season) && aim is "last" or "next" or "this" or "past")
        {
            return _published is { } today ? New(token, next + 1, TimeKind.Date, Year4(today.Year + (aim is "last" or "past" ? -1 : aim is "next" ? 1 : 0)) + "-" + season, TimeBasis.Published) : null;
        }

        if (!TimeWords.Units.TryGetValue(Word(next), out string? single) || single[0] == 'T' || (Word(next).EndsWith('s') && single != "E!") || aim is "recent" or "first" or "early" or "late" || single == "N")
        {
            return null;
        }

        int offset = aim switch { "last" or "previous" or "past" or "preceding" => -1, "next" or "coming" or "following" => 1, _ => 0 };
        bool previous = aim is "following" or "same" or "that" or "previous" or "preceding" || (aim is "next" && the && single == "D");
        var from = previous && _previous is not null ? _previous : _published;
        if (from is not { } day)
        {
            return New(token, next + 1, TimeKind.Date, offset < 0 ? "PAST_REF" : offset > 0 ? "FUTURE_REF" : "PRESENT_REF", TimeBasis.Published);
        }

        if (aim is "latest" && single is not "Q")
        {
            return null;
        }

        return Move(day, offset, single) is { } value ? DayPart(New(token, next + 1, TimeKind.Date, value, previous ? TimeBasis.Previous : TimeBasis.Published)) : null;
    }

    /// <summary>"the quarter", "the weekend", "the year", "the end of 1999", "the nine months".</summary>
    private TimeMatch? Period(int token, int at)
    {
        if (Word(at) is "end" or "beginning" or "start" or "middle" && Word(at + 1) is "of")
        {
            int inner = at + 2;
            if (Word(inner) is "the" && Word(inner + 1) is "year" or "month" or "week" && _published is { } current && Move(current, 0, TimeWords.Units[Word(inner + 1)]) is { } running)
            {
                return New(token, inner + 2, TimeKind.Date, running, TimeBasis.Published);
            }

            if ((Year(inner) ?? (Word(inner) is "this" or "next" or "last" or "the" ? Relative(inner) : null)) is { } whole && whole.Kind == TimeKind.Date)
            {
                return whole with { Range = new TokenRange(token, whole.Range.End) };
            }

            return null;
        }

        if (_published is { } day && Word(at) is "weekend")
        {
            return New(token, at + 1, TimeKind.Date, WeekText(Shift(day, -((int)day.DayOfWeek is 0 or 6 ? 0 : (int)day.DayOfWeek)) ?? day) + "-WE", TimeBasis.Published);
        }

        if (_published is { } now && Word(at) is "quarter" && Word(at + 1) is not "of" && Move(now, -1, "Q") is { } quarter)
        {
            return New(token, at + 1, TimeKind.Date, quarter, TimeBasis.Published);
        }

        if (Word(at) is "future")
        {
            return New(token, at + 1, TimeKind.Date, "FUTURE_REF", TimeBasis.Published);
        }

        // "the 1990s", "the late 1980s"
        int decade = at + (Word(at) is "early" or "late" or "mid" ? 1 : 0);
        decade += Word(decade) is "-" ? 1 : 0;
        if (Decade(Word(decade)) is { } tens)
        {
            return New(token, decade + 1, TimeKind.Date, tens, TimeBasis.Calendar);
        }

        if (Amount(at, out int? count, out int unitAt) && count is > 1 && TimeWords.Units.TryGetValue(Word(unitAt), out string? unit))
        {
            return New(token, unitAt + 1, TimeKind.Duration, "P" + Spelt(count.Value.ToString(CultureInfo.InvariantCulture), unit), TimeBasis.Calendar);
        }

        if (Word(at) is "days" or "weeks" or "months" or "years" or "hours" or "minutes" && Word(at + 1) is "preceding" or "before" or "after" or "following" or "leading" or "since")
        {
            return New(token, at + 1, TimeKind.Duration, "P" + Spelt("X", TimeWords.Units[Word(at)]), TimeBasis.Event);
        }

        return Word(at) is "night" or "day" or "morning" or "evening" or "afternoon" && (Word(at + 1) is "of" or "before" or "after" || (at + 1 < _sentence.End && _document.TagArray[at + 1] == PartOfSpeech.Pron))
            ? New(token, at + 1, Word(at) is "day" ? TimeKind.Date : TimeKind.Time, Word(at) is "day" ? "XXXX-XX-XX" : "TNI", TimeBasis.Event)
            : null;
    }

    private TimeMatch? Season(int token)
    {
        int at = token + (Word(token) is "the" ? 1 : 0);
        if (!TimeWords.Seasons.TryGetValue(Word(at), out string? season))
        {
            return null;
        }

        int yearAt = at + 1 + (Word(at + 1) is "of" or "," ? 1 : 0);
        return YearNumber(Word(yearAt)) is { } year ? New(token, yearAt + 1, TimeKind.Date, Year4(year) + "-" + season, TimeBasis.Calendar) : null;
    }

    private TimeMatch? Reference(int token)
    {
        if (!TimeWords.References.TryGetValue(Word(token), out string? value))
        {
            return null;
        }

        if (Word(token) is "recent" && TimeWords.Units.ContainsKey(Word(token + 1)))
        {
            return New(token, token + 2, TimeKind.Date, "PAST_REF", TimeBasis.Published);
        }

        return Word(token) is "future" && _document.TagArray[token] != PartOfSpeech.Noun ? null : New(token, token + 1, TimeKind.Date, value, TimeBasis.Published);
    }
}

using System.Globalization;

namespace Sayso.Language.Time;

/// <summary>The rules. Each takes the token it starts at and gives the longest match, or null.</summary>
internal sealed class TimeGrammar
{
    private static readonly HashSet<string> Zones = TimeWords.Zones;

    private readonly Document _document;
    private readonly DateOnly? _published;
    private readonly string[] _words;
    private TokenRange _sentence;
    private DateOnly? _previous;

    public TimeGrammar(Document document)
    {
        _document = document;
        _published = document.Published;
        _words = new string[document.TokenSpans.Length];
        for (int token = 0; token < _words.Length; token++)
        {
            _words[token] = document.TokenSpans[token].Length > 24 ? "" : document.Word(token).ToString().ToLowerInvariant().Replace('\u00A0', ' ').Replace("\u00AD", "", StringComparison.Ordinal);
        }
    }

    public void Start(TokenRange sentence) => _sentence = sentence;

    /// <summary>Keeps a full date for "the next day" and the like.</summary>
    public void Remember(TimeMatch match)
    {
        if (match.Value.Length >= 10 && DateOnly.TryParseExact(match.Value[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            _previous = day;
        }
    }

    public TimeMatch? Match(int token)
    {
        var match = MonthDate(token) ?? NumericDate(token) ?? Clock(token) ?? Weekday(token) ?? Deictic(token) ?? Ago(token) ?? Quarter(token) ?? Every(token) ?? Relative(token) ?? Hyphenated(token)
            ?? Length(token) ?? Year(token) ?? Season(token) ?? Reference(token);
        return match is null ? null : WithZone(match);
    }

    private string Word(int token) => token >= _sentence.First && token < _sentence.End ? _words[token] : "";

    private static TimeMatch New(int first, int end, TimeKind kind, string value, TimeBasis basis) => new(new TokenRange(first, end), kind, value, basis);

    /// <summary>"January 10, 2020", "10 Jan. 2020", "January 2020", "last January", "early January".</summary>
    private TimeMatch? MonthDate(int token)
    {
        int at = token;
        if (Word(at) is "the" && (IsEdge(Word(at + 1)) || Ordinals(Word(at + 1)) is not null))
        {
            at++;
        }

        bool direction = Word(at) is "last" or "next" or "this" or "past";
        string aim = direction ? Word(at) : "";
        if (direction || Word(at) is "early" or "late" or "mid")
        {
            at++;
            at += Word(at) is "-" ? 1 : 0;
        }
        else if (Word(at) is "end" or "beginning" or "middle" or "start" && Word(at + 1) is "of")
        {
            at += 2;
        }

        int? day = null;
        if (DayNumber(Word(at)) is { } before && at + 1 < _sentence.End && (TimeWords.Months.ContainsKey(Word(at + 1)) || (Word(at + 1) is "of" && TimeWords.Months.ContainsKey(Word(at + 2)))))
        {
            day = before;
            at += Word(at + 1) is "of" ? 2 : 1;
        }

        if (!TimeWords.Months.TryGetValue(Word(at), out int month) || (Word(at) is "may" or "march" && !IsMonth(at, day is not null || direction)))
        {
            return null;
        }

        at++;
        if (day is null && DayNumber(Word(at)) is { } after && !(Word(at + 1) is "percent" or "%" or "million" or "billion") && !(Word(at + 1) is ":" && YearNumber(Word(at)) is not null))
        {
            day = after;
            at++;
        }

        int? year = null;
        if (YearNumber(Word(at)) is { } plain)
        {
            year = plain;
            at++;
        }
        else if (Word(at) is "," or "of" && YearNumber(Word(at + 1)) is { } comma)
        {
            year = comma;
            at += 2;
        }
        else if (Word(at) is "last" or "this" or "next" && Word(at + 1) is "year" && _published is { } now)
        {
            year = now.Year + (Word(at) is "last" ? -1 : Word(at) is "next" ? 1 : 0);
            at += 2;
        }

        var basis = year is null ? TimeBasis.Published : TimeBasis.Calendar;
        year ??= NearestYear(token, month, day, aim);
        string value = year is { } known ? known.ToString("0000", CultureInfo.InvariantCulture) : "XXXX";
        value += "-" + month.ToString("00", CultureInfo.InvariantCulture);
        if (day is { } number)
        {
            value += "-" + number.ToString("00", CultureInfo.InvariantCulture);
        }

        return DayPart(New(token, at, TimeKind.Date, value, basis));
    }

    /// <summary>"2020-01-10", "01/10/2020", "3/4/99", and timestamps of digits alone.</summary>
    private TimeMatch? NumericDate(int token)
    {
        string word = Word(token);
        if (word.Length == 0 || !char.IsAsciiDigit(word[0]))
        {
            return null;
        }

        string[] parts = word.Split('/', '-');
        int end = token + 1;
        if (parts.Length == 1 && word.Length == 4 && Word(token + 1) is "-" && Word(token + 3) is "-" && _document.TokenSpans[token].End == _document.TokenSpans[token + 1].Start)
        {
            parts = [word, Word(token + 2), Word(token + 4)];
            end = token + 5;
        }

        if (parts.Length != 3 || !parts.All(part => part.Length is >= 1 and <= 4 && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            return null;
        }

        int[] numbers = [.. parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        var (year, month, day) = parts[0].Length == 4 ? (numbers[0], numbers[1], numbers[2]) : numbers[0] > 12 ? (numbers[2], numbers[1], numbers[0]) : (numbers[2], numbers[0], numbers[1]);
        year += year < 100 ? (year < 50 ? 2000 : 1900) : 0;
        return month is >= 1 and <= 12 && day is >= 1 and <= 31 && year is >= 1000 and <= 2999
            ? ClockAfter(New(token, end, TimeKind.Date, string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}"), TimeBasis.Calendar))
            : null;
    }

    /// <summary>A clock right behind a numeric date makes one expression of both.</summary>
    private TimeMatch ClockAfter(TimeMatch date)
    {
        string word = Word(date.Range.End);
        return word.Length >= 4 && word.Contains(':', StringComparison.Ordinal) && TryClock(word, out int hour, out int minute)
            ? date with { Range = new TokenRange(date.Range.First, date.Range.End + 1), Kind = TimeKind.Time, Value = date.Value + string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{minute:00}") + (word.Length == 8 ? word[5..] : "") }
            : date;
    }

    /// <summary>"5 p.m.", "10:30 a.m. EST", "noon", "midnight", "1500 GMT".</summary>
    private TimeMatch? Clock(int token)
    {
        string word = Word(token);
        int at = token;
        int hour;
        int minute = -1;
        if (word is "noon" or "midnight")
        {
            hour = word == "noon" ? 12 : 24;
            minute = 0;
            at++;
        }
        else if (TryClock(word, out hour, out int found) && word.Contains(':', StringComparison.Ordinal))
        {
            minute = found;
            at++;
        }
        else if (word.Length == 4 && TryClock(word[..2] + ":" + word[2..], out hour, out found) && Zones.Contains(Word(token + 1).ToUpperInvariant()) && Word(token + 1) is not ("z" or "et" or "pt" or "ct"))
        {
            minute = found;
            at++;
        }
        else if (TimeWords.Number(word) is >= 1 and <= 12 && word is not ("a" or "an") && IsHalfDay(Word(token + 1)))
        {
            hour = TimeWords.Number(word)!.Value;
            at++;
        }
        else if (TimeWords.Number(word) is >= 1 and <= 12 && word is not ("a" or "an") && Word(token + 1) is "o'clock" or "o’clock")
        {
            hour = TimeWords.Number(word)!.Value;
            at += 2;
        }
        else
        {
            return null;
        }

        if (IsHalfDay(Word(at)))
        {
            bool afternoon = Word(at)[0] == 'p';
            hour = hour == 12 ? (afternoon ? 12 : 0) : afternoon && hour < 12 ? hour + 12 : hour;
            at++;
        }

        int day = at;
        string? zone = null;
        if (Zones.Contains(_document.TokenSpans.Length > at && at < _sentence.End ? _document.Word(at).ToString() : ""))
        {
            zone = _document.Word(at).ToString();
            at++;
            day = at;
        }

        // "5 p.m. Friday", "5 p.m. on March 3", "noon today".
        int next = day;
        next += Word(next) is "on" or "," ? 1 : 0;
        var date = Weekday(next) ?? MonthDate(next) ?? (Word(next) is "today" or "yesterday" or "tomorrow" ? Deictic(next) : null);
        string when = date?.Value.Length >= 10 ? date.Value[..10] : DayText(_published);
        int end = date is null ? at : date.Range.End;
        string value = when + "T" + hour.ToString("00", CultureInfo.InvariantCulture) + (minute >= 0 ? ":" + minute.ToString("00", CultureInfo.InvariantCulture) : ":00");
        return New(token, end, TimeKind.Time, value, date?.Basis ?? TimeBasis.Published) with { Zone = zone };
    }

    /// <summary>"Friday", "last Friday", "Friday night", "Monday, March 3".</summary>
    private TimeMatch? Weekday(int token)
    {
        int at = token;
        string aim = Word(at) is "last" or "next" or "this" ? Word(at) : "";
        at += aim.Length > 0 ? 1 : 0;
        at += Word(at) is "early" or "late" && TimeWords.Weekdays.ContainsKey(Word(at + 1)) ? 1 : 0;
        if (!TimeWords.Weekdays.TryGetValue(Word(at), out int weekday) || (Word(at).EndsWith('.') && Word(at).Length < 4))
        {
            return null;
        }

        at++;
        int dated = at + (Word(at) is "," ? 1 : 0);
        if (MonthDate(dated) is { } full && full.Value.Length == 10 && Word(dated) is not ("last" or "this" or "next"))
        {
            return full with { Range = new TokenRange(token, full.Range.End) };
        }

        if (_published is not { } now)
        {
            return DayPart(New(token, at, TimeKind.Date, "XXXX-WXX-" + (weekday == 0 ? 7 : weekday), TimeBasis.Published));
        }

        int back = ((int)now.DayOfWeek - weekday + 7) % 7;
        bool future = aim == "next" || (aim.Length == 0 && IsFuture(token));
        int offset = future ? (back == 0 ? (aim == "next" ? 7 : 0) : 7 - back) : aim == "last" && back == 0 ? -7 : -back;
        return Shift(now, offset) is { } day ? DayPart(New(token, at, TimeKind.Date, DayText(day), TimeBasis.Published)) : null;
    }

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
        return New(token, end, TimeKind.Date, value ?? (back ? "PAST_REF" : "FUTURE_REF"), basis);
    }

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

    /// <summary>"every day", "each year", "daily", "twice a week", "a year" after a rate.</summary>
    private TimeMatch? Every(int token)
    {
        if (TimeWords.Sets.TryGetValue(Word(token), out string? set))
        {
            return Word(token) is "annual" or "quarterly" or "daily" && _document.TagArray[token] == PartOfSpeech.Propn ? null : New(token, token + 1, TimeKind.Set, set, TimeBasis.Calendar);
        }

        if (Word(token) is "every" or "each")
        {
            int at = token + 1;
            at += Word(at) is "other" ? 1 : 0;
            if (TimeWords.Weekdays.TryGetValue(Word(at), out int weekday))
            {
                return New(token, at + 1, TimeKind.Set, "XXXX-WXX-" + (weekday == 0 ? 7 : weekday), TimeBasis.Calendar);
            }

            int count = TimeWords.Number(Word(at)) is { } number && TimeWords.Units.ContainsKey(Word(at + 1)) ? number : 1;
            at += count > 1 || Word(at) is "one" ? 1 : 0;
            if (TimeWords.Units.TryGetValue(Word(at), out string? unit) && unit is not "E!")
            {
                return New(token, at + 1, TimeKind.Set, unit == "N" ? "XXXX-XX-XXTNI" : "P" + Spelt(count.ToString(CultureInfo.InvariantCulture), unit), TimeBasis.Calendar);
            }
        }

        return null;
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

    /// <summary>"two-year", "10-day", "third-quarter" come as three tokens.</summary>
    private TimeMatch? Hyphenated(int token) =>
        Word(token + 1) is "-" && TimeWords.Number(Word(token)) is { } number && Word(token) is not ("a" or "an") && TimeWords.Units.TryGetValue(Word(token + 2), out string? unit) && !Word(token + 2).EndsWith('s') && unit is not "E!"
            && !(Word(token + 3) is "-" && Word(token + 4) is "old") && !(Word(token) is "second")
            ? New(token, token + 3, TimeKind.Duration, "P" + Spelt(number.ToString(CultureInfo.InvariantCulture), unit), TimeBasis.Calendar)
            : null;

    /// <summary>"six months", "several years", "half an hour", "a week", "nearly two years".</summary>
    private TimeMatch? Length(int token)
    {
        int at = token;
        if (Word(at) is "more" or "less" && Word(at + 1) is "than")
        {
            at += 2;
        }
        else if (Word(at) is "at" && Word(at + 1) is "least" or "most")
        {
            at += 2;
        }
        else if (Word(at) is "nearly" or "almost" or "about" or "over" or "around" or "some" or "roughly" or "only" or "just" && Amount(at + 1, out _, out _))
        {
            at++;
        }

        if (Word(at) is "half" && Word(at + 1) is "a" or "an" && Word(at + 2) is "hour" or "century" or "decade" or "day" or "year")
        {
            return New(token, at + 3, TimeKind.Duration, Word(at + 2) is "hour" ? "PT30M" : Word(at + 2) is "day" ? "PT12H" : Word(at + 2) is "year" ? "P6M" : Word(at + 2) is "decade" ? "P5Y" : "P50Y", TimeBasis.Calendar);
        }

        if (!Amount(at, out int? count, out int next) || !TimeWords.Units.TryGetValue(Word(next), out string? unit) || unit is "E!")
        {
            if (Word(token) is "seconds" or "minutes" or "hours" or "days" or "weeks" or "months" or "years" && Word(token + 1) is "after" or "before" or "following" or "preceding")
            {
                return New(token, token + 1, TimeKind.Duration, "P" + Spelt("X", TimeWords.Units[Word(token)]), TimeBasis.Event);
            }

            if (Word(token) is "years" or "months" or "weeks" or "days" or "hours" or "decades" or "centuries" or "minutes" && token > _sentence.First && Word(token - 1) is "for" or "in" or "after" or "within" or "took" or "of")
            {
                return Word(token - 1) is "of" ? null : New(token, token + 1, TimeKind.Duration, "P" + Spelt("X", TimeWords.Units[Word(token)]), TimeBasis.Event);
            }

            return null;
        }

        if (Word(next) is "second" && !(Word(at) is "one" or "a"))
        {
            return null;
        }

        // "40 years old" tells an age; "$3 a year", "twice a week" a rate.
        if (Word(next + 1) is "old" or "-" && Word(next + 2) is "old" or "" or "," or "." || (Word(next + 1) is "old"))
        {
            return null;
        }

        bool article = Word(at) is "a" or "an";
        if (article && unit is "D" or "N" or "TS" or "TM" && !(token > _sentence.First && Word(token - 1) is "for" or "in" or "within" or "than" or "once" or "twice"))
        {
            return null;
        }

        if (article && token > _sentence.First && (Word(token - 1) is "once" or "twice" or "times" or "million" or "billion" || _document.TagArray[token - 1] == PartOfSpeech.Num))
        {
            return New(token, next + 1, TimeKind.Set, "P" + Spelt("1", unit), TimeBasis.Calendar);
        }

        return New(token, next + 1, TimeKind.Duration, "P" + Spelt(count?.ToString(CultureInfo.InvariantCulture) ?? "X", unit), TimeBasis.Calendar);
    }

    private TimeMatch? Year(int token)
    {
        int at = token + (Word(token) is "fiscal" or "early" or "late" or "mid" ? 1 : 0);
        at += Word(at) is "-" && at > token ? 1 : 0;
        if (Decade(Word(at)) is { } tens)
        {
            return New(token, at + 1, TimeKind.Date, tens, TimeBasis.Calendar);
        }

        if (YearNumber(Word(at)) is not { } year || Word(at).Length != 4)
        {
            return null;
        }

        string before = token > _sentence.First ? Word(token - 1) : "";
        string after = Word(at + 1);
        bool counted = after is "percent" or "%" or "people" or "million" or "feet" or "miles" or "pounds" or "dollars" or "times" or "points" or "votes" || before is "$" or "#" or "no." or "£" or "€" or ":" or "-" or "/";
        bool introduced = at > token || before is "in" or "since" or "of" or "by" or "from" or "until" or "for" or "during" or "before" or "after" or "," or "the" or "(" or "and" or "to" or "through" or "late" or "early" or "mid" or "around" or "between" or "about" or "than" or "";
        bool plausible = year is >= 1900 and <= 2035 && !(at + 1 < _sentence.End && _document.TagArray[at + 1] == PartOfSpeech.Noun && _document.TagArray[at] == PartOfSpeech.Num && Word(at + 1).EndsWith('s') && !introduced);
        return !counted && (introduced || plausible) && year is >= 1500 and <= 2100 ? New(token, at + 1, TimeKind.Date, Year4(year), TimeBasis.Calendar) : null;
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

        return Word(token) is "future" && _document.TagArray[token] == PartOfSpeech.Noun && token > _sentence.First && Word(token - 1) is not ("the" or "near") ? null : New(token, token + 1, TimeKind.Date, value, TimeBasis.Published);
    }

    /// <summary>"morning", "night" right behind a day make it a part of the day.</summary>
    private TimeMatch DayPart(TimeMatch match)
    {
        int at = match.Range.End;
        return match.Value.Length >= 10 && TimeWords.DayParts.TryGetValue(Word(at), out string? part) && Word(at) is not "overnight"
            ? match with { Range = new TokenRange(match.Range.First, at + 1), Kind = TimeKind.Time, Value = match.Value[..10] + "T" + part }
            : match;
    }

    private TimeMatch WithZone(TimeMatch match) =>
        match.Kind == TimeKind.Time && match.Zone is null && match.Range.End < _sentence.End && Zones.Contains(_document.Word(match.Range.End).ToString()) && _document.Word(match.Range.End).Length > 1
            ? match with { Zone = _document.Word(match.Range.End).ToString() }
            : match;

    /// <summary>A number and where it ends; null for "several", "a few", "many", "some".</summary>
    private bool Amount(int token, out int? count, out int next)
    {
        count = null;
        next = token + 1;
        string word = Word(token);
        if (word is "a" && Word(token + 1) is "few" or "couple")
        {
            count = Word(token + 1) is "couple" ? 2 : null;
            next = token + (Word(token + 2) is "of" ? 3 : 2);
            return true;
        }

        if (word is "several" or "many" or "few" or "some" or "numerous" or "recent")
        {
            return word is not "some" || TimeWords.Units.ContainsKey(Word(token + 1));
        }

        if (word is "minutes" or "hours" or "days" or "weeks" or "months" or "years" or "seconds" && Word(token + 1) is "later" or "earlier" or "ago" or "before")
        {
            next = token;
            return true;
        }

        if (TimeWords.Number(word) is { } number && number < 10_000)
        {
            count = number;
            if (Word(next) is "-" && number is >= 20 and <= 90 && TimeWords.Number(Word(next + 1)) is >= 1 and <= 9 and var units && !char.IsAsciiDigit(word[0]))
            {
                count += units;
                next += 2;
            }

            next += Word(next) is "more" or "straight" or "consecutive" or "full" ? 1 : 0;
            return true;
        }

        return false;
    }

    private bool IsMonth(int token, bool sure) =>
        sure || (_document.TagArray[token] is PartOfSpeech.Propn && char.IsUpper(_document.Word(token)[0]) && (DayNumber(Word(token + 1)) is not null || YearNumber(Word(token + 1)) is not null
            || (token > _sentence.First && Word(token - 1) is "in" or "since" or "last" or "until" or "by" or "of" or "from" or "next" or "to" or "on" or "early" or "late" or "during")));

    private static bool IsEdge(string word) => word is "end" or "beginning" or "middle" or "start";

    private static bool IsHalfDay(string word) => word is "a.m." or "p.m." or "am" or "pm" or "a.m" or "p.m";

    private static int? Ordinals(string word) => word.Length is 3 or 4 && (word.EndsWith("st", StringComparison.Ordinal) || word.EndsWith("nd", StringComparison.Ordinal) || word.EndsWith("rd", StringComparison.Ordinal) || word.EndsWith("th", StringComparison.Ordinal))
        && int.TryParse(word.AsSpan(0, word.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= 1 and <= 31 ? number : null;

    private static int? DayNumber(string word) => word.Length is 1 or 2 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int day) && day is >= 1 and <= 31 ? day : Ordinals(word);

    private static int? YearNumber(string word) => word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 1000 and <= 2999 ? year : null;

    private static string? Decade(string word)
    {
        string digits = word.TrimStart('\'', '’');
        return digits.EndsWith('s') && digits.Length == 5 && digits[3] == '0' && int.TryParse(digits.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 1500 and <= 2100 ? (year / 10).ToString(CultureInfo.InvariantCulture)
            : digits.EndsWith('s') && digits.Length == 3 && digits[1] == '0' && char.IsAsciiDigit(digits[0]) ? "19" + digits[0] : null;
    }

    private static bool TryClock(string word, out int hour, out int minute)
    {
        hour = minute = 0;
        string[] parts = word.Split(':');
        return parts.Length is 2 or 3 && parts[0].Length is 1 or 2 && parts[1].Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out hour) && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out minute) && hour <= 24 && minute < 60;
    }

    private bool IsFuture(int token)
    {
        for (int at = Math.Max(_sentence.First, token - 12); at < Math.Min(_sentence.End, token + 8); at++)
        {
            if (Word(at) is "will" or "'ll" or "’ll" or "shall" or "scheduled" or "expected" or "plans" or "due")
            {
                return true;
            }
        }

        return false;
    }

    private int? NearestYear(int token, int month, int? day, string aim)
    {
        if (_published is not { } now)
        {
            return null;
        }

        if (aim == "last")
        {
            return month < now.Month ? now.Year : now.Year - 1;
        }

        if (aim == "next")
        {
            return month > now.Month ? now.Year : now.Year + 1;
        }

        int ahead = month - now.Month;
        return ahead > 0 && !IsFuture(token) && aim.Length == 0 && (day is not null ? ahead > 3 : ahead > 1) ? now.Year - 1 : ahead < -8 && IsFuture(token) ? now.Year + 1 : now.Year;
    }

    private static DateOnly? Shift(DateOnly day, int days) => days >= 0 ? (DateOnly.MaxValue.DayNumber - day.DayNumber >= days ? day.AddDays(days) : null) : day.DayNumber >= -days ? day.AddDays(days) : null;

    /// <summary>A day moved by a number of units, told at the grain of the unit; null past the calendar's ends.</summary>
    private static string? Move(DateOnly day, int count, string unit)
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

    private static string Spelt(string count, string unit) => unit switch
    {
        "E" => count is "X" ? "XE" : (int.Parse(count, CultureInfo.InvariantCulture) * 10).ToString(CultureInfo.InvariantCulture) + "Y",
        "C" => count is "X" ? "XC" : (int.Parse(count, CultureInfo.InvariantCulture) * 100).ToString(CultureInfo.InvariantCulture) + "Y",
        "N" => count + "D",
        "F" => count is "X" ? "XW" : (int.Parse(count, CultureInfo.InvariantCulture) * 2).ToString(CultureInfo.InvariantCulture) + "W",
        "E!" => count + "WE",
        { Length: 2 } => "T" + count + unit[1],
        _ => count + unit,
    };

    private static string DayText(DateOnly? day) => day is { } known ? known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "XXXX-XX-XX";

    private static string Year4(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    private static string QuarterText(DateOnly day) => Year4(day.Year) + "-Q" + (((day.Month - 1) / 3) + 1);

    private static string WeekText(DateOnly day)
    {
        var moment = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(moment):0000}-W{ISOWeek.GetWeekOfYear(moment):00}");
    }
}

using System.Globalization;

namespace Sayso.Language.Time;

/// <summary>Days, months and years, by their names and numbers or told from the day of the text.</summary>
internal sealed class DateRules(TimeText text, TimeDirection direction)
{
    private readonly TimeText _text = text;
    private readonly TimeDirection _direction = direction;

    /// <summary>"January 10, 2020", "10 Jan. 2020", "January 2020", "last January", "early January".</summary>
    public TimeMatch? MonthDate(int token)
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
            || (_text.Word(at) is "may" or "march" && !IsMonth(at, day is not null || direction)))
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

        int? year = null;
        if (TimeValues.YearNumber(_text.Word(at)) is { } plain)
        {
            year = plain;
            at++;
        }
        else if (_text.Word(at) is "," or "of" && TimeValues.YearNumber(_text.Word(at + 1)) is { } comma)
        {
            year = comma;
            at += 2;
        }
        else if (YearInWords(at, out int end) is { } spelt)
        {
            year = spelt;
            at = end;
        }
        else if (_text.Word(at) is "last" or "this" or "next" && _text.Word(at + 1) is "year" && _text.Published is { } now)
        {
            year = now.Year + (_text.Word(at) is "last" ? -1 : _text.Word(at) is "next" ? 1 : 0);
            at += 2;
        }

        var basis = year is null ? TimeBasis.Published : TimeBasis.Calendar;
        year ??= _direction.NearestYear(token, month, day, aim);
        string value = year is { } known ? known.ToString("0000", CultureInfo.InvariantCulture) : "XXXX";
        value += "-" + month.ToString("00", CultureInfo.InvariantCulture);
        if (day is { } number)
        {
            value += "-" + number.ToString("00", CultureInfo.InvariantCulture);
        }

        return DayPart(TimeMatch.New(token, at, TimeKind.Date, value, basis));
    }

    /// <summary>"2020-01-10", "01/10/2020", "3/4/99", and timestamps of digits alone.</summary>
    public TimeMatch? NumericDate(int token)
    {
        string word = _text.Word(token);
        if (word.Length == 0 || !char.IsAsciiDigit(word[0]))
        {
            return null;
        }

        string[] parts = word.Split('/', '-');
        int end = token + 1;
        if (parts.Length == 1 && word.Length == 4 && _text.Word(token + 1) is "-" && _text.Word(token + 3) is "-"
            && _text.Document.TokenSpans[token].End == _text.Document.TokenSpans[token + 1].Start)
        {
            parts = [word, _text.Word(token + 2), _text.Word(token + 4)];
            end = token + 5;
        }

        if (parts.Length != 3
            || !parts.All(part =>
                part.Length is >= 1 and <= 4 && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            return null;
        }

        int[] numbers = [.. parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        var (year, month, day) = parts[0].Length == 4 ? (numbers[0], numbers[1], numbers[2])
            : numbers[0] > 12 ? (numbers[2], numbers[1], numbers[0])
            : (numbers[2], numbers[0], numbers[1]);
        year += year < 100 ? (year < 50 ? 2000 : 1900) : 0;
        return month is >= 1 and <= 12 && day is >= 1 and <= 31 && year is >= 1000 and <= 2999
            ? ClockAfter(TimeMatch.New(token, end, TimeKind.Date,
                string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}"), TimeBasis.Calendar))
            : null;
    }

    /// <summary>"Friday", "last Friday", "Friday night", "Monday, March 3".</summary>
    public TimeMatch? Weekday(int token)
    {
        int at = token;
        string aim = _text.Word(at) is "last" or "next" or "this" ? _text.Word(at) : "";
        at += aim.Length > 0 ? 1 : 0;
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

    public TimeMatch? Year(int token)
    {
        int at = token + (_text.Word(token) is "fiscal" or "early" or "late" or "mid" ? 1 : 0);
        at += _text.Word(at) is "-" && at > token ? 1 : 0;
        if (TimeValues.Decade(_text.Word(at)) is { } tens)
        {
            return TimeMatch.New(token, at + 1, TimeKind.Date, tens, TimeBasis.Calendar);
        }

        if (YearInWords(at, out int end) is { } spelt)
        {
            return TimeMatch.New(token, end, TimeKind.Date, TimeValues.Year4(spelt), TimeBasis.Calendar);
        }

        if (TimeValues.YearNumber(_text.Word(at)) is not { } year || _text.Word(at).Length != 4)
        {
            return null;
        }

        string before = token > _text.Sentence.First ? _text.Word(token - 1) : "";
        string after = _text.Word(at + 1);
        bool counted = after is "percent" or "%" or "people" or "million" or "feet" or "miles" or "pounds" or "dollars" or "times"
            or "points" or "votes"
            || before is "$" or "#" or "no." or "£" or "€" or ":" or "-" or "/";
        bool introduced = at > token
            || before is "in" or "since" or "of" or "by" or "from" or "until" or "for" or "during" or "before" or "after" or "," or "the"
                or "(" or "and" or "to" or "through" or "late" or "early" or "mid" or "around" or "between" or "about" or "than" or "";
        bool plausible = year is >= 1900 and <= 2035
            && !(at + 1 < _text.Sentence.End && _text.Document.TagArray[at + 1] == PartOfSpeech.Noun
                && _text.Document.TagArray[at] == PartOfSpeech.Num && _text.Word(at + 1).EndsWith('s') && !introduced);
        return !counted && (introduced || plausible) && year is >= 1500 and <= 2100
            ? TimeMatch.New(token, at + 1, TimeKind.Date, TimeValues.Year4(year), TimeBasis.Calendar)
            : null;
    }

    /// <summary>"morning", "night" right behind a day make it a part of the day.</summary>
    public TimeMatch DayPart(TimeMatch match)
    {
        int at = match.Range.End;
        return match.Value.Length >= 10 && TimeWords.DayParts.TryGetValue(_text.Word(at), out string? part)
            && _text.Word(at) is not "overnight"
            ? match with { Range = new TokenRange(match.Range.First, at + 1), Kind = TimeKind.Time, Value = match.Value[..10] + "T" + part }
            : match;
    }

    /// <summary>A clock right behind a numeric date makes one expression of both.</summary>
    private TimeMatch ClockAfter(TimeMatch date)
    {
        string word = _text.Word(date.Range.End);
        return word.Length >= 4 && word.Contains(':', StringComparison.Ordinal) && TimeValues.TryClock(word, out int hour, out int minute)
            ? date with { Range = new TokenRange(date.Range.First, date.Range.End + 1), Kind = TimeKind.Time,
                Value =
                date.Value + string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{minute:00}") + (word.Length == 8 ? word[5..] : "") }
            : date;
    }

    private bool IsMonth(int token, bool sure) =>
        sure
            || (_text.Document.TagArray[token] is PartOfSpeech.Propn && char.IsUpper(_text.Document.Word(token)[0])
                && (TimeValues.DayNumber(_text.Word(token + 1)) is not null || TimeValues.YearNumber(_text.Word(token + 1)) is not null
            || (token > _text.Sentence.First
                && _text.Word(token - 1) is "in" or "since" or "last" or "until" or "by" or "of" or "from" or "next" or "to" or "on"
                    or "early" or "late" or "during")));

    /// <summary>"nineteen ninety-six", as broadcasters' transcripts spell it.</summary>
    private int? YearInWords(int token, out int end)
    {
        end = token + 2;
        int century = _text.Word(token) switch { "eighteen" => 1800, "nineteen" => 1900, "twenty" => 2000, _ => 0 };
        if (century == 0 || TimeWords.Number(_text.Word(token + 1)) is not { } tens || _text.Word(token + 1) is "a" or "an"
            || char.IsAsciiDigit(_text.Word(token + 1)[0]) || tens is < 10 or > 90)
        {
            return null;
        }

        if (tens >= 20 && _text.Word(token + 2) is "-" && TimeWords.Number(_text.Word(token + 3)) is >= 1 and <= 9 and var units)
        {
            end = token + 4;
            return century + tens + units;
        }

        return century == 2000 && tens >= 20 ? null : century + tens;
    }
}

using System.Globalization;

namespace Sayso.Language.Time;

/// <summary>The rules. Each takes the token it starts at and gives the longest match, or null.</summary>
internal sealed partial class TimeGrammar
{
    private static readonly HashSet<string> Zones = TimeWords.Zones;

    private readonly Document _document;
    private readonly DateOnly? _published;
    private readonly string[] _words;
    private TokenRange _sentence;
    private DateOnly? _previous;
    private string? _quarter;
    private int _quarterAt;

    public TimeGrammar(Document document)
    {
        _document = document;
        _published = document.Published;
        _words = new string[document.TokenSpans.Length];
        for (int token = 0; token < _words.Length; token++)
        {
            _words[token] = document.TokenSpans[token].Length > 24 ? "" : Plain(document.LowerArray[token]);
        }
    }

    private static string Plain(string word) => System.Text.Ascii.IsValid(word) ? word : word.Replace('\u00A0', ' ').Replace("\u00AD", "", StringComparison.Ordinal);

    public void Start(TokenRange sentence) => _sentence = sentence;

    /// <summary>Keeps a full date for "the next day" and the like.</summary>
    public void Remember(TimeMatch match)
    {
        if (match.Value.Length == 7 && match.Value[5] == 'Q')
        {
            (_quarter, _quarterAt) = (match.Value[4..], match.Range.First);
        }

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

        string named = Word(at).StartsWith("mid-", StringComparison.Ordinal) ? Word(at)[4..] : Word(at);
        if (!TimeWords.Months.TryGetValue(named, out int month) || (Word(at) is "may" or "march" && !IsMonth(at, day is not null || direction)))
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
        else if (YearInWords(at, out int end) is { } spelt)
        {
            year = spelt;
            at = end;
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

    private TimeMatch? Year(int token)
    {
        int at = token + (Word(token) is "fiscal" or "early" or "late" or "mid" ? 1 : 0);
        at += Word(at) is "-" && at > token ? 1 : 0;
        if (Decade(Word(at)) is { } tens)
        {
            return New(token, at + 1, TimeKind.Date, tens, TimeBasis.Calendar);
        }

        if (YearInWords(at, out int end) is { } spelt)
        {
            return New(token, end, TimeKind.Date, Year4(spelt), TimeBasis.Calendar);
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

    private bool IsMonth(int token, bool sure) =>
        sure || (_document.TagArray[token] is PartOfSpeech.Propn && char.IsUpper(_document.Word(token)[0]) && (DayNumber(Word(token + 1)) is not null || YearNumber(Word(token + 1)) is not null
            || (token > _sentence.First && Word(token - 1) is "in" or "since" or "last" or "until" or "by" or "of" or "from" or "next" or "to" or "on" or "early" or "late" or "during")));

    private static bool IsEdge(string word) => word is "end" or "beginning" or "middle" or "start";

    private static bool IsHalfDay(string word) => word is "a.m." or "p.m." or "am" or "pm" or "a.m" or "p.m";

    private static int? Ordinals(string word) => word.Length is 3 or 4 && (word.EndsWith("st", StringComparison.Ordinal) || word.EndsWith("nd", StringComparison.Ordinal) || word.EndsWith("rd", StringComparison.Ordinal) || word.EndsWith("th", StringComparison.Ordinal))
        && int.TryParse(word.AsSpan(0, word.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= 1 and <= 31 ? number : null;

    private static int? DayNumber(string word) => word.Length is 1 or 2 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int day) && day is >= 1 and <= 31 ? day : Ordinals(word);

    private static int? YearNumber(string word) => word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 1000 and <= 2999 ? year : null;

    /// <summary>"nineteen ninety-six", as broadcasters' transcripts spell it.</summary>
    private int? YearInWords(int token, out int end)
    {
        end = token + 2;
        int century = Word(token) switch { "eighteen" => 1800, "nineteen" => 1900, "twenty" => 2000, _ => 0 };
        if (century == 0 || TimeWords.Number(Word(token + 1)) is not { } tens || Word(token + 1) is "a" or "an" || char.IsAsciiDigit(Word(token + 1)[0]) || tens is < 10 or > 90)
        {
            return null;
        }

        if (tens >= 20 && Word(token + 2) is "-" && TimeWords.Number(Word(token + 3)) is >= 1 and <= 9 and var units)
        {
            end = token + 4;
            return century + tens + units;
        }

        return century == 2000 && tens >= 20 ? null : century + tens;
    }

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

    private static string DayText(DateOnly? day) => day is { } known ? known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "XXXX-XX-XX";

    private static string Year4(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    private static string QuarterText(DateOnly day) => Year4(day.Year) + "-Q" + (((day.Month - 1) / 3) + 1);

    private static string WeekText(DateOnly day)
    {
        var moment = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(moment):0000}-W{ISOWeek.GetWeekOfYear(moment):00}");
    }
}

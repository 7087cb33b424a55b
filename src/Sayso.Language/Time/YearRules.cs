using System.Globalization;

namespace Sayso.Language.Time;

/// <summary>Years and decades: "1998", "'98", "nineteen ninety-six", "1998-2003", "FY2021", "the early 1990s".</summary>
internal sealed class YearRules(TimeText text)
{
    private readonly TimeText _text = text;

    /// <summary>A year, years from one to another, or a decade.</summary>
    public TimeMatch? Year(int token)
    {
        if ((Decade(token) ?? Fiscal(token) ?? Short(token)) is { } match)
        {
            return match;
        }

        int at = token + (_text.Word(token) is "fiscal" or "early" or "late" or "mid" ? 1 : 0);
        at += _text.Word(at) is "-" && at > token ? 1 : 0;
        if (InWords(at, out int end) is { } spelt)
        {
            return TimeMatch.New(token, end, TimeKind.Date, TimeValues.Year4(spelt), TimeBasis.Calendar);
        }

        if (Span(at, out end) is { } years && IsTold(token, at, end))
        {
            return TimeMatch.New(token, end, TimeKind.Date, years, TimeBasis.Calendar);
        }

        return TimeValues.YearNumber(_text.Word(at)) is { } year && IsTold(token, at, at + 1) && year is >= 1500 and <= 2100
            ? TimeMatch.New(token, at + 1, TimeKind.Date, TimeValues.Year4(year), TimeBasis.Calendar)
            : null;
    }

    /// <summary>"the 1990s", "early 1980s", "mid-2010s", "the nineties"; the interval of a part of it is three or four years.</summary>
    public TimeMatch? Decade(int token)
    {
        bool the = _text.Word(token) is "the";
        int at = token + (the ? 1 : 0);
        string part = _text.Word(at) is "early" or "late" or "mid" or "middle" ? _text.Word(at) : "";
        at += part.Length > 0 ? 1 : 0;
        at += part.Length > 0 && _text.Word(at) is "-" ? 1 : 0;
        at += _text.Word(at) is "'" or "’" or "‘" && TimeValues.Decade(_text.Word(at + 1)) is not null ? 1 : 0;
        if (_text.Word(at).Length == 3 && _text.Word(at - 1) is "his" or "her" or "their" or "my" or "your")
        {
            return null; // "in his 30s" is an age
        }

        if ((TimeValues.Decade(_text.Word(at)) ?? (the && TimeWords.Decades.TryGetValue(_text.Word(at), out string? named) ? named : null))
            is not { } tens)
        {
            return null;
        }

        var start = new DateTime(int.Parse(tens, CultureInfo.InvariantCulture) * 10, 1, 1);
        Interval? interval = part switch
        {
            "early" => new Interval(start, start.AddYears(4)),
            "mid" or "middle" => new Interval(start.AddYears(3), start.AddYears(7)),
            "late" => new Interval(start.AddYears(6), start.AddYears(10)),
            _ => null,
        };
        return TimeMatch.New(token, at + 1, TimeKind.Date, tens, TimeBasis.Calendar) with { Interval = interval };
    }

    /// <summary>"the 20th century": TIMEX3's first two digits.</summary>
    public TimeMatch? Century(int token)
    {
        int at = token + (_text.Word(token) is "the" ? 1 : 0);
        at += _text.Word(at) is "early" or "late" or "mid" ? 1 : 0;
        at += _text.Word(at) is "-" && at > token ? 1 : 0;
        int century = at + 1 + (_text.Word(at + 1) is "-" ? 1 : 0);
        return TimeValues.Ordinals(_text.Word(at)) is >= 2 and <= 30 and var number && _text.Word(century) is "century"
            ? TimeMatch.New(token, century + 1, TimeKind.Date,
                (number - 1).ToString("00", CultureInfo.InvariantCulture), TimeBasis.Calendar)
            : null;
    }

    /// <summary>The year behind a month: "1990", ", 1990", "of 1990", "'98", "nineteen ninety", "last year".</summary>
    public int? After(int token, out int end)
    {
        end = token + 1;
        if (TimeValues.YearNumber(_text.Word(token)) is { } plain)
        {
            return plain;
        }

        if (_text.Word(token) is "," or "of" && TimeValues.YearNumber(_text.Word(token + 1)) is { } behind)
        {
            end = token + 2;
            return behind;
        }

        int era = token + (_text.Word(token) is "," ? 1 : 0);
        if ((InWords(token, out end) ?? TwoDigits(token, out end) ?? OfEra(era, out end)) is { } spelt)
        {
            return spelt;
        }

        end = token + 2;
        return _text.Word(token) is "last" or "this" or "next" && _text.Word(token + 1) is "year" && _text.Published is { } now
            ? now.Year + (_text.Word(token) is "last" ? -1 : _text.Word(token) is "next" ? 1 : 0)
            : null;
    }

    /// <summary>"1998-2003", "2019/20", "1914–18": TIMEX3's first and last year.</summary>
    public string? Span(int token, out int end)
    {
        string run = _text.Run(token);
        end = _text.EndOf(run, token);
        return Span(run);
    }

    /// <summary>"Heisei 12": a year of a Japanese era that counts ours, which it does from 1873 on.</summary>
    public int? OfEra(int token, out int end)
    {
        end = token + 2;
        return TimeWords.Eras.TryGetValue(_text.Word(token), out int first)
            && TimeWords.Number(_text.Word(token + 1)) is >= 1 and <= 64 and var year && char.IsAsciiDigit(_text.Word(token + 1)[0])
            && first + year - 1 >= 1873
            ? first + year - 1
            : null;
    }

    private static string? Span(string run)
    {
        string[] parts = run.Split('/', '-', '–');
        if (parts.Length != 2 || TimeValues.YearNumber(parts[0]) is not { } first || parts[1].Length is not (2 or 4)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int last))
        {
            return null;
        }

        if (parts[1].Length == 2)
        {
            last += (first / 100 * 100) + (last == 0 && first % 100 == 99 ? 100 : 0);

            // "2003-05" may be a month.
            if (run[4] == '-' && last % 100 is >= 1 and <= 12 && last != first + 1)
            {
                return null;
            }
        }

        return last > first && last - first < 200 && last <= 2100 ? TimeValues.Year4(first) + "/" + TimeValues.Year4(last) : null;
    }

    /// <summary>"nineteen ninety-six", as broadcasters' transcripts spell it.</summary>
    private int? InWords(int token, out int end)
    {
        end = token + 2;
        int century = _text.Word(token) switch { "eighteen" => 1800, "nineteen" => 1900, "twenty" => 2000, _ => 0 };
        if (century == 0 || TimeWords.Tens(_text.Word(token + 1)) is not { } tens)
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

    /// <summary>"in '98": the century is the last one in which the year is not far ahead.</summary>
    private TimeMatch? Short(int token) =>
        TwoDigits(token, out int end) is { } year && _text.Word(token - 1) is "in" or "since" or "of" or "from" or "until" or "till" or "by"
            or "during" or "before" or "after" or "late" or "early" or "to" or "and"
        && _text.Word(end) is not ("percent" or "%" or "people" or "million")
            ? TimeMatch.New(token, end, TimeKind.Date, TimeValues.Year4(year), TimeBasis.Calendar)
            : null;

    private int? TwoDigits(int token, out int end)
    {
        string word = _text.Word(token);
        bool apart = word is "'" or "’" or "‘" && _text.IsJoined(token);
        end = token + (apart ? 2 : 1);
        string digits = apart ? _text.Word(token + 1) : word.Length == 3 && word[0] is '\'' or '’' or '‘' ? word[1..] : "";
        return digits.Length == 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            ? year + ((_text.Published?.Year ?? 2030) + 5 >= 2000 + year ? 2000 : 1900)
            : null;
    }

    /// <summary>"FY2021", "fiscal year 2019/20": the calendar years of the name, marked as such.</summary>
    private TimeMatch? Fiscal(int token)
    {
        string word = _text.Word(token);
        int at = word is "fy" ? token + 1
            : word is "fiscal" or "financial" && _text.Word(token + 1) is "year" or "years" ? token + 2
            : token;
        string run = _text.Run(at);
        string name = at > token ? run : word.StartsWith("fy", StringComparison.Ordinal) && run.Length >= 4 ? run[2..] : "";
        string? years = Span(name) ?? (TimeValues.YearNumber(name) is not null ? name
            : name.Length == 2 && word.StartsWith("fy", StringComparison.Ordinal) && name.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0
                ? "20" + name
            : null);
        return years is null ? null : TimeMatch.New(token, _text.EndOf(run, at), TimeKind.Date, "FY" + years, TimeBasis.Calendar);
    }

    /// <summary>Whether digits that may be a year stand where a year stands.</summary>
    private bool IsTold(int token, int at, int end)
    {
        string before = token > _text.Sentence.First ? _text.Word(token - 1) : "";
        string after = _text.Word(end);
        bool counted = after is "percent" or "%" or "people" or "million" or "feet" or "miles" or "pounds" or "dollars" or "times"
            or "points" or "votes"
            || before is "$" or "#" or "no." or "£" or "€" or ":" or "-" or "/"
                or "page" or "pages" or "pp.";
        bool introduced = at > token
            || before is "in" or "since" or "of" or "by" or "from" or "until" or "for" or "during" or "before" or "after" or "," or "the"
                or "(" or "and" or "to" or "through" or "late" or "early" or "mid" or "around" or "between" or "about" or "than" or "";
        bool plausible = TimeValues.YearNumber(_text.Word(at)) is null or (>= 1900 and <= 2035)
            && !(end < _text.Sentence.End && _text.Document.TagArray[end] == PartOfSpeech.Noun
                && _text.Document.TagArray[at] == PartOfSpeech.Num && _text.Word(end).EndsWith('s') && !introduced);
        return !counted && (introduced || plausible);
    }
}

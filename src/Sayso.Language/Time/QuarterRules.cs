namespace Sayso.Language.Time;

/// <summary>Quarters and halves of years: "the third quarter", "Q4", "fourth quarter of 1999", "the year-ago quarter".</summary>
internal sealed class QuarterRules(TimeText text, TimeDirection direction, YearRules years)
{
    private readonly TimeText _text = text;
    private readonly TimeDirection _direction = direction;
    private readonly YearRules _years = years;

    /// <summary>"the third quarter", "first-quarter", "fourth quarter of 1999".</summary>
    public TimeMatch? Quarter(int token) => OfYear(token) ?? YearAgo(token) ?? Short(token) ?? Spelt(token);

    /// <summary>"last year's third quarter", "the 1988 second quarter", "the 1988 quarter".</summary>
    private TimeMatch? OfYear(int token)
    {
        int at = token + (_text.Word(token) is "the" ? 1 : 0);
        int? year = _text.Word(at) is "this" or "last" or "next" && _text.Word(at + 1) is "year" && _text.Word(at + 2) is "'s" or "’s"
            ? _years.After(at, out at) : TimeValues.YearNumber(_text.Word(at++));
        at += _text.Word(at) is "'s" or "’s" ? 1 : 0;
        if (year is not { } known)
        {
            return null;
        }

        int next = at + (_text.Word(at) is "fiscal" ? 1 : 0);
        string? part = TimeWords.Ordinal(_text.Word(next)) is { } number && _text.Word(next + 1) is "quarter" ? "-Q" + number
            : TimeWords.Ordinal(_text.Word(next)) is { } half and <= 2 && _text.Word(next + 1) is "half" ? "-H" + half
            : null;
        return part is not null
            ? TimeMatch.New(token, next + 2, TimeKind.Date, TimeValues.Year4(known) + part, TimeBasis.Calendar)
            : _text.Word(at) is "quarter" && _text.Quartered(token) is { } told
                ? TimeMatch.New(token, at + 1, TimeKind.Date, TimeValues.Year4(known) + told, TimeBasis.Calendar)
            : null;
    }

    /// <summary>"the year-ago quarter", "year-earlier": the same quarter of the year before, or that year.</summary>
    private TimeMatch? YearAgo(int token)
    {
        int at = token + (_text.Word(token) is "the" ? 1 : 0);
        at += at > token && _text.Word(at) is "comparable" or "corresponding" or "same" ? 1 : 0;
        if (_text.Word(at) is not "year" || _text.Word(at + 1) is not "-" || _text.Word(at + 2) is not ("ago" or "earlier")
            || _text.Published is not { Year: > 1 } now)
        {
            return null;
        }

        int next = at + 3;
        string? told = _text.Quartered(token);
        if (TimeWords.Ordinal(_text.Word(next)) is { } number && _text.Word(next + 1) is "quarter")
        {
            (told, next) = ("-Q" + number, next + 2);
        }
        else if (_text.Word(next) is "quarter" or "period")
        {
            next++;
        }
        else if (at > token)
        {
            return null;
        }

        int year = (_text.QuarterYear(token) ?? now.Year) - 1;
        return TimeMatch.New(token, next, TimeKind.Date, TimeValues.Year4(year) + told, TimeBasis.Published);
    }

    private TimeMatch? Spelt(int token)
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

        return Of(token, at, half ? "H" : "Q", number, year);
    }

    /// <summary>"Q4", "4Q", "Q3 2020", "Q1 of FY2021": without a year that told just before, or the last one that there was.</summary>
    private TimeMatch? Short(int token)
    {
        string word = _text.Word(token);
        int digit = word.Length == 2 && char.IsAsciiDigit(word[0]) ? 0 : 1;
        if (word.Length != 2 || word[1 - digit] is not ('q' or 'h') || word[digit] is not (>= '1' and <= '4')
            || !char.IsUpper(_text.Document.Word(token)[1 - digit]) || (word[1 - digit] is 'h' && word[digit] > '2'))
        {
            return null;
        }

        int number = word[digit] - '0';
        string kind = word[1 - digit] is 'h' ? "H" : "Q";

        int at = token + 1;
        at += _text.Word(at) is "of" or "in" or "," && TimeValues.YearNumber(_text.Word(at + 1)) is not null ? 1 : 0;
        int? year = _years.After(at, out int end);
        return year is null && kind == "H" ? null : Of(token, year is null ? token + 1 : end, kind, number, year);
    }

    private TimeMatch Of(int token, int end, string kind, int number, int? year)
    {
        var basis = year is null ? TimeBasis.Published : TimeBasis.Calendar;
        if (year is null && _text.YearTold is { } told)
        {
            (year, basis) = (told, TimeBasis.Previous);
        }

        year ??= _text.Published is { } day
            ? (number > ((day.Month - 1) / (kind == "Q" ? 3 : 6)) + 1 && !_direction.IsFuture(token) ? day.Year - 1 : day.Year)
            : null;
        string value = (year is { } known ? TimeValues.Year4(known) : "XXXX") + "-" + kind + number;
        return TimeMatch.New(token, end, TimeKind.Date, value, basis);
    }
}

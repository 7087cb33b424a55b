using System.Globalization;

namespace Sayso.Language.Time;

/// <summary>Days in digits: "2020-01-10", "01/10/2020", "6.5.2012", "19-Nov-11", "20120611", "2012-05-06T22:15:00Z".</summary>
/// <remarks>
/// Whether the day or the month comes first is told by the text: by a date that can be read one way only, or that is the day of
/// publication. Where nothing tells it, the interval of "02/08/2012" is that of both readings and all between.
/// </remarks>
internal sealed class NumericDateRules
{
    private readonly TimeText _text;
    private readonly ClockReader _clocks;
    private readonly Lazy<bool?> _dayFirst;

    public NumericDateRules(TimeText text, ClockReader clocks)
    {
        (_text, _clocks) = (text, clocks);
        _dayFirst = new Lazy<bool?>(IsDayFirst);
    }

    /// <summary>A day in digits, with the clock behind it.</summary>
    public TimeMatch? Date(int token)
    {
        string run = _text.Run(token);
        if (run.Length < 6 || !char.IsAsciiDigit(run[0]))
        {
            return null;
        }

        int clock = run.IndexOf('T', StringComparison.Ordinal);
        string days = clock > 0 ? run[..clock] : run;
        if (Read(days) is not { } date)
        {
            return null;
        }

        int end = _text.EndOf(days, token);
        var match = TimeMatch.New(token, end, TimeKind.Date, date.Value, TimeBasis.Calendar);
        if (date.IsOpen)
        {
            match = match with { Interval = date.Both };
        }

        return clock > 0 ? Stamped(match, run, clock) : WithClock(match);
    }

    /// <summary>The day that digits tell; null for none.</summary>
    private DigitDate? Read(string run)
    {
        if (run.Length == 8 && run.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return DigitDate.Valid(Number(run[..4]), Number(run[4..6]), Number(run[6..])) is { Year: >= 1900 and <= 2099 } packed
                ? packed
                : null;
        }

        string[] parts = run.Split('/', '-', '.');
        if (parts.Length != 3 || parts.Any(part => part.Length is < 1 or > 4))
        {
            return null;
        }

        if (TimeWords.Months.TryGetValue(parts[1].ToLowerInvariant(), out int named))
        {
            return parts[0].Length <= 2 && parts[2].Length is 2 or 4 && Number(parts[0]) > 0 && Number(parts[2]) >= 0
                ? DigitDate.Valid(Full(parts[2]), named, Number(parts[0])) : null;
        }

        int first = Number(parts[0]);
        int second = Number(parts[1]);
        if (first < 0 || second < 0 || Number(parts[2]) < 0 || parts[1].Length > 2)
        {
            return null;
        }

        if (parts[0].Length == 4)
        {
            return parts[2].Length <= 2 ? DigitDate.Valid(first, second, Number(parts[2])) : null;
        }

        bool dots = run.Contains('.', StringComparison.Ordinal);
        if (parts[0].Length > 2 || !(parts[2].Length == 4 || (parts[2].Length == 2 && !dots)))
        {
            return null;
        }

        int year = Full(parts[2]);
        var dayFirst = DigitDate.Valid(year, second, first);
        var monthFirst = DigitDate.Valid(year, first, second);
        return dots ? dayFirst
            : dayFirst is null || monthFirst is null ? dayFirst ?? monthFirst
            : first == second ? dayFirst
            : _dayFirst.Value switch { true => dayFirst, false => monthFirst, null => new DigitDate(year, first, second, true) };
    }

    /// <summary>What the dates of the whole text say of the order; null when they say nothing, or one against the other.</summary>
    private bool? IsDayFirst()
    {
        bool day = false;
        bool month = false;
        for (int token = 0; token < _text.Document.TokenSpans.Length; token++)
        {
            bool digits = char.IsAsciiDigit(_text.Document.Text[_text.Document.TokenSpans[token].Start]);
            string[] parts = digits ? _text.Run(token).Split('/', '-') : [];
            if (parts.Length != 3 || parts[0].Length > 2 || parts[1].Length > 2 || parts[2].Length is not (2 or 4)
                || Number(parts[0]) is not (>= 1 and <= 31 and var first) || Number(parts[1]) is not (>= 1 and <= 31 and var second)
                || Number(parts[2]) < 0)
            {
                continue;
            }

            bool published = _text.Published is { } now && Full(parts[2]) == now.Year && first != second;
            day |= first > 12 && second <= 12;
            month |= second > 12 && first <= 12;
            day |= published && first == _text.Published!.Value.Day && second == _text.Published.Value.Month;
            month |= published && second == _text.Published!.Value.Day && first == _text.Published.Value.Month;
        }

        return day == month ? null : day;
    }

    /// <summary>The clock of a time stamp: "T22:15:00Z", "T22:15+02:00".</summary>
    private TimeMatch? Stamped(TimeMatch date, string run, int clock)
    {
        string time = run[(clock + 1)..];
        int zone = time.AsSpan().IndexOfAny('Z', '+', '-');
        string face = (zone < 0 ? time : time[..zone]).Split('.')[0];
        if (!TimeValues.TryClock(face, out int hour, out int minute))
        {
            return null;
        }

        int end = _text.EndOf(run, date.Range.First);
        return date with
        {
            Range = new TokenRange(date.Range.First, end),
            Kind = TimeKind.Time,
            Value = date.Value + string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{minute:00}")
                + (face.Length == 8 ? face[5..] : ""),
            Zone = zone < 0 ? null : time[zone..],
        };
    }

    /// <summary>A clock right behind makes one expression of both.</summary>
    private TimeMatch WithClock(TimeMatch date)
    {
        int at = date.Range.End + (_text.Word(date.Range.End) is "," or "at" && !_text.Word(date.Range.End + 1).StartsWith('a') ? 1 : 0);
        if (_clocks.Face(at) is not { } face)
        {
            return date;
        }

        string word = _text.Word(at);
        return date with
        {
            Range = new TokenRange(date.Range.First, face.End),
            Kind = TimeKind.Time,
            Value = date.Value + string.Create(CultureInfo.InvariantCulture, $"T{face.Hour:00}:{face.Minute ?? 0:00}")
                + (word.Length == 8 && word[5] == ':' ? word[5..] : ""),
            Zone = face.Zone,
        };
    }

    private static int Full(string year) => Number(year) + (year.Length > 2 ? 0 : Number(year) < 50 ? 2000 : 1900);

    private static int Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1;
}

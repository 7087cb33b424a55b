using System.Globalization;

namespace Sayso.Language.Time;

/// <summary>Times of day with the day that they lie on: "5 p.m. Friday", "9am EST, 14:00 GMT, on 5 March".</summary>
internal sealed class ClockRules(TimeText text, ClockReader reader, DayFinder days)
{
    // How many clocks of other places may stand between a clock and its day.
    private const int Clocks = 3;

    private readonly TimeText _text = text;
    private readonly ClockReader _reader = reader;
    private readonly DayFinder _days = days;

    /// <summary>"5 p.m.", "10:30 a.m. EST", "noon", "midnight", "1500 GMT".</summary>
    public TimeMatch? Clock(int token)
    {
        if (_reader.Face(token) is not { } face)
        {
            return null;
        }

        // "5 p.m. Friday", "5 p.m. on March 3", "noon today", "23:50 the previous day".
        int next = face.End;
        next += _text.Word(next) is "," ? 1 : 0;
        next += _text.Word(next) is "on" ? 1 : 0;
        var beside = _days.At(next);
        var day = beside ?? BehindOtherClocks(face.End) ?? _days.Elsewhere(token, face.End);
        return new TimeMatch(new TokenRange(token, beside?.Range.End ?? face.End), TimeKind.Time, Value(face, day, beside is null),
            day?.Basis ?? TimeBasis.Published, face.Zone);
    }

    /// <summary>"9am EST, 14:00 GMT, on 5 March", "9am EST (14:00 GMT) on 5 March".</summary>
    private TimeMatch? BehindOtherClocks(int token)
    {
        int at = token;
        for (int clocks = 0; clocks < Clocks; clocks++)
        {
            at += _text.Word(at) is "," or "(" or "/" or "or" ? 1 : 0;
            if (_reader.Face(at) is not { } other)
            {
                return null;
            }

            at = other.End;
            at += _text.Word(at) is ")" ? 1 : 0;
            int day = at + (_text.Word(at) is "," ? 1 : 0);
            day += _text.Word(day) is "on" ? 1 : 0;
            if (_days.At(day) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>TIMEX3's value; the small hours behind a night or an evening that was told elsewhere are those of the next day.</summary>
    private string Value(ClockFace face, TimeMatch? day, bool isElsewhere)
    {
        var date = day is null ? _text.Published : TimeValues.Day(day.Value);
        string part = day is null ? "" : day.Value[10..].TrimStart('T');
        bool night = part == "NI" || (isElsewhere && part is ['1', '8' or '9', ..] or ['2', ..]);
        int hour = night && face.IsSure && face.Hour < 6 ? face.Hour + 24
            : !face.IsSure ? ClockReader.Within(face.Hour, part)
            : face.Hour;
        if (hour >= 24 && face.Hour < 12 && date is { } known)
        {
            // "at 1:30 a.m." of a Friday night is on the Saturday.
            date = TimeValues.Shift(known, 1);
            hour -= 24;
        }

        return TimeValues.DayText(date) + string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{face.Minute ?? 0:00}");
    }
}

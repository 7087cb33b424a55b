using System.Globalization;

namespace Sayso.Language.Time;

/// <summary>Times of day: "5 p.m.", "10:30 a.m. EST", "noon", "1500 GMT", with the day beside them.</summary>
internal sealed class ClockRules(TimeText text, DateRules dates)
{
    private readonly TimeText _text = text;
    private readonly DateRules _dates = dates;

    /// <summary>"5 p.m.", "10:30 a.m. EST", "noon", "midnight", "1500 GMT".</summary>
    public TimeMatch? Clock(int token)
    {
        string word = _text.Word(token);
        int at = token;
        int hour;
        int minute = -1;
        if (word is "noon" or "midnight")
        {
            hour = word == "noon" ? 12 : 24;
            minute = 0;
            at++;
        }
        else if (TimeValues.TryClock(word, out hour, out int found))
        {
            minute = found;
            at++;
        }
        else if (word.Length == 4 && char.IsAsciiDigit(word[0]) && TimeValues.TryClock(word[..2] + ":" + word[2..], out hour, out found)
            && TimeWords.Zones.Contains(_text.Word(token + 1).ToUpperInvariant())
            && _text.Word(token + 1) is not ("z" or "et" or "pt" or "ct"))
        {
            minute = found;
            at++;
        }
        else if (TimeWords.Number(word) is >= 1 and <= 12 && word is not ("a" or "an") && TimeValues.IsHalfDay(_text.Word(token + 1)))
        {
            hour = TimeWords.Number(word)!.Value;
            at++;
        }
        else if (TimeWords.Number(word) is >= 1 and <= 12 && word is not ("a" or "an") && _text.Word(token + 1) is "o'clock" or "o’clock")
        {
            hour = TimeWords.Number(word)!.Value;
            at += 2;
        }
        else
        {
            return null;
        }

        if (TimeValues.IsHalfDay(_text.Word(at)))
        {
            bool afternoon = _text.Word(at)[0] == 'p';
            hour = hour == 12 ? (afternoon ? 12 : 0) : afternoon && hour < 12 ? hour + 12 : hour;
            at++;
        }

        int day = at;
        string? zone = null;
        if (TimeWords.Zones.Contains(_text.Document.TokenSpans.Length > at && at < _text.Sentence.End ? _text.Document.Word(at).ToString()
            : ""))
        {
            zone = _text.Document.Word(at).ToString();
            at++;
            day = at;
        }

        // "5 p.m. Friday", "5 p.m. on March 3", "noon today".
        int next = day;
        next += _text.Word(next) is "on" or "," ? 1 : 0;
        var date = _dates.Weekday(next) ?? _dates.MonthDate(next)
            ?? (_text.Word(next) is "today" or "yesterday" or "tomorrow" ? _dates.Deictic(next) : null);
        string when = date?.Value.Length >= 10 ? date.Value[..10] : TimeValues.DayText(_text.Published);
        int end = date is null ? at : date.Range.End;
        string value = when + "T" + hour.ToString("00", CultureInfo.InvariantCulture)
            + (minute >= 0 ? ":" + minute.ToString("00", CultureInfo.InvariantCulture) : ":00");
        return TimeMatch.New(token, end, TimeKind.Time, value, date?.Basis ?? TimeBasis.Published) with { Zone = zone };
    }
}

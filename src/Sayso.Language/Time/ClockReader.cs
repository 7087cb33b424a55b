namespace Sayso.Language.Time;

/// <summary>Reads the hour and the minute: "5 p.m.", "10:30 a.m. EST", "3.15pm", "noon", "1500 GMT", "ten o'clock".</summary>
internal sealed class ClockReader(TimeText text)
{
    private readonly TimeText _text = text;

    /// <summary>The time of day that a token begins; null when it begins none.</summary>
    public ClockFace? Face(int token)
    {
        if (Bare(token) is not { } face)
        {
            return null;
        }

        int at = face.End;
        int hour = face.Hour;
        bool sure = face.IsSure;
        if (TimeValues.IsHalfDay(_text.Word(at)))
        {
            bool afternoon = _text.Word(at)[0] == 'p';
            hour = hour == 12 ? (afternoon ? 12 : 0) : afternoon && hour < 12 ? hour + 12 : hour;
            sure = true;
            at++;
        }
        else if (!sure && _text.Word(at) is "in" or "at" && PartOf(at, out int end) is { } part)
        {
            hour = Within(hour, part);
            sure = true;
            at = end;
        }

        else if (!sure && at == face.End && OtherEnd(at) is { } other)
        {
            // "9 to 11 p.m.": the half of the day is told once, and passed over noon or midnight.
            hour = Opened(hour, other.Hour);
            sure = true;
        }

        string? zone = Zone(at);
        return new ClockFace(hour, face.Minute, sure, zone, at + (zone is null ? 0 : 1));
    }

    /// <summary>The hour that a clock of twelve hours means in a part of the day; from 24 on it belongs to the next day.</summary>
    /// <param name="hour">As told.</param>
    /// <param name="part">TIMEX3's letters: "MO", "AF", "EV", "NI".</param>
    public static int Within(int hour, string part) => part switch
    {
        "AF" or "EV" when hour is >= 1 and < 12 => hour + 12,
        "NI" when hour is >= 6 and < 12 => hour + 12,
        "NI" when hour == 12 => 24,
        "NI" when hour is >= 0 and < 6 => hour + 24,
        _ => hour,
    };

    /// <summary>The second clock of "9 to 11 p.m.", "2-4pm", "between 9 and 10 p.m.".</summary>
    private ClockFace? OtherEnd(int token) =>
        _text.Word(token) is "to" or "-" or "–" || (_text.Word(token) is "and" && _text.Word(token - 2) is "between")
            ? TimeValues.IsHalfDay(_text.Word(token + 2)) ? Face(token + 1) : null
            : null;

    /// <summary>The hour before another on one clock of twelve.</summary>
    private static int Opened(int hour, int other) =>
        other >= 12 && hour < 12 && hour + 12 <= other ? hour + 12 : hour == 12 && other < 12 ? 0 : hour;

    private string? Zone(int token) =>
        token >= _text.Sentence.First && token < _text.Sentence.End && _text.Document.Word(token).ToString() is var zone
            && TimeWords.Zones.Contains(zone)
            ? zone
            : null;

    /// <summary>"at 18.05 on", "at 06.10 the following".</summary>
    private bool IsBesideDay(int token) => _text.Word(token - 1) is "at" && _text.Word(token).Length == 5
        && (_text.Word(token + 1) is "on" || (_text.Word(token + 1) is "the"
            && _text.Word(token + 2) is "previous" or "next" or "following" or "same"));

    /// <summary>"in the morning", "at night".</summary>
    private string? PartOf(int token, out int end)
    {
        int at = token + (_text.Word(token) is "in" && _text.Word(token + 1) is "the" ? 2 : 1);
        end = at + 1;
        return _text.Word(at) is "morning" or "afternoon" or "evening" || (_text.Word(token) is "at" && _text.Word(at) is "night")
            ? TimeWords.DayParts[_text.Word(at)]
            : null;
    }

    private ClockFace? Bare(int token)
    {
        string word = _text.Word(token);
        if (word is "noon" or "midnight")
        {
            return new ClockFace(word == "noon" ? 12 : 24, 0, true, null, token + 1);
        }

        if (TimeValues.TryClock(word, out int hour, out int minute))
        {
            return new ClockFace(hour, minute, hour is 0 or > 12 || word[0] == '0', null, token + 1);
        }

        // "3.15pm", "14.30 GMT": a point needs something behind it, or else it is a fraction.
        if (word.Contains('.', StringComparison.Ordinal) && TimeValues.TryClock(word.Replace('.', ':'), out hour, out minute)
            && (TimeValues.IsHalfDay(_text.Word(token + 1)) ? hour <= 12 : Zone(token + 1) is { Length: > 2 } || IsBesideDay(token)))
        {
            return new ClockFace(hour, minute, hour is 0 or > 12, null, token + 1);
        }

        if (word.Length == 4 && char.IsAsciiDigit(word[0]) && TimeValues.TryClock(word[..2] + ":" + word[2..], out hour, out minute)
            && (Zone(token + 1) is { Length: > 2 } || _text.Word(token + 1) is "hrs"))
        {
            return new ClockFace(hour, minute, true, null, token + (_text.Word(token + 1) is "hrs" ? 2 : 1));
        }

        if (TimeWords.Number(word) is >= 1 and <= 12 and var number && word is not ("a" or "an"))
        {
            bool alone = OtherEnd(token + 1) is not null || (_text.Word(token - 1) is "at" && PartOf(token + 1, out _) is not null);
            return alone ? new ClockFace(number, null, false, null, token + 1)
                : TimeValues.IsHalfDay(_text.Word(token + 1)) ? new ClockFace(number, null, false, null, token + 1)
                : _text.Word(token + 1) is "o'clock" or "o’clock" ? new ClockFace(number, null, false, null, token + 2)
                : null;
        }

        return null;
    }
}

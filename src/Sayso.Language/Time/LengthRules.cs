using System.Globalization;

namespace Sayso.Language.Time;

/// <summary>Lengths of time and what recurs: "six months", "two-year", "every day".</summary>
internal sealed class LengthRules(TimeText text)
{
    private readonly TimeText _text = text;

    /// <summary>"every day", "each year", "daily", "twice a week", "a year" after a rate.</summary>
    public TimeMatch? Every(int token)
    {
        if (TimeWords.Sets.TryGetValue(_text.Word(token), out string? set))
        {
            return _text.Word(token) is "annual" or "quarterly" or "daily" && _text.Document.TagArray[token] == PartOfSpeech.Propn ? null
                : TimeMatch.New(token, token + 1, TimeKind.Set, set, TimeBasis.Calendar);
        }

        if (_text.Word(token) is "every" or "each")
        {
            int at = token + 1;
            at += _text.Word(at) is "other" ? 1 : 0;
            if (TimeWords.Weekdays.TryGetValue(_text.Word(at), out int weekday))
            {
                return TimeMatch.New(token, at + 1, TimeKind.Set, "XXXX-WXX-" + (weekday == 0 ? 7 : weekday), TimeBasis.Calendar);
            }

            int count = TimeWords.Number(_text.Word(at)) is { } number && TimeWords.Units.ContainsKey(_text.Word(at + 1)) ? number : 1;
            at += count > 1 || _text.Word(at) is "one" ? 1 : 0;
            if (TimeWords.Units.TryGetValue(_text.Word(at), out string? unit) && unit is not "E!")
            {
                return TimeMatch.New(token, at + 1, TimeKind.Set,
                    unit == "N" ? "XXXX-XX-XXTNI" : "P" + TimeValues.Spelt(count.ToString(CultureInfo.InvariantCulture), unit),
                    TimeBasis.Calendar);
            }
        }

        return null;
    }

    /// <summary>"two-year", "10-day", "third-quarter" come as three tokens.</summary>
    public TimeMatch? Hyphenated(int token) =>
        _text.Word(token + 1) is "-" && TimeWords.Number(_text.Word(token)) is { } number && _text.Word(token) is not ("a" or "an")
            && TimeWords.Units.TryGetValue(_text.Word(token + 2), out string? unit) && !_text.Word(token + 2).EndsWith('s')
            && unit is not "E!"
            && !(_text.Word(token + 3) is "-" && _text.Word(token + 4) is "old") && !(_text.Word(token) is "second")
            ? TimeMatch.New(token, token + 3, TimeKind.Duration,
                "P" + TimeValues.Spelt(number.ToString(CultureInfo.InvariantCulture), unit), TimeBasis.Calendar)
            : null;

    /// <summary>"six months", "several years", "half an hour", "a week", "nearly two years".</summary>
    public TimeMatch? Length(int token)
    {
        int at = token;
        if (_text.Word(at) is "more" or "less" && _text.Word(at + 1) is "than")
        {
            at += 2;
        }
        else if (_text.Word(at) is "at" && _text.Word(at + 1) is "least" or "most")
        {
            at += 2;
        }
        else if (_text.Word(at) is "nearly" or "almost" or "about" or "over" or "around" or "some" or "roughly" or "only" or "just"
            && Amount(at + 1, out _, out _))
        {
            at++;
        }

        if (_text.Word(at) is "half" && _text.Word(at + 1) is "a" or "an"
            && _text.Word(at + 2) is "hour" or "century" or "decade" or "day" or "year")
        {
            return TimeMatch.New(token, at + 3, TimeKind.Duration,
                _text.Word(at + 2) is "hour" ? "PT30M"
                : _text.Word(at + 2) is "day" ? "PT12H"
                : _text.Word(at + 2) is "year" ? "P6M"
                : _text.Word(at + 2) is "decade" ? "P5Y"
                : "P50Y",
                TimeBasis.Calendar);
        }

        if (!Amount(at, out int? count, out int next) || !TimeWords.Units.TryGetValue(_text.Word(next), out string? unit) || unit is "E!")
        {
            if (_text.Word(token) is "seconds" or "minutes" or "hours" or "days" or "weeks" or "months" or "years"
                && _text.Word(token + 1) is "after" or "before" or "following" or "preceding")
            {
                return TimeMatch.New(token, token + 1, TimeKind.Duration, "P" + TimeValues.Spelt("X", TimeWords.Units[_text.Word(token)]),
                    TimeBasis.Event);
            }

            if (_text.Word(token) is "years" or "months" or "weeks" or "days" or "hours" or "decades" or "centuries" or "minutes"
                && token > _text.Sentence.First && _text.Word(token - 1) is "for" or "in" or "after" or "within" or "took" or "of")
            {
                return _text.Word(token - 1) is "of"
                    ? null
                    : TimeMatch.New(token, token + 1, TimeKind.Duration, "P" + TimeValues.Spelt("X", TimeWords.Units[_text.Word(token)]),
                        TimeBasis.Event);
            }

            return null;
        }

        if (_text.Word(next) is "second" && !(_text.Word(at) is "one" or "a"))
        {
            return null;
        }

        // "40 years old" tells an age; "$3 a year", "twice a week" a rate.
        if (_text.Word(next + 1) is "old" or "-" && _text.Word(next + 2) is "old" or "" or "," or "." || (_text.Word(next + 1) is "old"))
        {
            return null;
        }

        if (_text.Word(next + 1) is "-" && _text.Word(next + 2) is "ago" or "earlier" or "end")
        {
            return null;
        }

        bool article = _text.Word(at) is "a" or "an";
        if (article && unit is "D" or "N" or "TS" or "TM"
            && !(token > _text.Sentence.First && _text.Word(token - 1) is "for" or "in" or "within" or "than" or "once" or "twice"))
        {
            return null;
        }

        if (article && token > _text.Sentence.First
            && (_text.Word(token - 1) is "once" or "twice" or "times" or "million" or "billion"
                || _text.Document.TagArray[token - 1] == PartOfSpeech.Num))
        {
            return TimeMatch.New(token, next + 1, TimeKind.Set, "P" + TimeValues.Spelt("1", unit), TimeBasis.Calendar);
        }

        return TimeMatch.New(token, next + 1, TimeKind.Duration,
            "P" + TimeValues.Spelt(count?.ToString(CultureInfo.InvariantCulture) ?? "X", unit), TimeBasis.Calendar);
    }

    /// <summary>A number and where it ends; null for "several", "a few", "many", "some".</summary>
    public bool Amount(int token, out int? count, out int next)
    {
        count = null;
        next = token + 1;
        string word = _text.Word(token);
        if (word is "a" && _text.Word(token + 1) is "few" or "couple")
        {
            count = _text.Word(token + 1) is "couple" ? 2 : null;
            next = token + (_text.Word(token + 2) is "of" ? 3 : 2);
            return true;
        }

        if (word is "several" or "many" or "few" or "some" or "numerous" or "recent")
        {
            return word is not "some" || TimeWords.Units.ContainsKey(_text.Word(token + 1));
        }

        if (word is "minutes" or "hours" or "days" or "weeks" or "months" or "years" or "seconds"
            && _text.Word(token + 1) is "later" or "earlier" or "ago" or "before")
        {
            next = token;
            return true;
        }

        if (TimeWords.Number(word) is { } number && number < 10_000)
        {
            count = number;
            if (_text.Word(next) is "-" && number is >= 20 and <= 90
                && TimeWords.Number(_text.Word(next + 1)) is >= 1 and <= 9 and var units && !char.IsAsciiDigit(word[0]))
            {
                count += units;
                next += 2;
            }

            next += _text.Word(next) is "more" or "straight" or "consecutive" or "full" ? 1 : 0;
            return true;
        }

        return false;
    }
}

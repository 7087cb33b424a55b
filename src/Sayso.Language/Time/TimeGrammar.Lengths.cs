using System.Globalization;

namespace Sayso.Language.Time;

/// <content>Lengths of time and what recurs: "six months", "two-year", "every day".</content>
internal sealed partial class TimeGrammar
{
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
}

using System.Globalization;

namespace Sayso.Language.Time;

/// <summary>Feasts whose day our calendar tells: "Easter Sunday", "Christmas Eve 2023", "Thanksgiving".</summary>
internal sealed class FeastRules(TimeText text, TimeDirection direction, DateRules dates, YearRules years)
{
    private const int LongestName = 5;

    private readonly TimeText _text = text;
    private readonly TimeDirection _direction = direction;
    private readonly DateRules _dates = dates;
    private readonly YearRules _years = years;

    public TimeMatch? Feast(int token)
    {
        string aim = _text.Word(token) is "last" or "next" or "this" ? _text.Word(token) : "";
        int at = token + (aim.Length > 0 ? 1 : 0);
        if (TimeWords.Feasts.Find(_text, at, LongestName, out string rule) is not { } end)
        {
            return null;
        }

        int? told = _years.After(end, out int behind);

        // "Christmas shopping" and "the Easter offensive" tell no day: a name in one word wants something that a day has before it.
        bool oneWord = end == at + 1 && aim.Length == 0 && told is null;
        if (oneWord && (_text.Word(at - 1) is not ("at" or "on" or "by" or "before" or "after" or "since" or "until" or "till" or "around")
            || (end < _text.Sentence.End && _text.Document.TagArray[end] is PartOfSpeech.Noun or PartOfSpeech.Propn)))
        {
            return null;
        }

        if (_text.Word(at - 1) is "orthodox" or "coptic" or "greek" or "russian" or "julian" && rule[0] is 'E')
        {
            return TimeMatch.New(token, end, TimeKind.Date, "XXXX-XX-XX", TimeBasis.Calendar);
        }

        var day = told is { } year ? Day(rule, year) : Nearest(rule, aim, token);
        return day is { } known
            ? _dates.DayPart(TimeMatch.New(token, told is null ? end : behind, TimeKind.Date, TimeValues.DayText(known),
                told is null ? TimeBasis.Published : TimeBasis.Calendar))
            : null;
    }

    /// <summary>The last one before the text, or the coming one.</summary>
    private DateOnly? Nearest(string rule, string aim, int token)
    {
        if (_text.Published is not { Year: > 1 and < 9999 } now)
        {
            return null;
        }

        bool ahead = aim == "next" || (aim.Length == 0 && _direction.IsFuture(token));
        return ahead
            ? Day(rule, now.Year) is { } coming && coming >= now ? coming : Day(rule, now.Year + 1)
            : Day(rule, now.Year) is { } gone && (aim == "this" || gone <= now) ? gone : Day(rule, now.Year - 1);
    }

    /// <summary>"12 24" is a day, "E-2" counts from Easter, "11 4 4" is the fourth Thursday of November; 0 is the last one.</summary>
    private static DateOnly? Day(string rule, int year)
    {
        if (year is < 1583 or > 9998)
        {
            return null;
        }

        if (rule[0] == 'E')
        {
            return Easter(year).AddDays(int.Parse(rule.AsSpan(1), CultureInfo.InvariantCulture));
        }

        int[] numbers = [.. rule.Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
        if (numbers.Length == 2)
        {
            return new DateOnly(year, numbers[0], numbers[1]);
        }

        var first = new DateOnly(year, numbers[0], 1);
        first = first.AddDays((numbers[1] - (int)first.DayOfWeek + 7) % 7);
        return numbers[2] > 0 ? first.AddDays(7 * (numbers[2] - 1))
            : first.AddDays(28).Month == numbers[0] ? first.AddDays(28) : first.AddDays(21);
    }

    /// <summary>Easter Sunday of the Gregorian calendar.</summary>
    /// <remarks>The computus of Meeus, Jones and Butcher: Jean Meeus, Astronomical Algorithms, chapter 8.</remarks>
    internal static DateOnly Easter(int year)
    {
        int golden = year % 19;
        int century = year / 100;
        int correction = (8 * century + 13) / 25;
        int moon = ((19 * golden) + century - (century / 4) - correction + 15) % 30;
        int full = moon - ((golden + (11 * moon)) / 319);
        int weekday = ((2 * (century % 4)) + (2 * (year % 100 / 4)) - (year % 100 % 4) - full + 32) % 7;
        int month = (full + weekday + 90) / 25;
        return new DateOnly(year, month, (full + weekday + month + 19) % 32);
    }
}

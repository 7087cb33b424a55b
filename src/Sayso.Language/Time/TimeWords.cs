using System.Globalization;

namespace Sayso.Language.Time;

/// <summary>The words that tell times.</summary>
internal static class TimeWords
{
    // Counts of units of time are seldom larger in words: "seventy years" is an age.
    private const int LargestInWords = 60;

    private static readonly Dictionary<string, int> Cardinals = Lexicon.English.Values("numbers", Parse);

    public static readonly Dictionary<string, int> Months = Lexicon.English.Values("months", Parse);

    public static readonly Dictionary<string, int> Weekdays = Lexicon.English.Values("weekdays", Parse);

    /// <summary>Units by singular and plural, with TIMEX3's letter; "T" units count within the day.</summary>
    public static readonly Dictionary<string, string> Units = Lexicon.English.Values("time-units", value => value);

    public static readonly Dictionary<string, string> Seasons = Lexicon.English.Values("seasons", value => value);

    public static readonly Dictionary<string, string> DayParts = Lexicon.English.Values("day-parts", value => value);

    public static readonly Dictionary<string, string> References = Lexicon.English.Values("time-references", value => value);

    public static readonly Dictionary<string, string> Sets = Lexicon.English.Values("recurring-times", value => value);

    /// <summary>"nineties" and the like, with TIMEX3's value.</summary>
    public static readonly Dictionary<string, string> Decades = Lexicon.English.Values("decades", value => value);

    /// <summary>Months of the Hijri calendar, 1 to 12, and of the Persian, 13 to 24.</summary>
    public static readonly TimePhrases<int> OtherMonths = new(Lexicon.English.Values("other-months", Parse));

    /// <summary>Japanese eras with their first year.</summary>
    public static readonly Dictionary<string, int> Eras = Lexicon.English.Values("japanese-eras", Parse);

    /// <summary>Feasts with what tells their day.</summary>
    public static readonly TimePhrases<string> Feasts = new(Lexicon.English.Values("feasts", value => value));

    /// <summary>Feasts whose day our calendar does not tell.</summary>
    public static readonly HashSet<string> MovingFeasts = Lexicon.English.Words("moving-feasts");

    /// <summary>Forms of verbs that put off ("postponed") and of those that last ("remained").</summary>
    public static readonly HashSet<string> Postponing = Lexicon.English.Words("postponing-verbs");

    /// <summary>Forms of verbs whose infinitive lies ahead of them: "agreed to meet".</summary>
    public static readonly HashSet<string> Promising = Lexicon.English.Words("promising-verbs");

    public static readonly HashSet<string> Lasting = Lexicon.English.Words("lasting-verbs");

    public static readonly HashSet<string> Zones = Lexicon.English.Words("time-zones");

    /// <summary>Events that a time can hang on: "the night he was killed", "minutes after the strike".</summary>
    public static readonly HashSet<string> EventNouns = Lexicon.English.Words("event-nouns");

    /// <summary>Words that put what they govern ahead: "plans to", "is scheduled", "a vote due".</summary>
    public static readonly HashSet<string> Intents = Lexicon.English.Words("intents");

    /// <summary>What a number in digits, or in one word up to sixty, "a", "couple" or "hundred", is worth.</summary>
    public static int? Number(string word) => word switch
    {
        "a" or "an" => 1,
        "couple" => 2,
        "hundred" => 100,
        _ when Cardinals.TryGetValue(word, out int value) => value is > 0 and <= LargestInWords ? value : null,
        _ =>
            int.TryParse(word.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : null,
    };

    /// <summary>What a word from "ten" to "ninety" is worth, as the second half of a year in words.</summary>
    public static int? Tens(string word) => Cardinals.TryGetValue(word, out int value) && value is >= 10 and <= 90 ? value : null;

    public static int? Ordinal(string word) => word switch
    {
        "first" or "1st" => 1,
        "second" or "2nd" => 2,
        "third" or "3rd" => 3,
        "fourth" or "4th" => 4,
        _ => null,
    };

    private static int Parse(string value) => int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);
}

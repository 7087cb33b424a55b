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

namespace Sayso.Language.Time;

/// <summary>The words that tell times.</summary>
internal static class TimeWords
{
    public static readonly Dictionary<string, int> Months = new(StringComparer.Ordinal)
    {
        ["january"] = 1, ["jan."] = 1, ["jan"] = 1, ["february"] = 2, ["feb."] = 2, ["feb"] = 2, ["march"] = 3, ["mar."] = 3, ["april"] = 4, ["apr."] = 4, ["apr"] = 4, ["may"] = 5,
        ["june"] = 6, ["jun."] = 6, ["july"] = 7, ["jul."] = 7, ["august"] = 8, ["aug."] = 8, ["aug"] = 8, ["september"] = 9, ["sept."] = 9, ["sep."] = 9, ["sept"] = 9,
        ["october"] = 10, ["oct."] = 10, ["oct"] = 10, ["november"] = 11, ["nov."] = 11, ["nov"] = 11, ["december"] = 12, ["dec."] = 12, ["dec"] = 12,
    };

    public static readonly Dictionary<string, int> Weekdays = new(StringComparer.Ordinal)
    {
        ["sunday"] = 0, ["monday"] = 1, ["tuesday"] = 2, ["wednesday"] = 3, ["thursday"] = 4, ["friday"] = 5, ["saturday"] = 6,
        ["sun."] = 0, ["mon."] = 1, ["tues."] = 2, ["tue."] = 2, ["wed."] = 3, ["thurs."] = 4, ["thur."] = 4, ["thu."] = 4, ["fri."] = 5, ["sat."] = 6,
    };

    /// <summary>Units by singular and plural, with TIMEX3's letter; "T" units count within the day.</summary>
    public static readonly Dictionary<string, string> Units = new(StringComparer.Ordinal)
    {
        ["second"] = "TS", ["seconds"] = "TS", ["minute"] = "TM", ["minutes"] = "TM", ["hour"] = "TH", ["hours"] = "TH", ["day"] = "D", ["days"] = "D", ["week"] = "W", ["weeks"] = "W",
        ["month"] = "M", ["months"] = "M", ["quarter"] = "Q", ["quarters"] = "Q", ["year"] = "Y", ["years"] = "Y", ["decade"] = "E", ["decades"] = "E", ["century"] = "C", ["centuries"] = "C",
        ["night"] = "N", ["nights"] = "N", ["weekend"] = "E!", ["weekends"] = "E!", ["fortnight"] = "F",
    };

    public static readonly Dictionary<string, string> Seasons = new(StringComparer.Ordinal)
    {
        ["spring"] = "SP", ["summer"] = "SU", ["autumn"] = "FA", ["fall"] = "FA", ["winter"] = "WI",
    };

    public static readonly Dictionary<string, string> DayParts = new(StringComparer.Ordinal)
    {
        ["morning"] = "MO", ["afternoon"] = "AF", ["evening"] = "EV", ["night"] = "NI", ["midday"] = "MI", ["overnight"] = "NI", ["dawn"] = "MO", ["dusk"] = "EV",
    };

    public static readonly Dictionary<string, string> References = new(StringComparer.Ordinal)
    {
        ["now"] = "PRESENT_REF", ["currently"] = "PRESENT_REF", ["nowadays"] = "PRESENT_REF", ["presently"] = "PRESENT_REF", ["current"] = "PRESENT_REF",
        ["recently"] = "PAST_REF", ["recent"] = "PAST_REF", ["lately"] = "PAST_REF",
        ["soon"] = "FUTURE_REF", ["future"] = "FUTURE_REF",
    };

    public static readonly Dictionary<string, string> Sets = new(StringComparer.Ordinal)
    {
        ["daily"] = "P1D", ["weekly"] = "P1W", ["monthly"] = "P1M", ["hourly"] = "PT1H", ["nightly"] = "P1D",
    };

    public static readonly HashSet<string> Zones = new(StringComparer.Ordinal)
    {
        "GMT", "UTC", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT", "CET", "CEST", "BST", "IST", "EET", "MSK", "ET", "PT", "CT", "Z",
    };

    /// <summary>Events that a time can hang on: "the night he was killed", "minutes after the strike".</summary>
    public static readonly HashSet<string> EventNouns = new(StringComparer.Ordinal)
    {
        "strike", "strikes", "airstrike", "airstrikes", "attack", "attacks", "death", "killing", "arrest", "abduction", "kidnapping", "crash", "explosion", "blast", "bombing", "shooting", "landing", "arrival", "departure", "flight", "election", "vote", "meeting",
        "war", "raid", "assassination", "murder", "trial", "hearing", "announcement", "invasion", "coup", "ceasefire", "summit", "talks", "visit", "inauguration", "investigation", "incident", "accident", "earthquake", "disaster", "hijacking", "event", "debate", "convention",
    };

    /// <summary>Words that put what they govern ahead: "plans to", "is scheduled", "a vote due".</summary>
    public static readonly HashSet<string> Intents = new(StringComparer.Ordinal)
    {
        "plan", "expect", "schedule", "intend", "hope", "prepare", "aim", "due", "slate", "await", "anticipate", "upcoming", "deadline", "expected", "scheduled", "slated", "planned", "set",
    };

    public static int? Number(string word) => word switch
    {
        "a" or "an" or "one" => 1,
        "two" or "couple" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "eleven" => 11,
        "twelve" => 12,
        "thirteen" => 13,
        "fourteen" => 14,
        "fifteen" => 15,
        "sixteen" => 16,
        "seventeen" => 17,
        "eighteen" => 18,
        "nineteen" => 19,
        "twenty" => 20,
        "thirty" => 30,
        "forty" => 40,
        "fifty" => 50,
        "sixty" => 60,
        "hundred" => 100,
        _ => int.TryParse(word.Replace(",", "", StringComparison.Ordinal), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number) ? number : null,
    };

    public static int? Ordinal(string word) => word switch
    {
        "first" or "1st" => 1,
        "second" or "2nd" => 2,
        "third" or "3rd" => 3,
        "fourth" or "4th" => 4,
        _ => null,
    };
}

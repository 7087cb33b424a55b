using System.Globalization;
using System.Text.RegularExpressions;
using Sayso.Cases;
using Sayso.Language;
using Sayso.Understand.Collections;

namespace Sayso.Understand.Communications;

/// <summary>Reads "Rome, July 9, 1963, 9 p.m.": the place, and the time as wide as it is printed.</summary>
internal static partial class DatelineReader
{
    internal const string Months = "January|February|March|April|May|June|July|August|September|October|November|December";

    /// <summary>True for a line that is a dateline and nothing else.</summary>
    public static bool IsDateline(string line) => HasYear(line) && Pattern.Whole.IsMatch(Unmarked(line));

    /// <summary>The place and the time of a dateline.</summary>
    /// <param name="text">The report.</param>
    /// <param name="line">Where the dateline stands.</param>
    /// <param name="profile">Knows the clocks of places that only a collection names.</param>
    public static (string? Place, CommunicationTime? Sent) Read(string text, Span line, CollectionProfile profile)
    {
        string words = Unmarked(line.Of(text).ToString());
        var day = Day().Match(words);
        string head = (day.Success ? words[..day.Index] : Undated().Replace(words, "")).Trim(' ', ',', '.');
        string? place = head.Length > 0 ? head : null;
        if (!day.Success)
        {
            return (place, null);
        }

        int year = Number(day, "year");
        int month = MonthOf(day.Groups["month"].Value);
        if (!day.Groups["day"].Success)
        {
            var first = new DateTime(year, month, 1);
            return (place, Time(first, first.AddMonths(1), "month", place, line, profile));
        }

        if (!DateOnly.TryParseExact(FormattableString.Invariant($"{year:0000}-{month:00}-{Number(day, "day"):00}"), "yyyy-MM-dd",
            CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return (place, null);
        }

        var midnight = date.ToDateTime(TimeOnly.MinValue);
        if (day.Groups["last"].Success)
        {
            int end = day.Groups["lastmonth"].Success ? MonthOf(day.Groups["lastmonth"].Value) : month;
            return DateTime.TryParseExact(FormattableString.Invariant($"{year:0000}-{end:00}-{Number(day, "last"):00}"), "yyyy-MM-dd",
                CultureInfo.InvariantCulture, DateTimeStyles.None, out var last) && last > midnight
                ? (place, Time(midnight, last.AddDays(1), "days", place, line, profile))
                : (place, Time(midnight, midnight.AddDays(1), "day", place, line, profile));
        }

        string rest = words[(day.Index + day.Length)..];
        if (Zulu().Match(rest) is { Success: true } zulu && Number(zulu, "hour") < 24 && Number(zulu, "minute") < 60)
        {
            var at = midnight.AddHours(Number(zulu, "hour")).AddMinutes(Number(zulu, "minute"));
            return (place, new CommunicationTime(at, at.AddMinutes(1), 0, "UTC", "minute", line));
        }

        if (Clocks().Match(rest) is { Success: true } span)
        {
            string half = span.Groups["half2"].Value;
            var from = midnight + Clock(span, "hour", "minute", span.Groups["half"].Success ? span.Groups["half"].Value : half);
            var to = midnight + Clock(span, "hour2", "minute2", half);
            from = to < from && !span.Groups["half"].Success ? from.AddHours(-12) : from;
            return (place, Time(from, to <= from ? to.AddDays(1) : to, "span", place, line, profile));
        }

        if (FindClock(rest) is { } clock)
        {
            var at = midnight + clock.Time;
            return (place, Time(at, at + (clock.IsMinute ? TimeSpan.FromMinutes(1) : TimeSpan.FromHours(1)), clock.IsMinute ? "minute"
                : "hour", place, line, profile));
        }

        return Named().Match(rest) is { Success: true } named
            ? (place, Time(midnight.AddHours(named.Value == "noon" ? 12 : 24), midnight.AddHours(named.Value == "noon" ? 13 : 25), "hour",
                place, line, profile))
            : (place, Time(midnight, midnight.AddDays(1), "day", place, line, profile));
    }

    /// <summary>The first time of day in some words: "2:05 p.m.", "11 p.m.", "1430".</summary>
    public static (TimeSpan Time, bool IsMinute)? FindClock(string words) =>
        Clock().Match(words) is { Success: true } clock && Number(clock, "hour") is >= 1 and <= 12
            && (!clock.Groups["minute"].Success || Number(clock, "minute") < 60)
            ? (Clock(clock, "hour", "minute", clock.Groups["half"].Value), clock.Groups["minute"].Success)
            : null;

    /// <summary>The number of a month.</summary>
    public static int MonthOf(string name) => Array.IndexOf(Months.Split('|'), name) + 1;

    /// <summary>Words without the marks of footnotes.</summary>
    public static string Unmarked(string words) => Mark().Replace(words, "");

    /// <summary>Four digits on end, or "undated": what has neither needs no closer look.</summary>
    private static bool HasYear(string line)
    {
        int digits = 0;
        foreach (char character in line)
        {
            digits = char.IsAsciiDigit(character) ? digits + 1 : 0;
            if (digits == 4)
            {
                return true;
            }
        }

        return line.Contains("undated", StringComparison.Ordinal);
    }

    private static CommunicationTime Time(DateTime from, DateTime to, string precision, string? place, Span line, CollectionProfile profile)
    {
        var (offset, zone) = profile.ClockAt(place, from);
        return new CommunicationTime(from, to, offset, zone, precision, line);
    }

    private static TimeSpan Clock(Match match, string hour, string minute, string half) => new(
        (Number(match, hour) % 12) + (half is "p" or "P" ? 12 : 0), match.Groups[minute].Success ? Number(match, minute) : 0, 0);

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\[\d{1,3}\]")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\b(?<month>" + Months +
        @")\s*(?<day>\d{1,2})?(?:\s*[-–]\s*(?:(?<lastmonth>" + Months + @")\s*)?(?<last>\d{1,2}))?[.,]?\s*(?<year>\d{4})")]
    private static partial Regex Day();

    [GeneratedRegex(@",?\s*undated.*$")]
    private static partial Regex Undated();

    [GeneratedRegex(@"\b(?<hour>\d{2})(?<minute>\d{2})\s?Z\b")]
    private static partial Regex Zulu();

    [GeneratedRegex(
        @"(?<hour>\d{1,2})(?::(?<minute>\d{2}))?\s*(?:(?<half>[ap])\.?\s?m\.?)?\s*(?:[-–]|and"
        + @"|to)\s*(?<hour2>\d{1,2})(?::(?<minute2>\d{2}))?\s*(?<half2>[ap])\.?\s?m", RegexOptions.IgnoreCase)]
    private static partial Regex Clocks();

    [GeneratedRegex(@"(?<![\d:])(?<hour>\d{1,2})(?::(?<minute>\d{2}))?\s*(?<half>[ap])\.?\s?m\b\.?", RegexOptions.IgnoreCase)]
    private static partial Regex Clock();

    [GeneratedRegex(@"\b(?:noon|midnight)\b")]
    private static partial Regex Named();

    /// <summary>Made when a line first needs it: most reports have none that does.</summary>
    private static class Pattern
    {
        // Linear in the line, whatever stands in it.
        public static readonly Regex Whole = new(
            @"^(?:[\p{L}\[][\p{L}\p{M}'’. \[\]-]*(?:, [\p{L}][\p{L}. ]*)?, )?(?:(?:" + Months + @")(?: \d{1,2})?"
                + @"(?:\s?[-–]\s?(?:(?:" + Months +
                    @") )?\d{1,2})?[.,]? \d{4}|undated)(?:[,.—–-]? ?(?:noon|midnight|"
                + @"\d[\d:\s.–-]*(?:[ap]\.? ?m\.?)?(?:\s?(?:[-–]|and"
                + @"|to)\s?\d[\d:]*\s?[ap]\.? ?m\.?)?|\d{4}\s?Z|\w[\w ]*time))*\.?$",
            RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }
}

using System.Globalization;
using NodaTime;

namespace Sayso.Read.Tables;

/// <summary>Reads the times of a table; a time without a zone of its own stands on the table's clock.</summary>
/// <param name="zone">The table's zone, or null.</param>
/// <param name="dates">"dmy" or "mdy" for dates such as 03/04/2024; null when the table has none.</param>
internal sealed class TableTimes(DateTimeZone? zone, string? dates)
{
    private static readonly string[] Plain = ["yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "d MMMM yyyy HH:mm", "d MMM yyyy HH:mm", "MMMM d, yyyy HH:mm", "yyyyMMdd HHmm",
        "yyyyMMdd'T'HHmmss"];
    private static readonly string[] Zoned = ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd HH:mm:sszzz",
        "yyyy-MM-dd HH:mm:ss zzz", "yyyy-MM-dd HH:mm zzz", "yyyy-MM-dd HH:mmzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];
    private static readonly string[] DayFirst =
        ["d/M/yyyy HH:mm", "d/M/yyyy HH:mm:ss", "d.M.yyyy HH:mm", "d.M.yyyy HH:mm:ss", "d-M-yyyy HH:mm"];
    private static readonly string[] MonthFirst = ["M/d/yyyy HH:mm", "M/d/yyyy HH:mm:ss", "M/d/yyyy h:mm tt"];

    /// <summary>The zone of that name: an id of the time-zone database, an offset, or a city; null when there is none.</summary>
    public static DateTimeZone? Find(string name)
    {
        name = name.Trim();
        if (name is "Z" or "UTC" or "GMT")
        {
            return DateTimeZone.Utc;
        }

        if (name.Length > 0 && name[0] is '+' or '-'
            && TimeSpan.TryParseExact(name[1..], [@"hh\:mm", "hh", "hhmm", "%h"], CultureInfo.InvariantCulture, out var offset)
            && offset.TotalHours <= 18)
        {
            return DateTimeZone.ForOffset(Offset.FromTimeSpan(name[0] == '-' ? -offset : offset));
        }

        return DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) ?? PlaceClocks.Find(name);
    }

    /// <summary>The instant that some words name.</summary>
    /// <param name="words">As the table has them.</param>
    /// <param name="own">The zone that the row names, or null.</param>
    /// <param name="time">The instant, on the clock it was written on.</param>
    /// <returns>What is wrong; null when nothing is.</returns>
    public string? Read(string words, DateTimeZone? own, out DateTimeOffset time)
    {
        words = words.Trim();
        if (words.EndsWith('Z')
            && DateTime.TryParseExact(words[..^1], Plain, CultureInfo.InvariantCulture, DateTimeStyles.None, out var utc))
        {
            time = new DateTimeOffset(utc, TimeSpan.Zero);
            return null;
        }

        if (DateTimeOffset.TryParseExact(words, Zoned, CultureInfo.InvariantCulture, DateTimeStyles.None, out time))
        {
            return null;
        }

        time = default;
        bool isPlain = DateTime.TryParseExact(words, Plain, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            || (dates is { } order
                && DateTime.TryParseExact(words, order == "dmy" ? DayFirst : MonthFirst, CultureInfo.InvariantCulture, DateTimeStyles.None,
                    out local));
        if (!isPlain)
        {
            bool other = dates is null
                && (DateTime.TryParseExact(words, DayFirst, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
                    || DateTime.TryParseExact(words, MonthFirst, CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
            return other ? $"\"{words}\" may be day first or month first: say which by \"dates\" in the mapping"
                : $"\"{words}\" is no time";
        }

        if ((own ?? zone) is not { } clock)
        {
            return $"\"{words}\" names no zone";
        }

        var mapped = clock.MapLocal(LocalDateTime.FromDateTime(local));
        if (mapped.Count == 0)
        {
            return $"\"{words}\" is a time that the clock of {clock.Id} skips";
        }

        // Shown twice when clocks go back: the first is taken.
        time = mapped.First().ToDateTimeOffset();
        return null;
    }
}

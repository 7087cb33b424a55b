using NodaTime;
using NodaTime.TimeZones;

namespace Sayso.Read;

/// <summary>The clock of a place on a day, by the time-zone database (TZDB), which knows the rules of each year.</summary>
internal static class PlaceClocks
{
    // Places that are not the city their zone is named after.
    private static readonly Dictionary<string, string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Washington"] = "America/New_York", ["Hyannis Port"] = "America/New_York", ["Palm Beach"] = "America/New_York", ["Florida"] = "America/New_York", ["Opa Locka"] = "America/New_York", ["Miami"] = "America/New_York",
        ["Boston"] = "America/New_York", ["Philadelphia"] = "America/New_York", ["Hue"] = "Asia/Saigon", ["Da Nang"] = "Asia/Saigon", ["Hanoi"] = "Asia/Saigon", ["New Delhi"] = "Asia/Kolkata", ["Delhi"] = "Asia/Kolkata",
        ["Bombay"] = "Asia/Kolkata", ["Rangoon"] = "Asia/Yangon", ["Guatemala City"] = "America/Guatemala", ["San Salvador"] = "America/El_Salvador", ["Mexico City"] = "America/Mexico_City", ["Panama City"] = "America/Panama",
        ["Bonn"] = "Europe/Berlin", ["Geneva"] = "Europe/Zurich", ["Bern"] = "Europe/Zurich", ["The Hague"] = "Europe/Amsterdam", ["Milan"] = "Europe/Rome", ["Edinburgh"] = "Europe/London", ["Peking"] = "Asia/Shanghai",
        ["Beijing"] = "Asia/Shanghai", ["Nanking"] = "Asia/Shanghai", ["Tel Aviv"] = "Asia/Jerusalem", ["Aleppo"] = "Asia/Damascus", ["Basra"] = "Asia/Baghdad", ["Ankara"] = "Europe/Istanbul", ["Jidda"] = "Asia/Riyadh",
        ["Rio de Janeiro"] = "America/Sao_Paulo", ["Brasilia"] = "America/Sao_Paulo", ["Ottawa"] = "America/Toronto", ["Canberra"] = "Australia/Sydney", ["Wellington"] = "Pacific/Auckland", ["Pretoria"] = "Africa/Johannesburg",
        ["Cape Town"] = "Africa/Johannesburg", ["Leopoldville"] = "Africa/Kinshasa", ["Leningrad"] = "Europe/Moscow", ["San Francisco"] = "America/Los_Angeles", ["Houston"] = "America/Chicago", ["Dallas"] = "America/Chicago",
    };

    private static readonly Dictionary<string, string> Cities = Named();

    /// <summary>The clock of a place at a moment on it.</summary>
    /// <param name="place">As printed; what stands after a comma is left aside.</param>
    /// <param name="local">The moment on the place's clock.</param>
    /// <returns>Minutes east of Greenwich and the clock's name; nulls when the place is not known.</returns>
    public static (int? Offset, string? Name) At(string? place, DateTime local)
    {
        if (Find(place) is not { } zone)
        {
            return (null, null);
        }

        // A moment that a clock skips or shows twice is taken as the earlier rule has it.
        var interval = zone.ResolveLocal(LocalDateTime.FromDateTime(local), Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted)).GetZoneInterval();
        int minutes = interval.WallOffset.Seconds / 60;
        bool isNamed = interval.Name.Length is > 1 and < 5 && char.IsAsciiLetter(interval.Name[0]) && interval.Name != "LMT";
        return (minutes, isNamed ? interval.Name : FormattableString.Invariant($"UTC{(minutes < 0 ? '-' : '+')}{Math.Abs(minutes) / 60:00}:{Math.Abs(minutes) % 60:00}"));
    }

    /// <summary>The moment on another place's clock; the same moment when either is not known.</summary>
    public static DateTime Here(DateTime local, int? offset, int? there) => offset is { } from && there is { } to ? local.AddMinutes(to - from) : local;

    /// <summary>The zone of a place; null when the place is not known.</summary>
    public static DateTimeZone? Find(string? place)
    {
        if (string.IsNullOrWhiteSpace(place))
        {
            return null;
        }

        string city = place.Split(',')[0].Trim();
        return (Others.GetValueOrDefault(city) ?? Cities.GetValueOrDefault(city)) is { } id ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) : null;
    }

    private static Dictionary<string, string> Named()
    {
        var cities = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string id in TzdbDateTimeZoneSource.Default.GetIds().Where(id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            cities.TryAdd(id[(id.LastIndexOf('/') + 1)..].Replace('_', ' '), id);
        }

        return cities;
    }
}

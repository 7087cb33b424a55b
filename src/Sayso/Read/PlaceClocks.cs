using NodaTime;
using NodaTime.TimeZones;

namespace Sayso.Read;

/// <summary>The clock of a place on a day, by the time-zone database (TZDB), which knows the rules of each year.</summary>
internal static class PlaceClocks
{
    /// <summary>The clock of a place at a moment on it.</summary>
    /// <param name="place">As printed; what stands after a comma is left aside.</param>
    /// <param name="local">The moment on the place's clock.</param>
    /// <param name="more">Zones of places that only a collection names.</param>
    /// <returns>Minutes east of Greenwich and the clock's name; nulls when the place is not known.</returns>
    public static (int? Offset, string? Name) At(string? place, DateTime local, IReadOnlyDictionary<string, string>? more = null)
    {
        if (Find(place, more) is not { } zone)
        {
            return (null, null);
        }

        // A moment that a clock skips or shows twice is taken as the earlier rule has it.
        var resolver = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted);
        var interval = zone.ResolveLocal(LocalDateTime.FromDateTime(local), resolver).GetZoneInterval();
        int minutes = interval.WallOffset.Seconds / 60;
        bool isNamed = interval.Name.Length is > 1 and < 5 && char.IsAsciiLetter(interval.Name[0]) && interval.Name != "LMT";
        return (minutes, isNamed ? interval.Name
            : FormattableString.Invariant($"UTC{(minutes < 0 ? '-' : '+')}{Math.Abs(minutes) / 60:00}:{Math.Abs(minutes) % 60:00}"));
    }

    /// <summary>The moment on another place's clock; the same moment when either is not known.</summary>
    public static DateTime Here(DateTime local, int? offset, int? there) =>
        offset is { } from && there is { } to ? local.AddMinutes(to - from) : local;

    /// <summary>The zone of a place; null when the place is not known.</summary>
    public static DateTimeZone? Find(string? place, IReadOnlyDictionary<string, string>? more = null)
    {
        if (string.IsNullOrWhiteSpace(place))
        {
            return null;
        }

        string city = place.Split(',')[0].Trim();
        return (more?.GetValueOrDefault(city) ?? WorldPlaces.ZoneOf(city)) is { } id ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) : null;
    }
}

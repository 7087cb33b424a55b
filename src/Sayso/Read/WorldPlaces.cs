using System.Reflection;
using System.Text.Json;
using NodaTime.TimeZones;

namespace Sayso.Read;

/// <summary>Cities of the world: their time zones and countries, by the time-zone database (TZDB) and lexicon/world/places.json.</summary>
internal static class WorldPlaces
{
    private static readonly Lazy<Table> Known = new(Load);

    /// <summary>The time zone of a city ("Europe/Berlin"); null when it is not known.</summary>
    public static string? ZoneOf(string city) => Known.Value.Zones.GetValueOrDefault(city);

    /// <summary>The country of a city; null when it is not known.</summary>
    public static string? CountryOf(string city) => Known.Value.Countries.GetValueOrDefault(city);

    private static Table Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Sayso.places.json")!;
        using var json = JsonDocument.Parse(stream);
        var zones = Names(json.RootElement.GetProperty("zones"));
        var countries = Names(json.RootElement.GetProperty("countries"));

        // Most zones are named after a city. Beside the cities stand belts ("Etc/GMT+5", "US/Pacific"), which are no places.
        var database = TzdbDateTimeZoneSource.Default;
        foreach (string id in database.GetIds()
            .Where(id => id.Contains('/', StringComparison.Ordinal) && id.Split('/')[0] is not ("Etc" or "US" or "Canada"))
            .Order(StringComparer.Ordinal))
        {
            zones.TryAdd(City(id), id);
        }

        foreach (var location in database.ZoneLocations!)
        {
            countries.TryAdd(City(location.ZoneId), location.CountryName);
        }

        return new Table(zones, countries);
    }

    private static Dictionary<string, string> Names(JsonElement table) =>
        table.EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.GetString()!, StringComparer.OrdinalIgnoreCase);

    private static string City(string zone) => zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');

    private sealed record Table(Dictionary<string, string> Zones, Dictionary<string, string> Countries);
}

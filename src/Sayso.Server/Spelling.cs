using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sayso.Server;

/// <summary>How a value of an enumeration is written, in JSON and in addresses alike: "single-origin" for SingleOrigin.</summary>
internal static class Spelling
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { Converter() } };

    /// <summary>What writes them in JSON.</summary>
    public static JsonStringEnumConverter Converter() => new(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);

    /// <summary>All of an enumeration, in the order that it declares them.</summary>
    public static IReadOnlyList<string> Of(Type enumeration) =>
    [
        .. from object value in Enum.GetValues(enumeration)
           select JsonSerializer.SerializeToElement(value, enumeration, Json).GetString(),
    ];
}

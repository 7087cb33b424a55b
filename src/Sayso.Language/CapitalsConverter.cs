using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sayso.Language;

/// <summary>Writes an enumeration's value in capitals, as TIMEX3 and Universal Dependencies do: "DATE", "PROPN".</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class CapitalsConverter<T> : JsonStringEnumConverter<T>
    where T : struct, Enum
{
    /// <summary>Numbers are no values.</summary>
    public CapitalsConverter()
        : base(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false)
    {
    }
}

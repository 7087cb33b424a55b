using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sayso.Language;

/// <summary>Writes an enumeration's value as it is spelt everywhere: "no-response" for NoResponse.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class SpelledConverter<T> : JsonStringEnumConverter<T>
    where T : struct, Enum
{
    /// <summary>Numbers are no values.</summary>
    public SpelledConverter()
        : base(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    {
    }
}

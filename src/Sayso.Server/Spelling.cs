using System.Text.Json;
using Sayso.Cases;

namespace Sayso.Server;

/// <summary>How a value of an enumeration is written, in JSON and in addresses alike: "single-origin" for SingleOrigin.</summary>
internal static class Spelling
{
    /// <summary>All of an enumeration, in the order that it declares them.</summary>
    public static IReadOnlyList<string> Of(Type enumeration) =>
    [
        .. from object value in Enum.GetValues(enumeration)
           select JsonSerializer.SerializeToElement(value, enumeration, LedgerJson.List).GetString(),
    ];
}

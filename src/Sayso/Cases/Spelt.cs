using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sayso.Cases;

/// <summary>The one spelling of what is one of a few: in JSON, in the store, in addresses, on the page and on the command line.</summary>
public static class Spelt
{
    /// <summary>"no-response" for NoResponse.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.Of.TryGetValue(value, out string? name) ? name
            : throw new ArgumentOutOfRangeException(nameof(value));

    /// <summary>All spellings, in order.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => [.. Names<T>.Of.Values];

    /// <summary>The same of an enumeration that is known only as the program runs.</summary>
    public static IReadOnlyList<string> All(Type enumeration) =>
        (IReadOnlyList<string>)typeof(Spelt).GetMethod(nameof(All), [])!.MakeGenericMethod(enumeration).Invoke(null, null)!;

    /// <summary>NoResponse for "no-response"; null when nothing is spelt so.</summary>
    public static T? Parse<T>(string? text)
        where T : struct, Enum => text is not null && Names<T>.To.TryGetValue(text, out var value) ? value : null;

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Of = Enum.GetValues<T>().ToDictionary(value => value, Spell);

        public static readonly Dictionary<string, T> To = Of.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

        private static string Spell(T value) =>
            typeof(T).GetField(value.ToString())!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name
            ?? JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
    }
}

using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Sayso.Server;

/// <summary>A value of an enumeration in an address, written as JSON writes it; else the answer lists the values.</summary>
/// <param name="Value">The value.</param>
internal readonly record struct Spelled<T>(T Value) : IParsable<Spelled<T>>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> Values =
        Spelling.Of(typeof(T)).Zip(Enum.GetValues<T>()).ToFrozenDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);

    private static readonly FrozenDictionary<T, string> Spellings = Values.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    public static Spelled<T> Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var spelled)
        ? spelled
        : throw new FormatException($"\"{s}\" is none of {string.Join(", ", Spelling.Of(typeof(T)))}");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Spelled<T> result)
    {
        bool known = Values.TryGetValue(s ?? "", out var value);
        result = new Spelled<T>(value);
        return known;
    }

    /// <summary>As it is written.</summary>
    public override string ToString() => Spellings[Value];
}

using System.Diagnostics.CodeAnalysis;
using Sayso.Cases;

namespace Sayso.Server;

/// <summary>A value of an enumeration in an address, spelt as everywhere; else the answer lists the values.</summary>
/// <param name="Value">The value.</param>
internal readonly record struct Spelled<T>(T Value) : IParsable<Spelled<T>>
    where T : struct, Enum
{
    public static Spelled<T> Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var spelled)
        ? spelled
        : throw new FormatException($"\"{s}\" is none of {string.Join(", ", Spelt.All<T>())}");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Spelled<T> result)
    {
        var known = Spelt.Parse<T>(s);
        result = new Spelled<T>(known ?? default);
        return known is not null;
    }

    /// <summary>As it is spelt.</summary>
    public override string ToString() => Spelt.Of(Value);
}

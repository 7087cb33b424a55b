using System.Globalization;

namespace Sayso.Cases.Json;

/// <summary>Writes and reads ids within one report.</summary>
public static class NumberedIds
{
    /// <summary>As printed: "m1".</summary>
    public static string Spell<T>(T id)
        where T : struct, INumberedId<T> => string.Create(CultureInfo.InvariantCulture, $"{T.Prefix}{id.Number + T.First}");

    /// <summary>Reads what <see cref="Spell"/> writes; null when it is none.</summary>
    public static T? Parse<T>(string? text)
        where T : struct, INumberedId<T> =>
        text is not null && text.StartsWith(T.Prefix, StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(T.Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                && number >= T.First
            ? T.Of(number - T.First)
            : null;
}

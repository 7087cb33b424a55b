using System.Globalization;

namespace Sayso.Language;

/// <summary>The English names of months and weekdays.</summary>
public static class CalendarWords
{
    /// <summary>Full names of the months in lower case, January first.</summary>
    public static IReadOnlyList<string> Months { get; } = Full("months");

    /// <summary>Full names of the weekdays in lower case, Sunday first.</summary>
    public static IReadOnlyList<string> Weekdays { get; } = Full("weekdays");

    // Of the names with one number the longest is no abbreviation.
    private static string[] Full(string list) =>
        [.. Lexicon.English.Values(list, value => int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture))
            .GroupBy(name => name.Value).OrderBy(names => names.Key).Select(names => names.MaxBy(name => name.Key.Length).Key)];
}

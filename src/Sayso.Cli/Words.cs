using System.Globalization;

namespace Sayso.Cli;

/// <summary>Numbers and times as tables show them.</summary>
internal static class Words
{
    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Of(bool answer) => answer ? "yes" : "no";

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? Minute(DateTime? time) => time?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string? Minute(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string? Moment(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);

    public static string Zone(int minutes) =>
        FormattableString.Invariant($"{(minutes < 0 ? '-' : '+')}{Math.Abs(minutes) / 60:00}:{Math.Abs(minutes) % 60:00}");
}

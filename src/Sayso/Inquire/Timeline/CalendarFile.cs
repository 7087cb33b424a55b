using System.Globalization;
using System.Text;

namespace Sayso.Inquire.Timeline;

/// <summary>Writes events as an iCalendar file (RFC 5545). Those without both ends have no place in a calendar and are left out.</summary>
public static class CalendarFile
{
    // Lines are folded before 75 bytes.
    private const int LongestLine = 73;

    /// <summary>The file, with CRLF line ends.</summary>
    public static string Write(IReadOnlyList<TimelineEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var file = new StringBuilder();
        Line(file, "BEGIN:VCALENDAR");
        Line(file, "VERSION:2.0");
        Line(file, "PRODID:-//Sayso//timeline//EN");
        foreach (var happening in events.Where(happening => happening is { TightFrom: not null, TightTo: not null }))
        {
            Line(file, "BEGIN:VEVENT");
            Line(file, "UID:" + Escape(happening.Id) + "@sayso");
            Line(file, "DTSTAMP:" + Stamp(happening.TightFrom!.Value, happening.Offset ?? 0));
            Line(file, "DTSTART:" + Stamp(happening.TightFrom.Value, happening.Offset));
            Line(file, "DTEND:" + Stamp(happening.TightTo!.Value, happening.Offset));
            Line(file, "SUMMARY:" + Escape(happening.Text));
            Line(file, "DESCRIPTION:" + Escape($"{happening.Source}; time by {happening.Basis}{(happening.Offset is null ? "; no zone told" : "")}{(happening.Voice is { } voice ? "; " + voice : "")}{(happening.Row is { } row ? "; " + row : "")}"));
            Line(file, "END:VEVENT");
        }

        Line(file, "END:VCALENDAR");
        return file.ToString();
    }

    /// <summary>In UTC where the zone is told; else as "floating" local time.</summary>
    private static string Stamp(DateTime time, int? offset) => offset is { } minutes
        ? time.AddMinutes(-minutes).ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)
        : time.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static void Line(StringBuilder file, string line)
    {
        int used = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (used + rune.Utf8SequenceLength > LongestLine)
            {
                file.Append("\r\n ");
                used = 1;
            }

            file.Append(rune);
            used += rune.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }
}

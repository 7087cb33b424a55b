using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Sayso.Cases;

namespace Sayso.Inquire.Timeline;

/// <summary>Writes events as an iCalendar file (RFC 5545). Those without both ends have no place in a calendar and are left out.</summary>
public static class CalendarFile
{
    /// <summary>The file, with CRLF line ends.</summary>
    public static string Write(IReadOnlyList<TimelineEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var calendar = new Calendar { ProductId = "-//Sayso//timeline//EN" };
        calendar.Events.AddRange(events.Where(happening => happening is { TightFrom: not null, TightTo: not null }).Select(Entry));
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private static CalendarEvent Entry(TimelineEvent happening)
    {
        string basis = $"{Spelt.Of(happening.Source)}; time by {Spelt.Of(happening.Basis)}";
        string?[] told = [basis, happening.Offset is null ? "no zone told" : null, happening.Voice, happening.Row];
        return new CalendarEvent
        {
            Uid = happening.Id + "@sayso",
            DtStamp = Stamp(happening.TightFrom!.Value, happening.Offset ?? 0),
            DtStart = Stamp(happening.TightFrom.Value, happening.Offset),
            DtEnd = Stamp(happening.TightTo!.Value, happening.Offset),
            Summary = happening.Text,
            Description = string.Join("; ", told.OfType<string>()),
        };
    }

    /// <summary>In UTC where the zone is told; else as "floating" local time.</summary>
    private static CalDateTime Stamp(DateTime time, int? offset) => offset is { } minutes
        ? new CalDateTime(DateTime.SpecifyKind(time.AddMinutes(-minutes), DateTimeKind.Utc))
        : new CalDateTime(DateTime.SpecifyKind(time, DateTimeKind.Unspecified));
}

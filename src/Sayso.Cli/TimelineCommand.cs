using System.CommandLine;
using System.Text;
using Sayso.Cases;
using Sayso.Inquire.Knowledge;
using Sayso.Inquire.Timeline;

namespace Sayso.Cli;

/// <summary>sayso timeline: what happened when.</summary>
internal static class TimelineCommand
{
    public static Command Create()
    {
        var from = new Option<string?>("--from") { Description = "Leave out what is over before this day, such as 2020-01-10." };
        var to = new Option<string?>("--to") { Description = "Leave out what begins after this day." };
        var who = new Option<string?>("--who") { Description = "Only what names this person or thing." };
        var source = new Option<string?>("--source") { Description = string.Join(", ", Spelt.All<EventSource>()) + "." };
        source.AcceptOnlyFromAmong([.. Spelt.All<EventSource>()]);
        var calendar = new Option<bool>("--ical") { Description = "Print an iCalendar file (RFC 5545)." };
        var options = new InquiryOptions { IsFile = parsed => parsed.GetValue(calendar) };
        var command = new Command(
            "timeline", "Shows what happened when: claims, records and documents on one axis, each with what its time rests on.")
        {
            options.Case, options.Json, options.Csv, options.Zone, from, to, who, source, calendar,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var question = TimelineQuestion.Parse(
                parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(who), parsed.GetValue(source));
            return options.RunAsync(
                parsed, TransitTimes.Usual,
                async (stage, _, printer) =>
                {
                    var found = await stage.TimelineAsync(question, options.ZoneOf(parsed), PageQuery.All, cancellationToken);
                    if (parsed.GetValue(calendar))
                    {
                        Console.OutputEncoding = new UTF8Encoding(false);
                        Console.Out.Write(CalendarFile.Write(found.Items));
                    }
                    else
                    {
                        Print(found, printer);
                    }
                },
                cancellationToken);
        });
        return command;
    }

    private static void Print(TimelinePage found, RowPrinter printer)
    {
        printer.Print(
            found.Items,
            ("earliest", row => Words.Minute(row.TightFrom) ?? "open"),
            ("latest", row => Words.Minute(row.TightTo) ?? "open"),
            ("zone", row => row.Offset is { } minutes ? Words.Zone(minutes) : ""),
            ("basis", Basis),
            ("source", row => Spelt.Of(row.Source)),
            ("on whose word", row => row.Voice ?? row.Row),
            ("what", row => row.Text));
        if (found.Impossible.Count > 0)
        {
            Console.Error.WriteLine($"Impossible order, each before the next: {string.Join(", ", found.Impossible)}");
        }
    }

    private static string Basis(TimelineEvent row) =>
        Spelt.Of(row.Basis) + (row.Anchor is { } anchor ? $" ({anchor.Length} {Spelt.Of(anchor.Side)} {anchor.Words})" : "");
}

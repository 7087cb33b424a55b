using System.CommandLine;
using System.Globalization;
using System.Text;
using Sayso.Inquire;
using Sayso.Inquire.Impact;
using Sayso.Inquire.Knowledge;
using Sayso.Inquire.Timeline;
using Sayso.Storage.Sqlite;

namespace Sayso.Cli;

/// <summary>sayso timeline, hypotheses, gaps, lists and impact: an inquiry's questions, asked of a case.</summary>
internal static class InquiryCommands
{
    public static Command Timeline()
    {
        var options = new Options();
        var from = new Option<string?>("--from") { Description = "Leave out what is over before this day, such as 2020-01-10." };
        var to = new Option<string?>("--to") { Description = "Leave out what begins after this day." };
        var who = new Option<string?>("--who") { Description = "Only what names this person or thing." };
        var source = new Option<string?>("--source") { Description = "claim, record or communication." };
        source.AcceptOnlyFromAmong("claim", "record", "communication");
        var calendar = new Option<bool>("--ical") { Description = "Print an iCalendar file (RFC 5545)." };
        var command = new Command("timeline", "Shows what happened when: claims, records and documents on one axis, each with what its time rests on.") { options.Case, options.Json, options.Csv, options.Zone, from, to, who, source, calendar };
        command.SetAction((parsed, cancellationToken) => options.RunAsync(parsed, (inquiry, _, printer) =>
        {
            var found = inquiry.Timeline;
            var filter = new TimelineFilter(Day(parsed.GetValue(from), "--from"), Day(parsed.GetValue(to), "--to"), parsed.GetValue(who), parsed.GetValue(source));
            var events = found.Events.Where(filter.Passes).ToList();
            if (parsed.GetValue(calendar))
            {
                Console.OutputEncoding = new UTF8Encoding(false);
                Console.Out.Write(CalendarFile.Write(events));
                return Task.CompletedTask;
            }

            printer.Print(events, ("earliest", row => Text(row.TightFrom)), ("latest", row => Text(row.TightTo)), ("zone", row => row.Offset is { } minutes ? Zone(minutes) : ""), ("basis", row => row.Basis + (row.Anchor is { } anchor ? $" ({anchor.Length} {anchor.Side} {anchor.Words})" : "")), ("source", row => row.Source), ("on whose word", row => row.Voice ?? row.Row), ("what", row => row.Text));
            if (found.Impossible.Count > 0)
            {
                Console.Error.WriteLine($"Impossible order, each before the next: {string.Join(", ", found.Impossible)}");
            }

            return Task.CompletedTask;
        }, cancellationToken));
        return command;
    }

    public static Command Hypotheses()
    {
        var options = new Options();
        var command = new Command("hypotheses", "Weighs competing hypotheses by the evidence against them. Put them in with: sayso judge hypothesis, evidence, rated.") { options.Case, options.Json, options.Csv };
        command.SetAction((parsed, cancellationToken) => options.RunAsync(parsed, (inquiry, _, printer) =>
        {
            var matrix = inquiry.Hypotheses;
            if (parsed.GetValue(options.Json))
            {
                printer.Print([matrix]);
                return Task.CompletedTask;
            }

            printer.Print(matrix.Hypotheses, ("against", row => row.Inconsistency.ToString("0.##", CultureInfo.InvariantCulture)), ("for", row => row.Consistency.ToString("0.##", CultureInfo.InvariantCulture)), ("id", row => row.Id), ("rejected", row => row.Rejected), ("hypothesis", row => row.Text));
            Console.Out.WriteLine();
            printer.Print(matrix.Evidence, [("tells apart", row => row.Diagnosticity.ToString("P0", CultureInfo.InvariantCulture)), ("origin", row => row.Origin), .. matrix.Hypotheses.Select(hypothesis => (hypothesis.Id, (Func<Sayso.Inquire.Hypotheses.WeighedEvidence, string?>)(row => string.Join("/", row.Ratings[hypothesis.Id].Select(rating => rating.Value switch { "consistent" => "C", "inconsistent" => "I", _ => "-" }))))), ("id", row => row.Id), ("evidence", row => row.Text)]);
            foreach (var linchpin in matrix.Linchpins)
            {
                Console.Out.WriteLine($"Linchpin: if {string.Join(", ", linchpin.Evidence)} ({linchpin.Origin}) were false, {string.Join(", ", linchpin.First)} would come first.");
            }

            foreach (string warning in matrix.Warnings)
            {
                Console.Out.WriteLine("Note: " + warning);
            }

            return Task.CompletedTask;
        }, cancellationToken));
        return command;
    }

    public static Command Gaps()
    {
        var options = new Options();
        var command = new Command("gaps", "Says what to ask next, by how much an answer would change.") { options.Case, options.Json, options.Csv };
        command.SetAction((parsed, cancellationToken) => options.RunAsync(parsed, (inquiry, _, printer) =>
        {
            printer.Print(inquiry.Gaps, ("touches", row => Text(row.Weight)), ("kind", row => row.Kind), ("because", row => row.Because), ("ask", row => row.Ask));
            return Task.CompletedTask;
        }, cancellationToken));
        return command;
    }

    public static Command Lists()
    {
        var options = new Options();
        var command = new Command("lists", "Holds lists against accounts: who was struck off, who is missing, who is only listed.") { options.Case, options.Json, options.Csv };
        command.SetAction((parsed, cancellationToken) => options.RunAsync(parsed, (inquiry, _, printer) =>
        {
            printer.Print(inquiry.Lists, ("list", row => row.List), ("person", row => row.Person), ("finding", row => row.Kind), ("rows of the list", row => string.Join("; ", row.Listing)), ("records", row => string.Join("; ", row.Records)), ("claims", row => string.Join("; ", row.Claims)));
            return Task.CompletedTask;
        }, cancellationToken));
        return command;
    }

    public static Command Impact()
    {
        var options = new Options();
        var id = new Argument<string>("what") { Description = "A report's id, a voice as kind/name, a record's or a table's id." };
        var command = new Command("impact", "Shows all that withdrawing a source, a report or a record would change.") { id, options.Case, options.Json, options.Zone };
        command.SetAction((parsed, cancellationToken) => options.RunAsync(parsed, async (inquiry, weigher, printer) =>
        {
            var impact = await inquiry.WithoutAsync(parsed.GetValue(id)!, weigher, cancellationToken);
            if (parsed.GetValue(options.Json))
            {
                printer.Print([impact]);
            }
            else
            {
                Print(impact);
            }
        }, cancellationToken));
        return command;
    }

    private static void Print(RetractionImpact impact)
    {
        Console.Out.WriteLine($"Without {impact.What}:");
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {impact.Claims.Count} claims go, {impact.Events.Count} events of the timeline change"));
        foreach (var change in impact.Standings)
        {
            Console.Out.WriteLine($"  {(change.Before is { } before ? WeighedRows.Name(before) : "not there")} ({change.OriginsBefore}) -> {(change.After is { } after ? WeighedRows.Name(after) : "gone")} ({change.OriginsAfter}): {change.Text}");
        }

        foreach (var lost in impact.Knowledge)
        {
            Console.Out.WriteLine($"  could no longer have known of {lost.Document}: {string.Join("; ", lost.Nodes)}");
        }

        foreach (string finding in impact.Lists)
        {
            Console.Out.WriteLine("  lists: " + finding);
        }

        if (impact.Ratings.Count > 0)
        {
            Console.Out.WriteLine($"  evidence that counts for nothing then: {string.Join(", ", impact.Ratings)}");
            Console.Out.WriteLine($"  ranking: {string.Join(" < ", impact.RankingBefore.Select(hypothesis => $"{hypothesis.Id} ({hypothesis.Inconsistency:0.##})"))} -> {string.Join(" < ", impact.RankingAfter.Select(hypothesis => $"{hypothesis.Id} ({hypothesis.Inconsistency:0.##})"))}");
        }
    }

    private static DateTime? Day(string? text, string option) => text is null ? null
        : DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new SaysoException(new Problem("SAY0414", option, $"\"{text}\" is no day", "Write it as 2020-01-10."));

    private static string Text(DateTime? time) => time?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "open";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Zone(int minutes) => FormattableString.Invariant($"{(minutes < 0 ? '-' : '+')}{Math.Abs(minutes) / 60:00}:{Math.Abs(minutes) % 60:00}");

    /// <summary>What all of them take, and how they run.</summary>
    private sealed class Options
    {
        public Option<string> Case { get; } = new("--case") { Description = "The case, a folder NAME.sayso.", Required = true };

        public Option<bool> Json { get; } = new("--json") { Description = "One JSON object a line." };

        public Option<string?> Zone { get; } = new("--zone") { Description = "Whose clock times are on that name none: Europe/Berlin, +02:00 or a city." };

        public Option<bool> Csv { get; } = new("--csv") { Description = "Comma-separated values (RFC 4180)." };

        public async Task<int> RunAsync(ParseResult parsed, Func<Inquiry, Weigh.CaseWeigher, RowPrinter, Task> run, CancellationToken cancellationToken)
        {
            await using var store = SqliteCaseStore.OpenExisting(parsed.GetValue(Case)!, TimeProvider.System);
            using var weigher = JudgeCommand.Weigher(store);
            await using var printer = RowPrinter.Create(parsed.GetValue(Json), parsed.GetValue(Csv));
            await run(await InquireStage.LoadAsync(store, weigher, TransitTimes.Usual, parsed.GetResult(Zone) is null ? null : parsed.GetValue(Zone), cancellationToken), weigher, printer);
            return ExitStatus.Done;
        }
    }
}

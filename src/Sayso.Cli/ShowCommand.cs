using System.CommandLine;
using System.Globalization;
using Sayso.Cases;
using Sayso.Storage.Sqlite;
using Sayso.Weigh;

namespace Sayso.Cli;

/// <summary>sayso show WHAT --case DIR: what a case holds, as a table, as JSON Lines or as CSV.</summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        var what = new Argument<string>("what") { Description = "claims, voices, reports, entities, times, propositions, origins, dependence, contradictions, grades, judgements, records, tables, rejected or communications." };
        what.AcceptOnlyFromAmong("claims", "voices", "reports", "entities", "times", "propositions", "origins", "dependence", "contradictions", "grades", "judgements", "records", "tables", "rejected", "communications");
        var caseFolder = new Option<string>("--case") { Description = "The case, a folder NAME.sayso.", Required = true };
        var json = new Option<bool>("--json") { Description = "One JSON object a line." };
        var csv = new Option<bool>("--csv") { Description = "Comma-separated values (RFC 4180)." };
        var outlet = new Option<string?>("--outlet") { Description = "Claims of this outlet." };
        var voice = new Option<string?>("--voice") { Description = "Claims with this voice in their chain." };
        var stance = new Option<string?>("--stance") { Description = "Claims of this stance, such as denies." };
        var report = new Option<string?>("--report") { Description = "Claims of the report with this id." };
        var query = new Option<string?>("--query") { Description = "Claims that hold these words." };
        var command = new Command("show", "Shows what a case holds.") { what, caseFolder, json, csv, outlet, voice, stance, report, query };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var store = SqliteCaseStore.OpenExisting(parsed.GetValue(caseFolder)!, TimeProvider.System);
            var filter = new ClaimFilter { Outlet = parsed.GetValue(outlet), Voice = parsed.GetValue(voice), Stance = parsed.GetValue(stance), Report = parsed.GetValue(report), Query = parsed.GetValue(query) };
            await using var printer = RowPrinter.Create(parsed.GetValue(json), parsed.GetValue(csv));
            switch (parsed.GetValue(what))
            {
                case "claims":
                    await Claims(store, filter, printer, cancellationToken);
                    break;
                case "voices":
                    printer.Print(await store.ListVoicesAsync(cancellationToken), ("claims", row => Text(row.Claims)), ("reports", row => Text(row.Reports)), ("kind", row => row.Kind), ("anonymous", row => row.Anonymous ? "yes" : ""), ("voice", row => row.Name));
                    break;
                case "reports":
                    printer.Print(await store.ListReportsAsync(cancellationToken), ("id", row => row.Id), ("published", row => row.Published), ("outlet", row => row.Outlet), ("claims", row => row.Read ? Text(row.Claims) : "unread: " + row.Language), ("title", row => row.Title), ("path", row => row.Path));
                    break;
                case "entities":
                    var entities = (await StateAsync(store, cancellationToken)).Entities.All.Select(WeighedRows.Of).ToList();
                    printer.Print(entities, ("id", row => row.Id), ("mentions", row => Text(row.Mentions)), ("reports", row => Text(row.Reports)), ("kind", row => row.Kind), ("name", row => row.Name), ("also", row => string.Join("; ", row.Aliases)), ("because", row => string.Join("; ", row.Because)));
                    break;
                case "times":
                    printer.Print(await store.ListTimesAsync(cancellationToken), ("from", row => row.From), ("to", row => row.To), ("type", row => row.Kind), ("value", row => row.Value), ("basis", row => row.Basis), ("report", row => row.Report), ("words", row => row.Text));
                    break;
                case "propositions":
                    var propositions = (await StateAsync(store, cancellationToken)).Weighed.Propositions.Select(WeighedRows.Of).ToList();
                    printer.Print(propositions, ("standing", row => row.Standing), ("origins", row => Text(row.IndependentOrigins)), ("claims", row => Text(row.Claims.Count)), ("reports", row => Text(row.Claims.Select(claim => claim.Report).Distinct().Count())), ("reason", row => row.Reason), ("text", row => row.Text));
                    break;
                case "origins":
                    var origins = (await StateAsync(store, cancellationToken)).Weighed.Propositions.SelectMany(WeighedRows.OriginsOf).ToList();
                    printer.Print(origins, ("voice", row => row.Voice), ("kind", row => row.Kind), ("established", row => row.Established ? "yes" : "no"), ("claims", row => Text(row.Claims.Count)), ("because", row => row.Because), ("proposition", row => row.Text));
                    break;
                case "contradictions":
                    var contradictions = (await StateAsync(store, cancellationToken)).Weighed.Contradictions.Select(WeighedRows.Of).ToList();
                    printer.Print(contradictions, ("kind", row => row.Kind), ("between", row => row.Between), ("what", row => row.What), ("one says", row => row.First.Text), ("the other", row => row.Second.Text));
                    break;
                case "grades":
                    printer.Print((await StateAsync(store, cancellationToken)).Voices, ("proposed", row => row.Reliability.Proposed), ("decided", row => row.Reliability.Decided), ("by", row => row.Reliability.By), ("kind", row => row.Kind), ("voice", row => row.Voice), ("because", row => row.Reliability.Because));
                    break;
                case "dependence":
                    printer.Print(await store.ListDependenceAsync(cancellationToken), ("kind", row => row.Kind), ("direction", row => row.Direction), ("probability", row => row.Probability.ToString("F2", CultureInfo.InvariantCulture)), ("a", row => row.A), ("b", row => row.B), ("third", row => row.Third), ("because", row => row.Because));
                    break;
                case "records":
                    printer.Print(await store.ListRecordsAsync(null, cancellationToken), ("id", row => row.Id), ("kind", row => row.Kind.ToString().ToLowerInvariant()), ("from", row => row.From?.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture)), ("to", row => row.To?.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture)), ("what", row => row.What), ("status", row => row.Status), ("who", row => string.Join("; ", row.Who)), ("whom", row => string.Join("; ", row.Whom)));
                    break;
                case "tables":
                    printer.Print(await store.ListRecordTablesAsync(cancellationToken), ("id", row => row.Id), ("kind", row => row.Kind), ("records", row => Text(row.Records)), ("rejected", row => Text(row.Problems)), ("path", row => row.Path), ("mapping", row => row.Mapping));
                    break;
                case "rejected":
                    printer.Print(await store.ListRowProblemsAsync(cancellationToken), ("table", row => row.Table), ("row", row => Text(row.Row)), ("what", row => row.What), ("words", row => row.Words));
                    break;
                case "communications":
                    printer.Print(await store.ListCommunicationsAsync(cancellationToken), ("path", row => row.Path), ("kind", row => row.Communication.Kind), ("sent", row => row.Communication.Sent?.From.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)), ("zone", row => row.Communication.Sent?.Zone), ("from", row => string.Join("; ", row.Communication.From.Select(party => party.Name))), ("to", row => string.Join("; ", row.Communication.To.Select(party => party.Name))));
                    break;
                default:
                    printer.Print(await store.ListJudgementsAsync(cancellationToken), ("id", row => Text((int)row.Id)), ("kind", row => row.Kind), ("at", row => row.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)), ("by", row => row.By), ("withdrawn", row => row.WithdrawnAt?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)), ("anchored", row => row.Anchored ? "yes" : "no"), ("value", row => row.Value), ("about", row => string.Join("; ", row.Things.Select(thing => thing.Quote))), ("reason", row => row.Reason));
                    break;
            }

            return ExitStatus.Done;
        });
        return command;
    }

    private static async Task<CaseState> StateAsync(SqliteCaseStore store, CancellationToken cancellationToken)
    {
        using var weigher = JudgeCommand.Weigher(store);
        return await weigher.StateAsync(cancellationToken);
    }

    private static async Task Claims(SqliteCaseStore store, ClaimFilter filter, RowPrinter printer, CancellationToken cancellationToken)
    {
        const int Page = 5000;
        int offset = 0;
        ClaimPage page;
        do
        {
            page = await store.ListClaimsAsync(filter with { Offset = offset, Limit = Page }, cancellationToken);
            printer.Print(page.Items, ("id", row => row.Id), ("outlet", row => row.Outlet), ("published", row => row.Published), ("chain", row => Chain(row)), ("stance", row => row.Stance + (row.Judgement is null ? "" : " (marked wrong)")),
                ("certainty", row => row.Words.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{row.Low:P0}-{row.High:P0} ({string.Join(", ", row.Words)})")), ("claim", row => row.Text));
            offset += Page;
        }
        while (offset < page.Total);
    }

    private static string Chain(ClaimRow row) => string.Join(" <- ", row.Chain.Skip(1).Select(step => step.Kind == "unstated" ? "unstated" : step.Voice)) is { Length: > 0 } chain ? chain : "the outlet";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

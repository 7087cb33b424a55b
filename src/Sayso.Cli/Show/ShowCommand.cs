using System.CommandLine;
using Sayso.Cases;
using Sayso.Cases.Seals;
using Sayso.Language;

namespace Sayso.Cli.Show;

/// <summary>sayso show WHAT --case DIR: what a case holds, as a table, as JSON Lines or as CSV.</summary>
internal static class ShowCommand
{
    /// <summary>All that can be shown, in the order that the help names it.</summary>
    private static readonly OrderedDictionary<string, Func<Shown, CancellationToken, Task>> Things = new(StringComparer.Ordinal)
    {
        ["claims"] = ShownReading.ClaimsAsync,
        ["voices"] = ShownReading.VoicesAsync,
        ["reports"] = ShownReading.ReportsAsync,
        ["entities"] = ShownWeighing.EntitiesAsync,
        ["times"] = ShownReading.TimesAsync,
        ["propositions"] = ShownWeighing.PropositionsAsync,
        ["origins"] = ShownWeighing.OriginsAsync,
        ["dependence"] = ShownWeighing.DependenceAsync,
        ["contradictions"] = ShownWeighing.ContradictionsAsync,
        ["grades"] = ShownWeighing.GradesAsync,
        ["judgements"] = ShownRecords.JudgementsAsync,
        ["records"] = ShownRecords.RecordsAsync,
        ["tables"] = ShownRecords.TablesAsync,
        ["rejected"] = ShownRecords.RejectedAsync,
        ["communications"] = ShownRecords.CommunicationsAsync,
    };

    public static Command Create()
    {
        var what = new Argument<string>("what") { Description = $"{string.Join(", ", Things.Keys.SkipLast(1))} or {Things.Keys.Last()}." };
        what.AcceptOnlyFromAmong([.. Things.Keys]);
        var caseFolder = new Option<string>("--case") { Description = "The case, a folder NAME.sayso.", Required = true };
        var json = new Option<bool>("--json") { Description = "One JSON object a line." };
        var csv = new Option<bool>("--csv") { Description = "Comma-separated values (RFC 4180)." };
        var outlet = new Option<string?>("--outlet") { Description = "Claims of this outlet." };
        var voice = new Option<string?>("--voice") { Description = "Claims with this voice in their chain." };
        var stance = new Option<string?>("--stance") { Description = $"Claims of this stance: {string.Join(", ", Spelt.All<Stance>())}." };
        stance.AcceptOnlyFromAmong([.. Spelt.All<Stance>()]);
        var report = new Option<string?>("--report") { Description = "Claims of the report with this id." };
        var query = new Option<string?>("--query") { Description = "Claims that hold these words." };
        var command = new Command("show", "Shows what a case holds.") { what, caseFolder, json, csv, outlet, voice, stance, report, query };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var store = CaseFolders.OpenExisting(
                parsed.GetValue(caseFolder)!, parsed.GetValue(csv) ? Exit.Export : Exit.CommandLine);
            await using var printer = RowPrinter.Create(parsed.GetValue(json), parsed.GetValue(csv));
            var filter = new ClaimFilter
            {
                Outlet = parsed.GetValue(outlet),
                Voice = parsed.GetValue(voice),
                Stance = Spelt.Parse<Stance>(parsed.GetValue(stance)),
                Report = parsed.GetValue(report) is { } id
                    ? new ReportId((await ShortIds.WholeAsync(store, [id], cancellationToken))[0])
                    : null,
                Query = parsed.GetValue(query),
            };
            await Things[parsed.GetValue(what)!](new Shown(store, filter, printer), cancellationToken);
            return ExitStatus.Done;
        });
        return command;
    }
}

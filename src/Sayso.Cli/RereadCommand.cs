using System.CommandLine;
using System.Globalization;
using Sayso.Cases.Seals;
using Sayso.Language.English;
using Sayso.Reread;

namespace Sayso.Cli;

/// <summary>sayso reread --case DIR: reads again what an older version had read, and says what changed.</summary>
internal static class RereadCommand
{
    private const int MostShown = 20;

    public static Command Create()
    {
        var caseFolder = new Option<string>("--case") { Description = "The case, a folder NAME.sayso.", Required = true };
        var collections = new Option<string?>("--collections") { Description =
            "The folder of collections, or \"none\"; found beside the models when not given." };
        var json = new Option<bool>("--json") { Description = "Print what changed as one JSON object." };
        var fast = PaceOption.Create();
        var command =
            new Command("reread", "Reads again, from the originals, what an older version had read, and says what changed.") { caseFolder,
            collections, fast, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var store = CaseFolders.OpenExisting(parsed.GetValue(caseFolder)!, Exit.CommandLine);
            using var engine = TextEngine.Load(ModelsFolder.Find(), PaceOption.Of(parsed, fast));
            using var weigher = CaseFolders.Weigher(store);
            var stage = new RereadStage(store, engine, CollectionsFolder.Load(parsed.GetValue(collections)), weigher);
            using var progress = new ReadProgress(await stage.CountStaleAsync(cancellationToken));
            var result = await stage.RunAsync(new Steps(progress), cancellationToken);
            foreach (var problem in result.Problems)
            {
                ErrorOutput.Print(problem);
            }

            if (parsed.GetValue(json))
            {
                await using var printer = RowPrinter.Create(json: true, csv: false);
                var told = result.Problems.Select(problem => problem.For(Projection.ForAnyone(Exit.CommandLine)));
                printer.Print([result with { Problems = [.. told] }]);
            }
            else
            {
                Print(result);
            }

            return ExitStatus.Of(result.Problems.Count);
        });
        return command;
    }

    private static void Print(RereadResult result)
    {
        string Line(int number, string what) =>
            string.Create(CultureInfo.InvariantCulture, $"{number:N0} {what}{(number == 1 ? "" : "s")}");
        if (result.Reports == 0)
        {
            Console.Out.WriteLine("The case is up to date.");
            return;
        }

        Console.Out.WriteLine(
            $"{Line(result.Reports, "report")} read again: {Line(result.Kept, "claim")} as before, {result.New} new, {result.Gone} gone; "
            + $"{Line(result.Lost, "judgement")} not found any more; {Line(result.Standings.Count, "standing")} changed");
        foreach (var change in result.Standings.Take(MostShown))
        {
            Console.Out.WriteLine($"  {Standing(change.Before)} -> {Standing(change.After)}: {change.Text}");
        }

        if (result.Standings.Count > MostShown)
        {
            Console.Out.WriteLine("  the rest: sayso reread --json, before the next change");
        }
    }

    private static string Standing(Cases.Standing? standing) => standing is { } known ? Cases.Spelt.Of(known) : "not there";

    private sealed class Steps(ReadProgress progress) : IProgress<RereadProgress>
    {
        public void Report(RereadProgress value) => progress.Advance("", 0);
    }
}

using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Sayso.Cases.Seals;
using Sayso.Inquire;
using Sayso.Inquire.Knowledge;
using Sayso.Language.English;
using Sayso.Read;

namespace Sayso.Cli;

/// <summary>sayso read PATH... : reports in, ledgers out.</summary>
internal static class ReadCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Files or folders; folders are read with all they hold.",
            Arity = ArgumentArity.OneOrMore,
        };
        var caseFolder = new Option<string?>("--case")
        {
            Description = "Keep reports and ledgers in this case, a folder NAME.sayso; it is made when missing.",
        };
        var json = new Option<bool>("--json") { Description = "Print one JSON object a report and line." };
        var noText = new Option<bool>("--no-text") { Description = "Leave the text of reports out of the JSON." };
        var tokens = new Option<bool>("--tokens") { Description = "Put tokens with tags, lemmas and heads into the JSON." };
        var published = new Option<DateOnly?>("--published")
        {
            Description = "The day the reports were published, such as 2020-01-10.",
            CustomParser = Day,
        };
        var outlet = new Option<string?>("--outlet") { Description = "Who published them." };
        var title = new Option<string?>("--title") { Description = "Their title." };
        var author = new Option<string?>("--author") { Description = "Who wrote them." };
        var url = new Option<string?>("--url") { Description = "Where they were published." };
        var encoding = new Option<string?>("--encoding")
        {
            Description = "Encoding of text files, such as windows-1256; found out when not given.",
        };
        var metadata = new Option<string?>("--metadata")
        {
            Description = "A CSV with a header row: path, and any of outlet,title,author,published,url.",
        };
        var collections = new Option<string?>("--collections")
        {
            Description = "The folder of collections (what editions and services have of their own), or \"none\"; "
                + "found beside the models when not given.",
        };
        var fast = PaceOption.Create();
        var another = new Option<bool>("--as-another-report")
        {
            Description = "A file that the case holds, but with other metadata, is another report, and not that one corrected.",
        };
        var jobs = new Option<int>("--jobs")
        {
            Description = "How many reports to read at a time.",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        var command = new Command("read", "Reads reports: who says what, on whose say-so.")
        {
            paths, caseFolder, json, noText, tokens, published, outlet, title, author, url, encoding, metadata, collections, fast,
            another, jobs,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var given = new Provenance
            {
                Outlet = parsed.GetValue(outlet),
                Title = parsed.GetValue(title),
                Author = parsed.GetValue(author),
                Url = parsed.GetValue(url),
                Published = parsed.GetValue(published),
            };
            bool passedOver = false;
            var inputs = ReadInputs.Expand(parsed.GetValue(paths)!, parsed.GetValue(metadata), given, parsed.GetValue(encoding), problem =>
            {
                passedOver = true;
                ErrorOutput.Print(problem);
            });
            var profiles = CollectionsFolder.Load(parsed.GetValue(collections));
            var store = parsed.GetValue(caseFolder) is { } folder ? CaseFolders.Open(folder, Exit.CommandLine) : null;
            await using var _ = store;
            var pace = PaceOption.Of(parsed, fast);
            using var engine = TextEngine.Load(ModelsFolder.Find(), pace);
            bool asJson = parsed.GetValue(json);
            using IReadingOutput output = asJson ? new JsonOutput(!parsed.GetValue(noText)) : new TableOutput();
            var run = new ReadRun(engine, profiles, store, output)
            {
                WithTokens = parsed.GetValue(tokens), Jobs = Math.Max(1, parsed.GetValue(jobs)), AsAnotherReport = parsed.GetValue(another),
                Pace = pace,
            };
            ReadNotes.Estimate(inputs, pace, run.Jobs);
            int status = await run.RunAsync(inputs, cancellationToken);
            if (store is not null)
            {
                using var weigher = CaseFolders.Weigher(store);
                await weigher.WeighAsync(cancellationToken);
                using var inquiry = new InquireStage(store, weigher, TransitTimes.Usual);
                await inquiry.UpdateAsync(cancellationToken);
            }

            return status == ExitStatus.Done && passedOver ? ExitStatus.Refused : status;
        });
        return command;
    }

    private static DateOnly? Day(ArgumentResult result)
    {
        if (DateOnly.TryParseExact(
            result.Tokens.Single().Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        result.AddError("--published takes a day such as 2020-01-10");
        return null;
    }
}

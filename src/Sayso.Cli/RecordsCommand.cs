using System.CommandLine;
using System.Globalization;
using Sayso.Cases;
using Sayso.Cases.Seals;
using Sayso.Read.Tables;

namespace Sayso.Cli;

/// <summary>sayso records TABLE --case DIR: manifests, rosters, badge readings, calls and transmissions into a case.</summary>
internal static class RecordsCommand
{
    private const int MostProblems = 10;

    public static Command Create()
    {
        var table = new Argument<string?>("table")
        {
            Description = "A CSV or XLSX with a header row; may be left out when only --links is given.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var caseFolder = new Option<string?>("--case") { Description = "The case, a folder NAME.sayso; it is made when missing." };
        var kind = new Option<string?>("--as")
        {
            Description = $"What the rows are of: {string.Join(", ", Spelt.All<RecordKind>())}; the header tells when not given.",
        };
        kind.AcceptOnlyFromAmong([.. Spelt.All<RecordKind>()]);
        var mapping = new Option<string?>("--mapping") { Description = "A JSON file that says which column is what." };
        var zone = new Option<string?>("--zone")
        {
            Description = "Whose clock times without a zone are on: Europe/Berlin, +03:00 or a city.",
        };
        var what = new Option<string?>("--what")
        {
            Description = "What all rows share where no column says it: the place, the list, the means.",
        };
        var links = new Option<string?>("--links")
        {
            Description = "A CSV of who sits in which institution: person,name,institution,kind,from,to; kind is head or member.",
        };
        var suggest = new Option<bool>("--suggest") { Description = "Only print the mapping that the header suggests." };
        var json = new Option<bool>("--json") { Description = "Print every row that is no record as one JSON object a line." };
        var command = new Command(
            "records", "Takes a table of records into a case. Every row becomes a record or is listed with the reason.")
        {
            table, caseFolder, kind, mapping, zone, what, links, suggest, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(table) is not { } path)
            {
                await TakeOfficesAsync(parsed.GetValue(links), parsed.GetValue(caseFolder), cancellationToken);
                return ExitStatus.Done;
            }

            var columns = parsed.GetValue(mapping) is { } file
                ? TableMapping.Parse(file, await ReadTextAsync(file, cancellationToken))
                : TableMapping.Suggest(path, TableReader.Header(path), Spelt.Parse<RecordKind>(parsed.GetValue(kind)));
            columns = columns with { Zone = parsed.GetValue(zone) ?? columns.Zone, What = parsed.GetValue(what) ?? columns.What };
            if (parsed.GetValue(suggest))
            {
                Console.Out.WriteLine(columns.ToJson());
                return ExitStatus.Done;
            }

            string folder = parsed.GetValue(caseFolder) ?? throw NoCase(path);
            await using var store = CaseFolders.Open(folder, Exit.CommandLine);
            var (made, problems) = await TakeAsync(store, path, columns, parsed.GetValue(links), cancellationToken);
            if (parsed.GetValue(json))
            {
                await using var printer = RowPrinter.Create(json: true, csv: false);
                printer.Print(problems);
            }
            else
            {
                Print(made, problems, folder);
            }

            return ExitStatus.Of(problems.Count);
        });
        return command;
    }

    private static async Task<(RecordTable Made, IReadOnlyList<RowProblem> Problems)> TakeAsync(
        ICaseStore store, string path, TableMapping columns, string? links, CancellationToken cancellationToken)
    {
        var (id, sha256) = TableReader.Identify(path);
        if (links is not null)
        {
            await store.AddOfficesAsync(id.Value, TableReader.ReadOffices(links), cancellationToken);
        }

        // Rows are read from the case's own copy: what is kept is what was read.
        await using var content = File.OpenRead(path);
        var kept = await store.KeepOriginalAsync(content, cancellationToken);
        if (kept.Sha256 != sha256)
        {
            throw new SaysoException(
                new Problem("SAY0423", path, "the file changed while it was read", "Try again when nothing writes to it."));
        }

        var table = new RecordTable(id, path, columns.Kind, columns.ToJson(), 0, 0, default);
        var made = await store.AddRecordsAsync(table, sha256, TableReader.Read(path, id, columns, kept.Path), cancellationToken);
        var problems = made.Problems == 0 ? [] : await store.ListRowProblemsAsync(cancellationToken);
        return (made, [.. problems.Where(problem => problem.Table == id)]);
    }

    private static async Task TakeOfficesAsync(string? links, string? folder, CancellationToken cancellationToken)
    {
        if (links is null || folder is null)
        {
            throw new SaysoException(new Problem(
                "SAY0301", "records", "there is no table to take in",
                "Name a CSV or XLSX, or a list of offices by --links, and the case by --case NAME.sayso."));
        }

        await using var store = CaseFolders.Open(folder, Exit.CommandLine);
        var offices = TableReader.ReadOffices(links);
        await store.AddOfficesAsync(TableReader.Identify(links).Id.Value, offices, cancellationToken);
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{offices.Count:N0} offices from {links}"));
    }

    private static void Print(RecordTable made, IReadOnlyList<RowProblem> problems, string folder)
    {
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{made.Records:N0} records of {Spelt.Of(made.Kind)} from {made.Path} (table {made.Id.ForDisplay})"));
        foreach (var problem in problems.Take(MostProblems))
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  row {problem.Row}: {problem.What}: {problem.Words}"));
        }

        if (problems.Count > 0)
        {
            string above = problems.Count > MostProblems ? "; the first are above" : "";
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{problems.Count:N0} rows are no records{above}. They are kept: sayso show rejected --case {folder}"));
        }
    }

    private static SaysoException NoCase(string where) => new(new Problem("SAY0301", where, "no case is named", "Add --case NAME.sayso."));

    private static async Task<string> ReadTextAsync(string path, CancellationToken cancellationToken) => File.Exists(path)
        ? await File.ReadAllTextAsync(path, cancellationToken)
        : throw new SaysoException(new Problem("SAY0101", path, "there is no such file", "Check the path given to --mapping."));
}

using System.CommandLine;
using System.Globalization;
using Sayso.Cases;
using Sayso.Read.Tables;

namespace Sayso.Cli;

/// <summary>sayso records TABLE --case DIR: manifests, rosters, badge readings, calls and transmissions into a case.</summary>
internal static class RecordsCommand
{
    private const int MostProblems = 10;

    public static Command Create()
    {
        var table = new Argument<string?>("table") { Description = "A CSV or XLSX with a header row; may be left out when only --links is given.", Arity = ArgumentArity.ZeroOrOne };
        var caseFolder = new Option<string?>("--case") { Description = "The case, a folder NAME.sayso; it is made when missing." };
        var kind = new Option<string?>("--as") { Description = "What the rows are of: presence, contact, access, listing or transmission; the header tells when not given." };
        kind.AcceptOnlyFromAmong("presence", "contact", "access", "listing", "transmission");
        var mapping = new Option<string?>("--mapping") { Description = "A JSON file that says which column is what." };
        var zone = new Option<string?>("--zone") { Description = "Whose clock times without a zone are on: Europe/Berlin, +03:00 or a city." };
        var what = new Option<string?>("--what") { Description = "What all rows share where no column says it: the place, the list, the means." };
        var links = new Option<string?>("--links") { Description = "A CSV of who sits in which institution: person,name,institution,kind,from,to; kind is head or member." };
        var suggest = new Option<bool>("--suggest") { Description = "Only print the mapping that the header suggests." };
        var json = new Option<bool>("--json") { Description = "Print every row that is no record as one JSON object a line." };
        var command = new Command("records", "Takes a table of records into a case. Every row becomes a record or is listed with the reason.") { table, caseFolder, kind, mapping, zone, what, links, suggest, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(table) is not { } path)
            {
                await OfficesAsync(parsed.GetValue(links), parsed.GetValue(caseFolder), cancellationToken);
                return ExitStatus.Done;
            }

            RecordKind? wanted = parsed.GetValue(kind) is { } name ? Enum.Parse<RecordKind>(name, ignoreCase: true) : null;
            var columns = parsed.GetValue(mapping) is { } file ? TableMapping.Parse(file, await ReadTextAsync(file, cancellationToken)) : TableMapping.Suggest(path, TableReader.Header(path), wanted);
            columns = columns with { Zone = parsed.GetValue(zone) ?? columns.Zone, What = parsed.GetValue(what) ?? columns.What };
            if (parsed.GetValue(suggest))
            {
                Console.Out.WriteLine(columns.ToJson());
                return ExitStatus.Done;
            }

            string folder = parsed.GetValue(caseFolder) ?? throw new SaysoException(new Problem("SAY0301", path, "no case is named", "Add --case NAME.sayso."));
            await using var store = CaseFolders.Open(folder);
            var (id, sha256) = TableReader.Identify(path);
            if (parsed.GetValue(links) is { } offices)
            {
                await store.AddOfficesAsync(id, TableReader.ReadOffices(offices), cancellationToken);
            }

            var made = await store.AddRecordsAsync(
                new RecordTable(id, path, columns.Kind.ToString().ToLowerInvariant(), columns.ToJson(), 0, 0, default), sha256, TableReader.Read(path, id, columns), cancellationToken);
            await using var printer = RowPrinter.Create(parsed.GetValue(json), csv: false);
            var problems = made.Problems == 0 ? [] : (await store.ListRowProblemsAsync(cancellationToken)).Where(problem => problem.Table == id).ToList();
            if (parsed.GetValue(json))
            {
                printer.Print(problems);
            }
            else
            {
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{made.Records:N0} records of {made.Kind} from {path} (table {id})"));
                foreach (var problem in problems.Take(MostProblems))
                {
                    Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  row {problem.Row}: {problem.What}: {problem.Words}"));
                }

                if (problems.Count > 0)
                {
                    Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{problems.Count:N0} rows are no records{(problems.Count > MostProblems ? "; the first are above" : "")}. They are kept: sayso show rejected --case {folder}"));
                }
            }

            return problems.Count > 0 ? ExitStatus.Refused : ExitStatus.Done;
        });
        return command;
    }

    private static async Task OfficesAsync(string? links, string? folder, CancellationToken cancellationToken)
    {
        if (links is null || folder is null)
        {
            throw new SaysoException(new Problem("SAY0301", "records", "there is no table to take in", "Name a CSV or XLSX, or a list of offices by --links, and the case by --case NAME.sayso."));
        }

        await using var store = CaseFolders.Open(folder);
        var offices = TableReader.ReadOffices(links);
        await store.AddOfficesAsync(TableReader.Identify(links).Id, offices, cancellationToken);
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{offices.Count:N0} offices from {links}"));
    }

    private static async Task<string> ReadTextAsync(string path, CancellationToken cancellationToken) =>
        File.Exists(path) ? await File.ReadAllTextAsync(path, cancellationToken) : throw new SaysoException(new Problem("SAY0100", path, "there is no such file", "Check the path given to --mapping."));
}

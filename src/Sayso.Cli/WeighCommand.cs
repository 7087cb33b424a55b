using System.CommandLine;
using System.Globalization;
using Sayso.Cases.Seals;
using Sayso.Weigh.Fusion;

namespace Sayso.Cli;

/// <summary>
/// sayso weigh TABLE.csv: which of conflicting values to believe, and which sources only copy. sayso weigh --case DIR: which reports rest
/// on which.
/// </summary>
internal static class WeighCommand
{
    private const int MostNamed = 5;

    public static Command Create()
    {
        var table = new Argument<string?>("table")
        {
            Description = "A CSV with the columns source,item,value and, if wanted, attribute and time.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var caseFolder = new Option<string?>("--case") { Description = "Weigh what is new in this case instead." };
        var json = new Option<bool>("--json")
        {
            Description = "One JSON object an item and line, then one with the pairs of sources that look dependent.",
        };
        var method = new Option<string>("--method")
        {
            Description = $"How to weigh: {string.Join(", ", TableWeigher.Methods.Keys)}.",
            DefaultValueFactory = _ => TableWeigher.Methods.Keys.First(),
        };
        method.AcceptOnlyFromAmong([.. TableWeigher.Methods.Keys]);
        var command = new Command("weigh", "Weighs conflicting values of several sources, or the reports of a case.")
        {
            table, caseFolder, json, method,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(table) is null == result.GetValue(caseFolder) is null)
            {
                result.AddError("Give a table of values, or --case with a case.");
            }
        });
        command.SetAction((parsed, cancellationToken) => parsed.GetValue(caseFolder) is { } folder
            ? WeighCaseAsync(folder, cancellationToken)
            : WeighTableAsync(parsed.GetValue(table)!, parsed.GetValue(method)!, parsed.GetValue(json)));
        return command;
    }

    private static async Task<int> WeighCaseAsync(string folder, CancellationToken cancellationToken)
    {
        await using var store = CaseFolders.OpenExisting(folder, Exit.CommandLine);
        using var weigher = CaseFolders.Weigher(store);
        int weighed = await weigher.WeighAsync(cancellationToken);
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{weighed} reports compared with those before them. See sayso show dependence --case {folder}."));
        return ExitStatus.Done;
    }

    private static async Task<int> WeighTableAsync(string path, string method, bool asJson)
    {
        if (!File.Exists(path))
        {
            throw new SaysoException(new Problem("SAY0101", path, "there is no such file", "Check the path."));
        }

        using var reader = new StreamReader(path);
        var values = ValueTableReader.Read(path, reader);
        foreach (var problem in values.Problems)
        {
            ErrorOutput.Print(problem);
        }

        var beliefs = TableWeigher.Methods[method]().Believe(values);
        var items = WeighedItem.Of(values, beliefs);
        List<CopyLine> copies = [.. beliefs.Dependences.Select(pair => new CopyLine(
            values.Sources[pair.Copier], values.Sources[pair.Original], Math.Round(pair.Probability, 4), pair.Shared,
            Math.Round(pair.SameWrong, 2)))];
        if (asJson)
        {
            await using var printer = RowPrinter.Create(json: true, csv: false);
            printer.Print(items);
            printer.Print([new { Dependence = copies }]);
        }
        else
        {
            Print(items, copies);
        }

        return ExitStatus.Of(values.Problems.Count);
    }

    private static void Print(IReadOnlyList<WeighedItem> items, List<CopyLine> copies)
    {
        foreach (var item in items)
        {
            Console.WriteLine(item.Attribute.Length == 0 ? item.Item : $"{item.Item}, {item.Attribute}");
            foreach (var value in item.Values)
            {
                string named = string.Join(", ", value.Sources.Take(MostNamed)) + (value.Sources.Count > MostNamed ? ", ..." : "");
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {value.Probability,7:P0}  {value.Value}  ({value.Sources.Count} sources, {value.Origins} origins: {named})"));
            }
        }

        if (copies.Count > 0)
        {
            Console.WriteLine("Sources that look dependent (the likelier copier first):");
        }

        foreach (var pair in copies)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {pair.Probability,7:P0}  {pair.Copier} <- {pair.Original}  "
                + $"({pair.Shared} shared, {pair.SameWrong:F1} of them likely wrong alike)"));
        }
    }

    private sealed record CopyLine(string Copier, string Original, double Probability, int Shared, double SameWrong);
}

using System.CommandLine;
using System.Globalization;
using CsvHelper;
using Sayso.Cases;
using Sayso.Language;
using Sayso.Language.Scripts;
using Sayso.Resolve.Names;

namespace Sayso.Cli;

/// <summary>sayso names PAIRS.csv: whether two names are one.</summary>
internal static class NamesCommand
{
    public static Command Create()
    {
        var pairs = new Argument<string>("pairs")
        {
            Description = $"A CSV with the columns name1,name2 and, if wanted, kind ({string.Join(", ", Spelt.All<EntityKind>())}).",
        };
        var json = new Option<bool>("--json") { Description = "One JSON object a pair and line." };
        var command = new Command("names", "Scores whether two names are one.") { pairs, json };
        command.SetAction((parsed, _) => RunAsync(parsed.GetValue(pairs)!, parsed.GetValue(json)));
        return command;
    }

    private static async Task<int> RunAsync(string path, bool asJson)
    {
        if (!File.Exists(path))
        {
            throw new SaysoException(new Problem("SAY0101", path, "there is no such file", "Check the path."));
        }

        var comparer = new NameComparer(Transliteration.Load(ModelsFolder.Find()));
        using var reader = new StreamReader(path);
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        string[] header = csv.Read() && csv.ReadHeader() ? [.. csv.HeaderRecord!.Select(name => name.Trim().ToLowerInvariant())] : [];
        int first = Array.IndexOf(header, "name1");
        int second = Array.IndexOf(header, "name2");
        int kindColumn = Array.IndexOf(header, "kind");
        if (first < 0 || second < 0)
        {
            throw new SaysoException(new Problem(
                "SAY0404", path + ", line 1", $"no column \"{(first < 0 ? "name1" : "name2")}\"",
                "The first row has to name the columns name1 and name2; kind is optional."));
        }

        await using var printer = RowPrinter.Create(asJson, csv: false);
        while (csv.Read())
        {
            string left = csv.GetField(first) ?? string.Empty;
            string right = csv.GetField(second) ?? string.Empty;
            var named = kindColumn >= 0 ? Spelt.Parse<EntityKind>(csv.GetField(kindColumn)?.Trim().ToLowerInvariant()) : null;
            var likeness = comparer.Compare(left, right, named ?? EntityKind.Person);
            var line = new NameLine(left, right, Math.Round(likeness.Score, 4), likeness.AreSame, likeness.Because);
            if (asJson)
            {
                printer.Print([line]);
            }
            else
            {
                string said = line.Same ? "same     " : "different";
                Console.Out.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{line.Score:F2}  {said}  {left} | {right}  ({line.Because})"));
            }
        }

        return ExitStatus.Done;
    }

    private sealed record NameLine(string Name1, string Name2, double Score, bool Same, string Because);
}

using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sayso.Storage.Sqlite;
using Sayso.Weigh;
using Sayso.Weigh.Fusion;

namespace Sayso.Cli;

/// <summary>sayso weigh TABLE.csv: which of conflicting values to believe, and which sources only copy. sayso weigh --case DIR: which reports rest on which.</summary>
internal static class WeighCommand
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static Command Create()
    {
        var table = new Argument<string?>("table") { Description = "A CSV with the columns source,item,value and, if wanted, attribute and time.", Arity = ArgumentArity.ZeroOrOne };
        var caseFolder = new Option<string?>("--case") { Description = "Weigh what is new in this case instead." };
        var json = new Option<bool>("--json") { Description = "One JSON object an item and line, then one with the pairs of sources that look dependent." };
        var method = new Option<string>("--method") { Description = $"How to weigh: {string.Join(", ", TableWeigher.Methods.Keys)}.", DefaultValueFactory = _ => TableWeigher.Methods.Keys.First() };
        method.AcceptOnlyFromAmong([.. TableWeigher.Methods.Keys]);
        var command = new Command("weigh", "Weighs conflicting values of several sources, or the reports of a case.") { table, caseFolder, json, method };
        command.Validators.Add(result =>
        {
            if (result.GetValue(table) is null == result.GetValue(caseFolder) is null)
            {
                result.AddError("Give a table of values, or --case with a case.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(caseFolder) is { } folder)
            {
                await using var store = SqliteCaseStore.OpenExisting(folder, TimeProvider.System);
                int weighed = await WeighStage.WeighAsync(store, cancellationToken);
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{weighed} reports compared with those before them. See sayso show dependence --case {folder}."));
                return ExitStatus.Done;
            }

            string path = parsed.GetValue(table)!;
            if (!File.Exists(path))
            {
                throw new SaysoException(new Problem("SAY0101", path, "there is no such file", "Check the path."));
            }

            using var reader = new StreamReader(path);
            var values = ValueTableReader.Read(path, reader);
            foreach (var problem in values.Problems)
            {
                Console.Error.WriteLine(problem);
            }

            var beliefs = TableWeigher.Methods[parsed.GetValue(method)!]().Believe(values);
            if (parsed.GetValue(json))
            {
                WriteJson(values, beliefs);
            }
            else
            {
                WriteTable(values, beliefs);
            }

            return values.Problems.Count > 0 ? ExitStatus.Refused : ExitStatus.Done;
        });
        return command;
    }

    private static void WriteJson(ValueTable table, Beliefs beliefs)
    {
        var origins = new Origins(table, beliefs);
        using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        for (int number = 0; number < table.Items.Count; number++)
        {
            var item = table.Items[number];
            using (var json = new Utf8JsonWriter(output, Options))
            {
                json.WriteStartObject();
                json.WriteString("item", item.Item);
                json.WriteString("attribute", item.Attribute);
                json.WriteStartArray("values");
                foreach (int value in Order(beliefs.Probabilities[number]))
                {
                    json.WriteStartObject();
                    json.WriteString("value", item.Values[value].Text);
                    json.WriteNumber("probability", Math.Round(beliefs.Probabilities[number][value], 4));
                    json.WriteStartArray("sources");
                    foreach (int source in item.Values[value].Sources)
                    {
                        json.WriteStringValue(table.Sources[source]);
                    }

                    json.WriteEndArray();
                    json.WriteNumber("origins", origins.Count(item.Values[value].Sources));
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            output.WriteByte((byte)'\n');
        }

        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("dependence");
            foreach (var pair in beliefs.Dependences)
            {
                json.WriteStartObject();
                json.WriteString("copier", table.Sources[pair.Copier]);
                json.WriteString("original", table.Sources[pair.Original]);
                json.WriteNumber("probability", Math.Round(pair.Probability, 4));
                json.WriteNumber("shared", pair.Shared);
                json.WriteNumber("sameWrong", Math.Round(pair.SameWrong, 2));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteTable(ValueTable table, Beliefs beliefs)
    {
        var origins = new Origins(table, beliefs);
        for (int number = 0; number < table.Items.Count; number++)
        {
            var item = table.Items[number];
            Console.WriteLine(item.Attribute.Length == 0 ? item.Item : $"{item.Item}, {item.Attribute}");
            foreach (int value in Order(beliefs.Probabilities[number]))
            {
                var sources = item.Values[value].Sources;
                string named = string.Join(", ", sources.Take(5).Select(source => table.Sources[source])) + (sources.Count > 5 ? ", ..." : string.Empty);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {beliefs.Probabilities[number][value],7:P0}  {item.Values[value].Text}  ({sources.Count} sources, {origins.Count(sources)} origins: {named})"));
            }
        }

        if (beliefs.Dependences.Count > 0)
        {
            Console.WriteLine("Sources that look dependent (the likelier copier first):");
        }

        foreach (var pair in beliefs.Dependences)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {pair.Probability,7:P0}  {table.Sources[pair.Copier]} <- {table.Sources[pair.Original]}  ({pair.Shared} shared, {pair.SameWrong:F1} of them likely wrong alike)"));
        }
    }

    private static IEnumerable<int> Order(double[] probabilities) => Enumerable.Range(0, probabilities.Length).OrderByDescending(value => probabilities[value]);

    /// <summary>Sources that copy each other, directly or by way of others, are one origin.</summary>
    private sealed class Origins
    {
        private readonly int[] _parent;

        public Origins(ValueTable table, Beliefs beliefs)
        {
            _parent = [.. Enumerable.Range(0, table.Sources.Count)];
            foreach (var pair in beliefs.Dependences)
            {
                _parent[Find(pair.Copier)] = Find(pair.Original);
            }
        }

        public int Count(IReadOnlyList<int> sources) => sources.Select(Find).Distinct().Count();

        private int Find(int source)
        {
            while (_parent[source] != source)
            {
                source = _parent[source] = _parent[_parent[source]];
            }

            return source;
        }
    }
}

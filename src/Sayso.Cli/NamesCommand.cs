using System.Buffers;
using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using Sayso.Language;
using Sayso.Language.Scripts;
using Sayso.Resolve.Names;

namespace Sayso.Cli;

/// <summary>sayso names PAIRS.csv: whether two names are one.</summary>
internal static class NamesCommand
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static Command Create()
    {
        var pairs = new Argument<string>("pairs") { Description = "A CSV with the columns name1,name2 and, if wanted, kind (person, organisation, place, other)." };
        var json = new Option<bool>("--json") { Description = "One JSON object a pair and line." };
        var command = new Command("names", "Scores whether two names are one.") { pairs, json };
        command.SetAction(parsed => Run(parsed.GetValue(pairs)!, parsed.GetValue(json)));
        return command;
    }

    private static int Run(string path, bool asJson)
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
            throw new SaysoException(new Problem("SAY0404", path + ", line 1", $"no column \"{(first < 0 ? "name1" : "name2")}\"", "The first row has to name the columns name1 and name2; kind is optional."));
        }

        using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        var line = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(line, Options);
        while (csv.Read())
        {
            string left = csv.GetField(first) ?? string.Empty;
            string right = csv.GetField(second) ?? string.Empty;
            var kind = kindColumn >= 0 && Enum.TryParse<EntityKind>(csv.GetField(kindColumn), ignoreCase: true, out var named) ? named : EntityKind.Person;
            var likeness = comparer.Compare(left, right, kind);
            if (asJson)
            {
                json.WriteStartObject();
                json.WriteString("name1", left);
                json.WriteString("name2", right);
                json.WriteNumber("score", Math.Round(likeness.Score, 4));
                json.WriteBoolean("same", likeness.AreSame);
                json.WriteString("because", likeness.Because);
                json.WriteEndObject();
                json.Flush();
                json.Reset();
                output.Write(line.WrittenSpan);
                output.WriteByte((byte)'\n');
                line.ResetWrittenCount();
            }
            else
            {
                output.Write(System.Text.Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{likeness.Score:F2}  {(likeness.AreSame ? "same     " : "different")}  {left} | {right}  ({likeness.Because})\n")));
            }
        }

        return ExitStatus.Done;
    }
}

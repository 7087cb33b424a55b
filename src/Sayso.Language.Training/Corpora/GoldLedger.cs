using System.Text.Json;
using Sayso.Cases;
using Sayso.Read;

namespace Sayso.Language.Training.Corpora;

/// <summary>A report whose claims were found by reading: a line of training/en/ledgers.jsonl.</summary>
/// <param name="Report">As the program reads it.</param>
/// <param name="Claims">Every claim.</param>
/// <param name="Names">The other names of its voices, by voice.</param>
internal sealed record GoldLedger(Report Report, IReadOnlyList<GoldClaim> Claims, IReadOnlyDictionary<string, IReadOnlyList<string>> Names)
{
    public static IEnumerable<GoldLedger> Read(string path, string shared)
    {
        foreach (string line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            var gold = json.RootElement;
            string? Said(string name) => gold.GetProperty(name).GetString();
            string source = Path.Combine(shared, "corpora", Said("source")!);
            string text = File.ReadAllText(source)[gold.GetProperty("start").GetInt32()..gold.GetProperty("end").GetInt32()];
            var report = ReadStage.Read(new ReadRequest($"{Said("report")}.txt", System.Text.Encoding.UTF8.GetBytes(text))
            {
                Given = new Provenance
                {
                    Outlet = Said("outlet"), Title = Said("title"), Author = Said("author"), Url = Said("url"),
                    Published = Said("published") is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd") : null,
                },
            });
            if (report.Text != text)
            {
                throw new InvalidDataException($"{path}: {Said("report")} is read as another text than its claims were found in.");
            }

            yield return new GoldLedger(report, [.. gold.GetProperty("claims").EnumerateArray().Select(GoldClaim.Read)],
                gold.GetProperty("voices").EnumerateArray().GroupBy(voice => voice.GetProperty("name").GetString()!).ToDictionary(
                    same => same.Key, same => (IReadOnlyList<string>)[.. same.First().GetProperty("aliases").EnumerateArray()
                        .Select(alias => alias.GetString()!)]));
        }
    }
}

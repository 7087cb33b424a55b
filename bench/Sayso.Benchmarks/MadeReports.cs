using CsvHelper;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Sayso.Benchmarks;

/// <summary>Reports made of plain news: originals mixed from the sentences of several, and copies of them with known edits.</summary>
/// <remarks>The same number always makes the same reports.</remarks>
internal sealed partial class MadeReports
{
    private static readonly string[] Outlets =
        ["Meridian", "The Harbour Post", "Northline", "Velin Courier", "Orvania Today", "Kaldera Monitor", "Runway Watch",
        "The Lake Gazette", "Border Times", "Daily Observer"];

    private readonly List<string[]> _articles;

    public MadeReports(string shared)
    {
        var texts = new List<string>();
        foreach (string file in new[] { "wikinews_2019.csv", "wikinews_2020.csv" })
        {
            using var reader = new StreamReader(Path.Combine(shared, "corpora", "raw", file));
            using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
            csv.Read();
            csv.ReadHeader();
            while (csv.Read())
            {
                texts.Add(csv.GetField("text") ?? "");
            }
        }

        texts.AddRange(File.ReadLines(Path.Combine(shared, "corpora", "raw", "prosecutor-press-releases.txt"))
            .Where(line => line.Length > 600).Take(6000));
        _articles = [
            .. texts.Select(text => Stop().Split(text.ReplaceLineEndings(" ")).Select(sentence => sentence.Trim())
            .Where(sentence => sentence.Length is > 40 and < 400).ToArray()).Where(sentences => sentences.Length > 4)];
    }

    /// <summary>Report number so and so of a run; a copy names the earlier report that it copies.</summary>
    public (string Outlet, DateOnly Published, string Text, int? CopyOf) Make(int number)
    {
        // Four reports in ten are copies of one of the hundred before them, or of an older one.
        var random = new Random(number);
        int? original = number > 0 && random.NextDouble() < 0.4 ? Math.Max(0, number - 1 - (int)(random.NextDouble() * 100)) : null;
        while (original is { } earlier && IsCopy(earlier))
        {
            original = earlier > 0 ? earlier - 1 : null;
        }

        var sentences = original is { } source ? Edited(Sentences(source), random) : Sentences(number);
        string outlet = Outlets[random.Next(Outlets.Length)];
        return (outlet, new DateOnly(2024, 1, 1).AddDays(number / 300),
            string.Join("\n\n", sentences.Chunk(2).Select(pair => string.Join(' ', pair))), original);
    }

    private static bool IsCopy(int number) => number > 0 && new Random(number).NextDouble() < 0.4;

    /// <summary>Six to twelve sentences of two articles, with the numbers and capitalised words of this report.</summary>
    private List<string> Sentences(int number)
    {
        var random = new Random(~number);
        var sentences = new List<string>();
        for (int part = 0; part < 2; part++)
        {
            string[] article = _articles[random.Next(_articles.Count)];
            int start = random.Next(article.Length - 3);
            sentences.AddRange(article.Skip(start).Take(3 + random.Next(4)));
        }

        return [.. sentences.Select(sentence => Digits().Replace(sentence, _ => random.Next(2, 990).ToString(CultureInfo.InvariantCulture)))
            .Select(sentence => Capital().Replace(sentence, word => word.Index == 0 ? word.Value : Name(word.Value, number)))];
    }

    /// <summary>A name of this report in place of a name: the same for the same.</summary>
    private static string Name(string word, int number)
    {
        var random = new Random(HashCode(word) ^ (number * 7919));
        var name = new StringBuilder();
        for (int syllable = 0; syllable < 2 + random.Next(2); syllable++)
        {
            name.Append("bdfgklmnprstvz"[random.Next(14)]).Append("aeiou"[random.Next(5)]);
        }

        name.Append("nrlsk"[random.Next(5)]);
        name[0] = char.ToUpperInvariant(name[0]);
        return name.ToString();
    }

    private static int HashCode(string word) => word.Aggregate(17, (hash, letter) => unchecked((hash * 31) + letter));

    /// <summary>A few sentences left out, one or two words changed, and a sentence of one's own.</summary>
    private static List<string> Edited(List<string> sentences, Random random)
    {
        var edited = sentences.Where(_ => random.NextDouble() > 0.1).ToList();
        if (edited.Count == 0)
        {
            edited = sentences;
        }

        int place = random.Next(edited.Count);
        string[] words = edited[place].Split(' ');
        words[random.Next(words.Length)] = "reportedly";
        edited[place] = string.Join(' ', words);
        return edited;
    }

    [GeneratedRegex(@"(?<=[.!?])\s+(?=[A-Z“""])")]
    private static partial Regex Stop();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?<=[a-z,] )[A-Z][a-z]{3,}")]
    private static partial Regex Capital();
}

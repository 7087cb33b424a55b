using System.Diagnostics;
using System.Globalization;
using CsvHelper;
using Sayso.Anchor;
using Sayso.Testing.Edits;

namespace Sayso.Benchmarks.Anchors;

/// <summary>How well versions of a report are told from other reports of its outlet.</summary>
internal static class VersionBench
{
    private static readonly double[] Resemblances = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6];
    private static readonly double[] Containments = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
    private static readonly int[] FirstShares = [75, 50, 33];
    private static readonly int[] Intros = [300, 900];

    public static void Print(TextWriter output, string corpora)
    {
        var reports = Reports(corpora);
        var pairs = reports.SelectMany((report, number) => Versions(report.Report, reports[(number + 7) % reports.Count].Report, number))
            .Concat(reports.SelectMany((report, number) => Strangers(reports, number))).ToList();
        var chosen = Choose(output, [.. pairs.Where(pair => pair.Number % 2 == 0)]);
        string used = string.Create(CultureInfo.InvariantCulture, $"{VersionFinder.LeastResemblance}, {VersionFinder.LeastContainment}");
        Write(output, $"chosen: resemblance {chosen.Resemblance}, containment {chosen.Containment}; in use: {used}");
        string columns = $"{"pairs",8}{"versions",10}{"share a key",13}{"least resemblance",19}{"containment",13}";
        Write(output, $"{"versions: other half",-34}{columns}");
        foreach (var group in pairs.Where(pair => pair.Number % 2 == 1).GroupBy(pair => pair.Kind))
        {
            int found = group.Count(pair => VersionFinder.AreNearlySame(pair.Left, pair.Right));
            int keyed = group.Count(pair => Keys(pair.Left).Intersect(Keys(pair.Right)).Any());
            var edge = group.First().IsOther ? group.MaxBy(pair => pair.Containment)! : group.MinBy(pair => pair.Containment)!;
            Write(output, $"{group.Key,-34}{group.Count(),8}{found,10}{keyed,13}{edge.Resemblance,19:F2}{edge.Containment,13:F2}");
        }

        Time(output);
    }

    /// <summary>
    /// Other reports taken for versions are worse than versions missed: nothing foreign first, then the most versions, then the
    /// strictest.
    /// </summary>
    private static (double Resemblance, double Containment) Choose(TextWriter output, List<Pair> pairs)
    {
        pairs = [.. pairs.Where(pair => pair.HasAtLeast(VersionFinder.LeastSequences))];
        var scored = (from resemblance in Resemblances
                      from containment in Containments
                      let taken = pairs.Where(pair => pair.Resemblance >= resemblance && pair.Containment >= containment).ToList()
                      let wrong = taken.Count(pair => pair.IsOther)
                      select (resemblance, containment, Wrong: wrong, Right: taken.Count - wrong)).ToList();
        int fewest = scored.Min(setting => setting.Wrong);
        int most = scored.Where(setting => setting.Wrong == fewest).Max(setting => setting.Right);
        var best = scored.Where(setting => setting.Wrong == fewest && setting.Right == most).ToList();
        var names = best.Select(setting => string.Create(CultureInfo.InvariantCulture, $"{setting.resemblance}/{setting.containment}"));
        int versions = pairs.Count(pair => !pair.IsOther);
        Write(output, $"\nversions: {scored.Count} settings; fewest other reports taken for versions {fewest},");
        Write(output, $"then most versions found {most} of {versions}: {string.Join(", ", names)}");
        var chosen = best.MaxBy(setting => setting.resemblance + setting.containment);
        return (chosen.resemblance, chosen.containment);
    }

    private static IEnumerable<Pair> Versions(ReportText report, ReportText other, int number)
    {
        var sketch = TextSketch.Of(report.Text);
        var edits = ReportEdits.Of(report, other, new Random(number), null);
        IReadOnlyList<TextEdit> large = [.. edits["headline replaced"], .. edits["paragraph removed"], .. edits["paragraph added"]];
        foreach (var (name, edit) in edits.Append(new("the three larger ones", large)))
        {
            yield return new Pair(number, name, sketch, TextSketch.Of(new EditedText(report.Text, edit).Text));
        }

        foreach (int share in FirstShares)
        {
            int end = report.Paragraphs[Math.Max(0, (report.Paragraphs.Count * share / 100) - 1)].End;
            yield return new Pair(number, $"grown from its first {share} %", TextSketch.Of(report.Text[..end]), sketch);
        }
    }

    private static IEnumerable<Pair> Strangers(List<(ReportText Report, string Outlet)> reports, int number)
    {
        var (report, outlet) = reports[number];
        for (int i = number + 1; i < reports.Count; i++)
        {
            if (reports[i].Outlet == outlet)
            {
                string theirs = reports[i].Report.Text;
                yield return new Pair(number, "other report of the outlet", TextSketch.Of(report.Text), TextSketch.Of(theirs));
            }
        }

        string next = reports[(number + 1) % reports.Count].Report.Text;
        string third = reports[(number + 2) % reports.Count].Report.Text;
        foreach (int length in Intros)
        {
            string intro = third[..Math.Min(third.Length, length)] + "\n\n";
            string kind = $"other, one intro of {length} letters";
            yield return new Pair(number, kind, TextSketch.Of(intro + report.Text), TextSketch.Of(intro + next));
        }

        string headline = report.Text[report.Paragraphs[0].Start..report.Paragraphs[0].End] + "\n\n";
        yield return new Pair(number, "other, one headline", TextSketch.Of(headline + next), TextSketch.Of(headline + third));
        yield return new Pair(number, "other: a headline alone", TextSketch.Of(headline), TextSketch.Of(report.Text));
    }

    private static void Time(TextWriter output)
    {
        const int Count = 100_000;
        var random = new Random(1);
        var candidates = new List<VersionCandidate>();
        for (int i = 0; i < Count; i++)
        {
            uint[] hashes = [.. Enumerable.Range(0, TextSketch.Most).Select(_ => (uint)random.Next()).Distinct().Order()];
            candidates.Add(new VersionCandidate($"r{i}", null, $"outlet {i % 50}", null, null, $"{i:x64}", new TextSketch(hashes, 500)));
        }

        var watch = Stopwatch.StartNew();
        int groups = VersionFinder.Groups(candidates).Count;
        Write(output, $"\n{Count} reports, 50 outlets: {groups} groups in {watch.Elapsed.TotalSeconds:F1} s");
    }

    private static IReadOnlyList<string> Keys(TextSketch sketch) =>
        VersionFinder.Keys(new VersionCandidate("", null, "one", null, null, "", sketch));

    /// <summary>All texts whose outlet is known.</summary>
    private static List<(ReportText Report, string Outlet)> Reports(string corpora)
    {
        var reports = new List<(ReportText, string)>();
        using var reader = new StreamReader(Path.Combine(corpora, "outlets", "metadata.csv"));
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            string path = Path.Combine(corpora, "outlets", csv.GetField("path")!);
            reports.Add((new ReportText(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path)), csv.GetField("outlet")!));
        }

        foreach (string path in Directory.GetFiles(Path.Combine(corpora, "polnear", "dev", "text")).Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileNameWithoutExtension(path);
            reports.Add((new ReportText(name, File.ReadAllText(path)), name.Split('_')[0]));
        }

        return [.. reports.Where(report => report.Item1.Paragraphs.Count >= 3)];
    }

    private static void Write(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private sealed record Pair(int Number, string Kind, TextSketch Left, TextSketch Right)
    {
        public double Resemblance { get; } = Left.Resemblance(Right);

        public double Containment { get; } = Left.Containment(Right);

        public bool IsOther => Kind.StartsWith("other", StringComparison.Ordinal);

        public bool HasAtLeast(int sequences) => Math.Min(Left.Sequences, Right.Sequences) >= sequences;
    }
}

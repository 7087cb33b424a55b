using System.Diagnostics;
using System.Globalization;
using Sayso.Anchor;
using Sayso.Testing;
using Sayso.Testing.Edits;

namespace Sayso.Benchmarks.Anchors;

/// <summary>
/// How many judged things stand where they belong after reports were edited, and rewritten. Thresholds are chosen on one half of the
/// reports.
/// </summary>
internal static class AnchorBench
{
    private const int Reports = 60;
    private const int Repeated = 10;
    private const int Deleted = 10;

    private static readonly double[] Leasts = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6];
    private static readonly double[] Shorts = [0, 0.1, 0.2, 0.3];
    private static readonly double[] Margins = [-0.2, -0.05, 0, 0.005, 0.02, 0.05, 0.1, 0.15];

    public static void Print(TextWriter output)
    {
        if (Repository.Shared is not { } shared)
        {
            output.WriteLine("skipped: ../shared is missing");
            return;
        }

        string corpora = Path.Combine(shared, "corpora");
        var reports = Chosen(corpora);
        var watch = Stopwatch.StartNew();
        var halves = new List<AnchorTrial>[] { [], [] };
        for (int i = 0; i < reports.Count; i++)
        {
            // Of each half five reports with a repeated sentence, of which it is deleted in another five; two of the deleted stand
            // nowhere else.
            int place = i / 2;
            bool deletes = place is >= Repeated / 2 and < (Repeated + Deleted) / 2;
            bool repeats = place < Repeated / 2 || (deletes && place < ((Repeated + Deleted) / 2) - 1);
            halves[i % 2].AddRange(AnchorTrials.Of(reports[i], reports[(i + 7) % reports.Count], i, repeats, deletes));
        }

        int placings = halves.Sum(half => half.Count);
        Write(output, $"{reports.Count} reports, {placings} placings in {watch.Elapsed.TotalSeconds:F1} s, all included");
        var best = Choose(output, halves[0]);
        var used = QuoteThresholds.Default;
        AnchorTables.Table(output, "half on which the thresholds were chosen", halves[0], used);
        AnchorTables.Table(output, "other half", halves[1], used);
        if (best != used)
        {
            AnchorTables.Table(output, "other half, thresholds as chosen now", halves[1], best);
        }

        AnchorTables.Kinds(output, halves[1]);
        var rewritten = RewrittenTrials.All(Path.Combine(corpora, "outlets")).ToLookup(trial => trial.Gold is not null);
        AnchorTables.Table(output, "pairs as really rewritten, sentences word for word in both", [.. rewritten[true]], used);
        AnchorTables.Changed(output, [.. rewritten[false]]);
        AnchorTables.Unplaced(output, "half on which the thresholds were chosen", halves[0]);
        AnchorTables.Unplaced(output, "other half", halves[1]);
        AnchorTables.Unplaced(output, "rewritten", [.. rewritten[true]]);
        VersionBench.Print(output, corpora);
        Time(output, reports);
    }

    /// <summary>Every third text or so of the outlets and of PolNeAR's dev part, in the order of their names.</summary>
    private static List<ReportText> Chosen(string corpora)
    {
        var files = new[] { ("outlets/text", 40), ("polnear/dev/text", 20) }.SelectMany(part =>
        {
            string[] names = [.. Directory.GetFiles(Path.Combine(corpora, part.Item1), "*.txt").Order(StringComparer.Ordinal)];
            return Enumerable.Range(0, part.Item2).Select(i => names[i * names.Length / part.Item2]);
        });
        return [.. files.Select(file => new ReportText(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file))).Take(Reports)];
    }

    /// <summary>Nothing elsewhere comes first, then the most that stand; of equal ones the strictest.</summary>
    private static QuoteThresholds Choose(TextWriter output, List<AnchorTrial> trials)
    {
        var grid = from least in Leasts
                   from shorter in Shorts
                   from margin in Margins
                   select new QuoteThresholds { Least = least, Short = shorter, Margin = margin };
        var scored = grid.Select(thresholds =>
            (Thresholds: thresholds, Counts: AnchorTables.Count(trials, trial => trial.Placed(thresholds)))).ToList();
        int fewest = scored.Min(setting => setting.Counts[(int)AnchorVerdict.Elsewhere]);
        var good = scored.Where(setting => setting.Counts[(int)AnchorVerdict.Elsewhere] == fewest).ToList();
        int most = good.Max(setting => setting.Counts[(int)AnchorVerdict.Stands]);
        var best = good.Where(setting => setting.Counts[(int)AnchorVerdict.Stands] == most).ToList();
        var chosen = best.MaxBy(setting => setting.Thresholds.Least + setting.Thresholds.Short + setting.Thresholds.Margin).Thresholds;
        int[] elsewhere = [.. scored.Select(setting => setting.Counts[(int)AnchorVerdict.Elsewhere])];
        string names = string.Join(", ", best.Take(6).Select(setting => AnchorTables.Name(setting.Thresholds)));
        Write(output, $"{scored.Count} settings (least/short/margin) put {elsewhere.Min()} to {elsewhere.Max()} elsewhere;");
        Write(output, $"{good.Count} of them {fewest};");
        Write(output, $"of these {best.Count} place the most, {most}: {names}");
        Write(output, $"chosen: {AnchorTables.Name(chosen)}; in use: {AnchorTables.Name(QuoteThresholds.Default)}");
        return chosen;
    }

    /// <summary>How long it takes to keep a sentence, and to find it after all five edits.</summary>
    private static void Time(TextWriter output, List<ReportText> reports)
    {
        var keeping = new Stopwatch();
        var finding = new Stopwatch();
        int count = 0;
        for (int i = 0; i < reports.Count; i++)
        {
            var edits = ReportEdits.Of(reports[i], reports[(i + 7) % reports.Count], new Random(i), null);
            var edited = new EditedText(reports[i].Text, edits["headline replaced"].Concat(edits.Values.SelectMany(edit => edit)));
            keeping.Start();
            var before = new QuoteMatcher(reports[i].Text);
            var quotes = reports[i].Sentences.Select(sentence => before.Take(sentence)).ToList();
            keeping.Stop();
            finding.Start();
            var matcher = new QuoteMatcher(edited.Text);
            count += quotes.Select(matcher.Find).Count();
            finding.Stop();
        }

        double keep = keeping.Elapsed.TotalMilliseconds / count;
        Write(output, $"{count} sentences: {keep:F2} ms to keep one, {finding.Elapsed.TotalMilliseconds / count:F2} ms to find one");
    }

    private static void Write(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}

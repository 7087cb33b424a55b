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

        Write(output, $"{reports.Count} reports, {halves.Sum(half => half.Count)} placings in {watch.Elapsed.TotalSeconds:F1} s with all that is measured beside");
        var best = Choose(output, halves[0]);
        Table(output, "half on which the thresholds were chosen", halves[0], QuoteThresholds.Default);
        Table(output, "other half", halves[1], QuoteThresholds.Default);
        Table(output, "other half, thresholds as chosen now", halves[1], best);
        Kinds(output, halves[1]);
        Unplaced(output, "other half", halves[1]);
        var rewritten = RewrittenTrials.All(Path.Combine(corpora, "outlets")).ToList();
        Table(output, $"{rewritten.DistinctBy(trial => trial.Report).Count() / 2} pairs as really rewritten, sentences word for word in both", [.. rewritten.Where(trial => trial.Gold is not null)], QuoteThresholds.Default);
        Unplaced(output, "rewritten", [.. rewritten.Where(trial => trial.Gold is not null)]);
        Changed(output, [.. rewritten.Where(trial => trial.Gold is null)]);
        VersionBench.Print(output, corpora);
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
        var scored = grid.Select(thresholds => (Thresholds: thresholds, Counts: Count(trials, trial => trial.Placed(thresholds)))).ToList();
        int fewest = scored.Min(setting => setting.Counts[(int)AnchorVerdict.Elsewhere]);
        var good = scored.Where(setting => setting.Counts[(int)AnchorVerdict.Elsewhere] == fewest).ToList();
        int most = good.Max(setting => setting.Counts[(int)AnchorVerdict.Stands]);
        var best = good.Where(setting => setting.Counts[(int)AnchorVerdict.Stands] == most).ToList();
        var chosen = best.MaxBy(setting => setting.Thresholds.Least + setting.Thresholds.Short + setting.Thresholds.Margin).Thresholds;
        Write(output, $"{scored.Count} settings; {good.Count} put {fewest} elsewhere; {best.Count} of these place {most}: {string.Join(", ", best.Take(6).Select(setting => Name(setting.Thresholds)))}");
        Write(output, $"chosen: {Name(chosen)}; in use: {Name(QuoteThresholds.Default)}; elsewhere over all settings: {scored.Min(s => s.Counts[4])} to {scored.Max(s => s.Counts[4])}");
        return chosen;
    }

    private static string Name(QuoteThresholds thresholds) =>
        string.Create(CultureInfo.InvariantCulture, $"{thresholds.Least}/{thresholds.Short}/{thresholds.Margin}");

    private static void Table(TextWriter output, string title, List<AnchorTrial> trials, QuoteThresholds thresholds)
    {
        Write(output, $"\n{title} ({Name(thresholds)})\n{"edit",-22}{"there",7}{"stand",7}{"%",8}{"ends off",10}{"listed",8}{"gone",7}{"elsewhere",11}   naive: stand / elsewhere");
        foreach (var group in trials.GroupBy(trial => trial.Edit).Append(trials.GroupBy(_ => "all").First()))
        {
            int[] counts = Count(group, trial => trial.Placed(thresholds));
            int[] naive = Count(group, trial => trial.Naive);
            int there = counts[0] + counts[1] + counts[2] + group.Count(trial => trial.Gold is not null && trial.Judge(trial.Placed(thresholds)) == AnchorVerdict.Elsewhere);
            Write(output, $"{group.Key,-22}{there,7}{counts[0],7}{100.0 * counts[0] / Math.Max(1, there),8:F2}{counts[1],10}{counts[2],8}{counts[3],7}{counts[4],11}   {100.0 * naive[0] / Math.Max(1, there):F1} % / {naive[4]}");
        }
    }

    private static void Kinds(TextWriter output, List<AnchorTrial> trials)
    {
        foreach (var group in trials.GroupBy(trial => trial.Kind))
        {
            int[] counts = Count(group, trial => trial.Placed(QuoteThresholds.Default));
            Write(output, $"{group.Key,-22}{counts[0] + counts[1] + counts[2],7}{counts[0],7}{100.0 * counts[0] / Math.Max(1, counts[0] + counts[1] + counts[2]),8:F2}{counts[1],10}{counts[2],8}{counts[3],7}{counts[4],11}");
        }
    }

    private static void Unplaced(TextWriter output, string title, List<AnchorTrial> trials)
    {
        Write(output, $"\n{title}: not where they belong");
        foreach (var trial in trials)
        {
            var placed = trial.Placed(QuoteThresholds.Default);
            if (trial.Judge(placed) is not (AnchorVerdict.Stands or AnchorVerdict.RightlyListed) and var verdict)
            {
                var best = trial.Candidates?.Select(candidates => candidates.Count == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{candidates[0].Span} {candidates[0].Score:F3}"));
                var rivals = trial.Quote.Pieces.Select(piece => string.Create(CultureInfo.InvariantCulture, $"{piece.Rival:F3}"));
                Write(output, $"  {verdict,-9} {trial.Kind,-8} {trial.Edit}, {trial.Report}: {string.Join(' ', trial.Quote.Pieces.Select(p => $"{p.Start}-{p.Start + p.Words.Length}"))}, gold {Places(trial.Gold)}, put {Places(placed)}, best {string.Join("; ", best ?? [])}, rival {string.Join("; ", rivals)}");
            }
        }
    }

    /// <summary>
    /// Sentences that were placed without standing there word for word: those of which less than half the words are at the place are
    /// listed.
    /// </summary>
    private static void Changed(TextWriter output, List<AnchorTrial> trials)
    {
        var placed = trials.Select(trial => (Trial: trial, Spans: trial.Placed(QuoteThresholds.Default))).Where(pair => pair.Spans is not null).ToList();
        var alike = placed.Select(pair => (pair.Trial, Span: pair.Spans![0], Share: Common(pair.Trial.Quote.Pieces[0].Words, pair.Spans[0].Of(pair.Trial.Text).ToString()))).ToList();
        Write(output, $"\nrewritten, sentences not word for word in both: {trials.Count}, placed {placed.Count}; words in common at the place: least {alike.Select(pair => pair.Share).DefaultIfEmpty(1).Min():F2}, mean {alike.Select(pair => pair.Share).DefaultIfEmpty(1).Average():F2}; below one half {alike.Count(pair => pair.Share < 0.5)}");
        foreach (var (trial, span, share) in alike.OrderBy(pair => pair.Share).Take(12))
        {
            Write(output, $"  {share:F2} {trial.Report} {trial.Quote.Pieces[0].Start}-{trial.Quote.Pieces[0].Start + trial.Quote.Pieces[0].Words.Length} -> {span}");
        }
    }

    /// <summary>The share of the words of either, as often as they stand, that both have.</summary>
    private static double Common(string left, string right)
    {
        var counts = left.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).GroupBy(word => word).ToDictionary(group => group.Key, group => group.Count());
        string[] words = right.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        int common = words.GroupBy(word => word).Sum(group => Math.Min(group.Count(), counts.GetValueOrDefault(group.Key)));
        return 2.0 * common / Math.Max(1, words.Length + counts.Values.Sum());
    }

    private static string Places(IEnumerable<Sayso.Language.Span>? spans) => spans is null ? "none" : string.Join(' ', spans);

    private static int[] Count(IEnumerable<AnchorTrial> trials, Func<AnchorTrial, IReadOnlyList<Sayso.Language.Span>?> placed)
    {
        int[] counts = new int[Enum.GetValues<AnchorVerdict>().Length];
        foreach (var trial in trials)
        {
            counts[(int)trial.Judge(placed(trial))]++;
        }

        return counts;
    }

    private static void Write(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}

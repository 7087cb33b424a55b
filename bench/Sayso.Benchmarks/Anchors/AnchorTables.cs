using System.Globalization;
using Sayso.Anchor;
using Sayso.Language;

namespace Sayso.Benchmarks.Anchors;

/// <summary>What became of judged things, in tables.</summary>
internal static class AnchorTables
{
    private const double Half = 0.5;

    public static string Name(QuoteThresholds thresholds) =>
        string.Create(CultureInfo.InvariantCulture, $"{thresholds.Least}/{thresholds.Short}/{thresholds.Margin}");

    /// <summary>A row an edit, with what was done before beside it.</summary>
    public static void Table(TextWriter output, string title, List<AnchorTrial> trials, QuoteThresholds thresholds)
    {
        output.WriteLine($"\n{title} ({Name(thresholds)})");
        Header(output, "edit", "   naive: stand, elsewhere");
        foreach (var group in trials.GroupBy(trial => trial.Edit))
        {
            Row(output, group.Key, [.. group], thresholds);
        }

        Row(output, "all", trials, thresholds);
    }

    /// <summary>A row a kind of judged thing.</summary>
    public static void Kinds(TextWriter output, List<AnchorTrial> trials)
    {
        output.WriteLine();
        Header(output, "kind, other half", "   naive: stand, elsewhere");
        foreach (var group in trials.GroupBy(trial => trial.Kind))
        {
            Row(output, group.Key, [.. group], QuoteThresholds.Default);
        }
    }

    /// <summary>Everything that does not stand where it belongs.</summary>
    public static void Unplaced(TextWriter output, string title, List<AnchorTrial> trials)
    {
        output.WriteLine($"\n{title}: not where they belong");
        foreach (var trial in trials)
        {
            var placed = trial.Placed(QuoteThresholds.Default);
            if (trial.Judge(placed) is AnchorVerdict.Stands or AnchorVerdict.RightlyListed)
            {
                continue;
            }

            var best = trial.Candidates?.Select(candidates => candidates.Select(candidate => candidate.Score).FirstOrDefault());
            string words = Places(trial.Quote.Pieces.Select(piece => new Span(piece.Start, piece.Start + piece.Words.Length)));
            string scores = $"best {Numbers(best ?? [])}, rival {Numbers(trial.Quote.Pieces.Select(piece => piece.Rival ?? 1))}";
            output.WriteLine($"  {trial.Judge(placed),-9} {trial.Kind,-8} {trial.Edit}, {trial.Report}: {words},");
            output.WriteLine($"            belongs {Places(trial.Gold)}, put {Places(placed)}, {scores}");
        }
    }

    /// <summary>Sentences that were placed without standing there word for word, those with the fewest words in common first.</summary>
    public static void Changed(TextWriter output, List<AnchorTrial> trials)
    {
        var alike = trials.Select(trial => (Trial: trial, Spans: trial.Placed(QuoteThresholds.Default)))
            .Where(pair => pair.Spans is not null)
            .Select(pair => (pair.Trial, Span: pair.Spans![0], Share: Common(pair.Trial, pair.Spans[0])))
            .OrderBy(pair => pair.Share).ToList();
        string mean = string.Create(CultureInfo.InvariantCulture, $"{alike.Average(pair => pair.Share):F2}");
        output.WriteLine($"\nrewritten, not word for word in both: {trials.Count}, placed {alike.Count}; words in common: mean {mean},");
        output.WriteLine($"below one half {alike.Count(pair => pair.Share < Half)}; the fewest:");
        foreach (var (trial, span, share) in alike.Take(8))
        {
            var old = new Span(trial.Quote.Pieces[0].Start, trial.Quote.Pieces[0].Start + Words(trial).Length);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {share:F2} {trial.Report}: {old} to {span}"));
        }
    }

    /// <summary>How many there are of each verdict.</summary>
    public static int[] Count(IEnumerable<AnchorTrial> trials, Func<AnchorTrial, IReadOnlyList<Span>?> placed)
    {
        int[] counts = new int[Enum.GetValues<AnchorVerdict>().Length];
        foreach (var trial in trials)
        {
            counts[(int)trial.Judge(placed(trial))]++;
        }

        return counts;
    }

    private static void Header(TextWriter output, string first, string last) =>
        output.WriteLine($"{first,-22}{"there",7}{"stand",7}{"%",8}{"ends off",10}{"listed",8}{"gone",7}{"elsewhere",11}{last}");

    private static void Row(TextWriter output, string name, List<AnchorTrial> trials, QuoteThresholds thresholds)
    {
        int[] now = Count(trials, trial => trial.Placed(thresholds));
        int[] naive = Count(trials, trial => trial.Naive);
        int there = trials.Count(trial => trial.Gold is not null);
        string figures = string.Create(
            CultureInfo.InvariantCulture,
            $"{there,7}{now[0],7}{100.0 * now[0] / Math.Max(1, there),8:F2}{now[1],10}{now[2],8}{now[3],7}{now[4],11}");
        string before = string.Create(CultureInfo.InvariantCulture, $"{100.0 * naive[0] / Math.Max(1, there),9:F1} %,{naive[4],6}");
        output.WriteLine($"{name,-22}{figures}   {before}");
    }

    /// <summary>The share of the words of either, as often as they stand, that both have.</summary>
    private static double Common(AnchorTrial trial, Span span)
    {
        string[] mine = Words(trial).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        string[] theirs = span.Of(trial.Text).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var counts = mine.GroupBy(word => word).ToDictionary(group => group.Key, group => group.Count());
        int common = theirs.GroupBy(word => word).Sum(group => Math.Min(group.Count(), counts.GetValueOrDefault(group.Key)));
        return 2.0 * common / Math.Max(1, mine.Length + theirs.Length);
    }

    private static string Words(AnchorTrial trial) => trial.Quote.Pieces[0].Words;

    private static string Places(IEnumerable<Span>? spans) => spans is null ? "none" : string.Join(' ', spans);

    private static string Numbers(IEnumerable<double> values) =>
        string.Join(' ', values.Select(value => value.ToString("F3", CultureInfo.InvariantCulture)));
}

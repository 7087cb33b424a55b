using System.Globalization;
using CsvHelper;
using Sayso.Cases;
using Sayso.Testing;
using Sayso.Weigh.Dependence;

namespace Sayso.Benchmarks;

/// <summary>How right the verdicts on pairs of reports are when the thresholds are chosen without the pairs that are judged.</summary>
internal static class DependenceFolds
{
    private const int LeastSure = 2;
    private const int Folds = 9;

    private static readonly double[] SameShares = [0.4, 0.5, 0.6];
    private static readonly double[] RewriteShares = [0.06, 0.1, 0.15];
    private static readonly int[] RewriteWords = [15, 25, 40];
    private static readonly double[] MostlyOwn = [0.3, 0.45, 0.6];
    private static readonly double[] CreditedShares = [0.015, 0.03, 0.06];
    private static readonly int[] CreditedWords = [6, 8, 16];

    public static void Print(TextWriter output)
    {
        if (Repository.Shared is not { } shared)
        {
            output.WriteLine("skipped: ../shared is missing");
            return;
        }

        string folder = Path.Combine(shared, "corpora", "outlets");
        var texts = Texts(folder);
        var pairs = Pairs(folder).Where(pair => pair.Sure >= LeastSure && texts.ContainsKey(pair.A) && texts.ContainsKey(pair.B)).ToList();
        var grid = Grid().ToList();
        var verdicts = grid.Select(thresholds => pairs
            .Select(pair => Kind(DependenceFinder.Compare(texts[pair.A], texts[pair.B], thresholds))).ToList()).ToList();
        string[] chosen = new string[pairs.Count];
        var picked = new HashSet<int>();
        for (int fold = 0; fold < Folds; fold++)
        {
            // Of settings that do equally well on the other pairs the one is taken that is last on the list, and so not the one in use.
            var kept = Enumerable.Range(0, pairs.Count).Where(number => number % Folds != fold).ToList();
            int best = Enumerable.Range(0, grid.Count).Reverse()
                .MaxBy(setting => F1(kept, pairs, verdicts[setting]) + (0.5 * Right(kept, pairs, verdicts[setting])));
            picked.Add(best);
            for (int number = fold; number < pairs.Count; number += Folds)
            {
                chosen[number] = verdicts[best][number];
            }
        }

        var all = Enumerable.Range(0, pairs.Count).ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pairs.Count} pairs, no two of which share a report, in {Folds} "
            + $"parts; {grid.Count} settings, {picked.Count} of them chosen for some part"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"thresholds as they are           F1 "
            + $"{F1(all, pairs, verdicts[0]):F3}  kind {Right(all, pairs, verdicts[0]):F3}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"chosen without the part judged   F1 {F1(all, pairs, chosen):F3}  "
            + $"kind {Right(all, pairs, chosen):F3}"));
        var spread = verdicts.Select(verdict => F1(all, pairs, verdict)).Order().ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"over all settings                F1 {spread[0]:F3} to "
            + $"{spread[^1]:F3}, median {spread[spread.Count / 2]:F3}"));
    }

    /// <summary>The setting in use first: of settings that do as well, the first is taken.</summary>
    private static IEnumerable<DependenceThresholds> Grid() =>
        new[] { DependenceThresholds.Default }.Concat(
            from same in SameShares
            from share in RewriteShares
            from words in RewriteWords
            from own in MostlyOwn
            from credited in CreditedShares
            from creditedWords in CreditedWords
            select new DependenceThresholds { SameTextShare = same, RewriteShare = share, RewriteWords = words, MostlyOwn = own,
                CreditedShare = credited, CreditedWords = creditedWords });

    private static string Kind(ReportDependence? found) => Spelt.Of(found?.Kind ?? DependenceKind.Independent);

    private static bool IsDependent(string kind) => kind is "same-text" or "rewrite";

    private static double F1(IReadOnlyList<int> among, IReadOnlyList<Pair> pairs, IReadOnlyList<string> verdict)
    {
        int hits = among.Count(number => IsDependent(pairs[number].Relation) && IsDependent(verdict[number]));
        int given = among.Count(number => IsDependent(verdict[number]));
        int gold = among.Count(number => IsDependent(pairs[number].Relation));
        return hits == 0 ? 0 : 2.0 * hits / (given + gold);
    }

    /// <summary>Of the pairs that are dependent and found so, the share whose kind is right.</summary>
    private static double Right(IReadOnlyList<int> among, IReadOnlyList<Pair> pairs, IReadOnlyList<string> verdict)
    {
        var found = among.Where(number => IsDependent(pairs[number].Relation) && IsDependent(verdict[number])).ToList();
        return found.Count == 0 ? 0 : (double)found.Count(number => pairs[number].Relation == verdict[number]) / found.Count;
    }

    private static Dictionary<string, ComparedText> Texts(string folder)
    {
        using var reader = new StreamReader(Path.Combine(folder, "metadata.csv"));
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        var texts = new Dictionary<string, ComparedText>(StringComparer.Ordinal);
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            string path = csv.GetField("path")!;
            DateOnly? published = DateOnly.TryParse(csv.GetField("published"), CultureInfo.InvariantCulture, out var day) ? day : null;
            texts[Path.GetFileNameWithoutExtension(path)] =
                ComparedText.Of(path, csv.GetField("outlet"), published, File.ReadAllText(Path.Combine(folder, path)));
        }

        return texts;
    }

    private static IEnumerable<Pair> Pairs(string folder) => File.ReadLines(Path.Combine(folder, "pairs.tsv")).Skip(1)
        .Select(line => line.Split('\t')).Where(fields => fields.Length > 6)
        .Select(fields => new Pair(fields[0], fields[1], fields[2], int.Parse(fields[6], CultureInfo.InvariantCulture)));

    private sealed record Pair(string A, string B, string Relation, int Sure);
}

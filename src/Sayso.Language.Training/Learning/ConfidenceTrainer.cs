using Sayso.Language.English;
using Sayso.Language.Training.Corpora;
using Sayso.Understand;
using Sayso.Understand.Collections;

namespace Sayso.Language.Training.Learning;

/// <summary>Fits <see cref="ClaimConfidence"/> to ledgers that were made by hand.</summary>
internal static class ConfidenceTrainer
{
    private const double Penalty = 4;
    private const int Bins = 10;
    private const double Certain = 0.8;

    /// <param name="ledgers">None of those that the claims are measured with.</param>
    /// <param name="engines">The readers, each of which reads every report.</param>
    /// <param name="output">The list to write.</param>
    /// <param name="log">Told how far off it is on reports that it was not fitted to.</param>
    public static void Train(IReadOnlyList<GoldLedger> ledgers, IReadOnlyList<TextEngine> engines, string output, Action<string> log)
    {
        var rows = new List<double[]>();
        var usable = new List<bool>();
        var reports = new List<int>();
        string[] names = [];
        foreach (var (number, gold, engine) in ledgers.SelectMany((gold, number) => engines.Select(engine => (number, gold, engine))))
        {
            var ledger = UnderstandStage.Understand(gold.Report, engine, CollectionProfiles.None, withTokens: false, default);
            var document = engine.Annotate(gold.Report.Text,
                new ReadingContext { Published = gold.Report.Published, Labels = UnderstandStage.Labels(gold.Report) }, default);
            var confidence = new ClaimConfidence(ledger.Report, document, ledger.Claims);
            foreach (var (claim, isUsable) in ledger.Claims.Zip(ClaimMatcher.Usable(gold, ledger)))
            {
                var signs = confidence.Signs(claim);
                names = [.. signs.Select(sign => sign.Name)];
                rows.Add([.. signs.Select(sign => sign.Value)]);
                usable.Add(isUsable);
                reports.Add(number);
            }
        }

        var chances = new List<(double Chance, bool Usable)>();
        for (int report = 0; report < ledgers.Count; report++)
        {
            var others = Enumerable.Range(0, rows.Count).Where(row => reports[row] != report).ToList();
            double[] fitted = LogisticTrainer.Fit([.. others.Select(row => rows[row])], [.. others.Select(row => usable[row])], Penalty);
            chances.AddRange(Enumerable.Range(0, rows.Count).Where(row => reports[row] == report).Select(row =>
                (1 / (1 + Math.Exp(-(fitted[^1] + rows[row].Zip(fitted).Sum(pair => pair.First * pair.Second)))), usable[row])));
        }

        var sure = chances.Where(claim => claim.Chance >= 0.8).ToList();
        log($"{rows.Count} claims of {ledgers.Count} reports, {usable.Count(one => one)} usable; each report left out in turn: error "
            + $"{100 * Error(chances):F1} %, {100.0 * sure.Count / chances.Count:F0} % at .8 or more, of which "
            + $"{100.0 * sure.Count(claim => claim.Usable) / Math.Max(1, sure.Count):F0} % usable");
        double[] weights = LogisticTrainer.Fit(rows, usable, Penalty);
        ValueList.Write(output, names.Append("always").Zip(weights));
        ValueList.Write(Path.Combine(Path.GetDirectoryName(output)!, "certain-claims.txt"), [("certain-from", CertainFrom(chances))]);
    }

    /// <summary>The least chance from which on so many of the claims are usable.</summary>
    private static double CertainFrom(List<(double Chance, bool Usable)> chances)
    {
        double least = 1;
        int usable = 0;
        int seen = 0;
        foreach (var (chance, isUsable) in chances.OrderByDescending(claim => claim.Chance))
        {
            usable += isUsable ? 1 : 0;
            least = ++seen >= chances.Count / Bins && usable >= Certain * seen ? chance : least;
        }

        return least;
    }

    /// <summary>How far chances are from what happened, over bins of equal number.</summary>
    private static double Error(List<(double Chance, bool Usable)> chances)
    {
        var sorted = chances.OrderBy(claim => claim.Chance).ToList();
        double total = 0;
        for (int bin = 0; bin < Bins; bin++)
        {
            var part = sorted[(sorted.Count * bin / Bins)..(sorted.Count * (bin + 1) / Bins)];
            total += Math.Abs(part.Sum(claim => claim.Chance - (claim.Usable ? 1 : 0)));
        }

        return total / sorted.Count;
    }
}

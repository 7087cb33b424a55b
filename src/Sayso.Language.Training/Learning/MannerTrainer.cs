using Sayso.Language.English;
using Sayso.Read;
using Sayso.Understand.Speaking;

namespace Sayso.Language.Training.Learning;

/// <summary>Fits <see cref="Manner"/> to the kinds of texts that were told apart by reading.</summary>
internal static class MannerTrainer
{
    private const double Penalty = 1;
    private const int Folds = 10;

    /// <param name="kinds">A path, a kind and how sure a line.</param>
    /// <param name="shared">The folder with the corpora.</param>
    /// <param name="engine">What reads the texts.</param>
    /// <param name="output">The list to write.</param>
    /// <param name="log">Told how often it is right on texts that it was not fitted to.</param>
    public static void Train(string kinds, string shared, TextEngine engine, string output, Action<string> log)
    {
        var rows = new List<double[]>();
        var argues = new List<bool>();
        string[] names = [];
        foreach (string[] line in File.ReadLines(kinds).Select(line => line.Split('\t')).Where(line => line[1] != "speech"))
        {
            string path = Path.Combine(shared, "corpora", line[0]);
            var report = ReadStage.Read(new ReadRequest(path, ReadStage.Load(path)));
            if (Manner.Shares(report, engine.Annotate(report.Text)) is { } shares)
            {
                names = [.. shares.Select(share => share.Name)];
                rows.Add([.. shares.Select(share => share.Share)]);
                argues.Add(line[1] == "opinion");
            }
        }

        var chances = new List<(double Chance, bool Argues)>();
        for (int fold = 0; fold < Folds; fold++)
        {
            var others = Enumerable.Range(0, rows.Count).Where(row => row % Folds != fold).ToList();
            double[] fitted = LogisticTrainer.Fit([.. others.Select(row => rows[row])], [.. others.Select(row => argues[row])], Penalty);
            for (int row = fold; row < rows.Count; row += Folds)
            {
                double sum = fitted[^1] + rows[row].Zip(fitted).Sum(pair => pair.First * pair.Second);
                chances.Add((1 / (1 + Math.Exp(-sum)), argues[row]));
            }
        }

        log($"{argues.Count(one => one)} of {rows.Count} argue; in {Folds} folds:");
        foreach (double least in new[] { 0.5, 0.6, 0.7, 0.8, 0.9 })
        {
            var said = chances.Where(text => text.Chance > least).ToList();
            log($"above {least:F1}: {said.Count}, of which {said.Count(text => text.Argues)} argue");
        }

        ValueList.Write(output, names.Append("always").Zip(LogisticTrainer.Fit(rows, argues, Penalty)));
    }
}

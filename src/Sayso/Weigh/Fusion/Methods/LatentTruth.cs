namespace Sayso.Weigh.Fusion.Methods;

/// <summary>
/// LTM (Zhao et al., PVLDB 2012): each value is true or not; a source has one rate of naming what is true and another of naming what is
/// false. Fitted by expectation-maximisation.
/// </summary>
public sealed class LatentTruth : ITruthMethod
{
    private const int Rounds = 30;

    /// <inheritdoc/>
    public Beliefs Believe(ValueTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        int sources = table.Sources.Count;
        double[] sensitivity = [.. Enumerable.Repeat(0.7, sources)];
        double[] falseAlarm = [.. Enumerable.Repeat(0.2, sources)];
        double[][] truth = [];
        for (int round = 0; round < Rounds; round++)
        {
            truth = [.. table.Items.Select(item => Truth(item, sensitivity, falseAlarm))];
            Rates(table, truth, sensitivity, falseAlarm);
        }

        return new Beliefs([.. truth.Select(Weighted.Normalise)], sensitivity, []);
    }

    private static double[] Truth(ValueItem item, double[] sensitivity, double[] falseAlarm)
    {
        // Whoever speaks of the item and does not name a value speaks against it.
        double silent = 0;
        foreach (int source in item.Values.SelectMany(value => value.Sources))
        {
            silent += Math.Log((1 - sensitivity[source]) / (1 - falseAlarm[source]));
        }

        return [.. item.Values.Select(value =>
        {
            double logOdds = silent;
            foreach (int source in value.Sources)
            {
                logOdds += Math.Log(sensitivity[source] / falseAlarm[source]) - Math.Log(
                    (1 - sensitivity[source]) / (1 - falseAlarm[source]));
            }

            return 1 / (1 + Math.Exp(-logOdds));
        })];
    }

    private static void Rates(ValueTable table, double[][] truth, double[] sensitivity, double[] falseAlarm)
    {
        double[,] counts = new double[table.Sources.Count, 4];
        for (int number = 0; number < table.Items.Count; number++)
        {
            var item = table.Items[number];
            double all = truth[number].Sum();
            for (int value = 0; value < item.Values.Count; value++)
            {
                double own = truth[number][value];
                foreach (int source in item.Values[value].Sources)
                {
                    counts[source, 0] += own;
                    counts[source, 1] += all;
                    counts[source, 2] += 1 - own;
                    counts[source, 3] += item.Values.Count - all;
                }
            }
        }

        // The priors of the paper: sources are mostly right, and rarely name what is false.
        for (int source = 0; source < sensitivity.Length; source++)
        {
            sensitivity[source] = Math.Clamp((counts[source, 0] + 5) / (counts[source, 1] + 10), 0.02, 0.98);
            falseAlarm[source] = Math.Clamp((counts[source, 2] + 1) / (counts[source, 3] + 10), 0.02, 0.98);
        }
    }
}

namespace Sayso.Weigh.Fusion.Methods;

/// <summary>What methods share.</summary>
internal static class Weighted
{
    /// <summary>The mean probability of each source's values.</summary>
    public static double[] Accuracies(ValueTable table, double[][] probabilities)
    {
        double[] sums = new double[table.Sources.Count];
        ForEach(table, (item, value, source) => sums[source] += probabilities[item][value]);
        int[] counts = table.CountClaims();
        return [.. sums.Select((sum, source) => counts[source] == 0 ? 0 : sum / counts[source])];
    }

    /// <summary>The weights behind each value, as shares of the item's.</summary>
    public static double[][] Shares(ValueTable table, double[] weights) =>
        [.. table.Items.Select(item => Normalise([.. item.Values.Select(value => value.Sources.Sum(source => weights[source]))]))];

    /// <summary>Every claim: number of its item, of the value among the item's, of the source.</summary>
    public static void ForEach(ValueTable table, Action<int, int, int> see)
    {
        for (int item = 0; item < table.Items.Count; item++)
        {
            var values = table.Items[item].Values;
            for (int value = 0; value < values.Count; value++)
            {
                foreach (int source in values[value].Sources)
                {
                    see(item, value, source);
                }
            }
        }
    }

    public static double[] Normalise(double[] weights)
    {
        double sum = weights.Sum();
        return sum > 0 ? [.. weights.Select(weight => weight / sum)] : [.. weights.Select(_ => 1.0 / weights.Length)];
    }

    /// <summary>Probabilities that stand to each other as the exponentials of some scores.</summary>
    public static double[] FromLogs(double[] scores)
    {
        double top = scores.Max();
        return Normalise([.. scores.Select(score => Math.Exp(score - top))]);
    }
}

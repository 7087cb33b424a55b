namespace Sayso.Weigh.Fusion.Methods;

/// <summary>
/// CATD (Li et al., PVLDB 2014): a source weighs the upper end of the confidence interval of its error, so that one with few claims is not
/// trusted on luck.
/// </summary>
public sealed class Catd : ITruthMethod
{
    private const int Rounds = 12;

    // The 2.5 % quantile of the standard normal.
    private const double Quantile = -1.959964;

    /// <inheritdoc/>
    public Beliefs Believe(ValueTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        int[] counts = table.CountClaims();
        double[] weights = [.. table.Sources.Select(_ => 1.0)];
        double[][] shares = [];
        for (int round = 0; round < Rounds; round++)
        {
            shares = Weighted.Shares(table, weights);
            double[] right = Weighted.Accuracies(table, shares);
            weights = [.. right.Select((share, source) => ChiSquare(counts[source]) / Math.Max((1 - share) * counts[source], 1e-3))];
        }

        return new Beliefs(shares, [.. weights.Select(weight => weight / Math.Max(weights.Max(), 1e-9))], []);
    }

    /// <summary>The quantile of the chi-square distribution (Wilson and Hilferty, 1931).</summary>
    private static double ChiSquare(int freedom)
    {
        double ninth = 2.0 / (9 * Math.Max(freedom, 1));
        return freedom == 0 ? 0 : freedom * Math.Pow(Math.Max(1 - ninth + (Quantile * Math.Sqrt(ninth)), 0.01), 3);
    }
}

namespace Sayso.Weigh.Fusion.Methods;

/// <summary>
/// CRH (Li et al., SIGMOD 2014): weights and truths that together give the least weighted loss; a source weighs the logarithm of its share
/// of all loss.
/// </summary>
public sealed class Crh : ITruthMethod
{
    private const int Rounds = 12;

    /// <inheritdoc/>
    public Beliefs Believe(ValueTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        double[] weights = [.. table.Sources.Select(_ => 1.0)];
        double[][] shares = [];
        for (int round = 0; round < Rounds; round++)
        {
            shares = Weighted.Shares(table, weights);
            double[] losses = [.. Weighted.Accuracies(table, shares).Select(right => 1 - right)];
            double most = Math.Max(losses.Max(), 1e-3);
            weights = [.. losses.Select(loss => -Math.Log(Math.Max(loss, 1e-3) / (most * 1.001)) + 1e-6)];
        }

        return new Beliefs(shares, [.. weights.Select(weight => weight / Math.Max(weights.Max(), 1e-9))], []);
    }
}

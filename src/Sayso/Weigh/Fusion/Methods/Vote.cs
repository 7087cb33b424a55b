namespace Sayso.Weigh.Fusion.Methods;

/// <summary>One vote a source.</summary>
public sealed class Vote : ITruthMethod
{
    /// <inheritdoc/>
    public Beliefs Believe(ValueTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        double[][] shares =
            [.. table.Items.Select(item => item.Values.Select(value => (double)value.Sources.Count / item.Claims).ToArray())];
        return new Beliefs(shares, Weighted.Accuracies(table, shares), []);
    }
}

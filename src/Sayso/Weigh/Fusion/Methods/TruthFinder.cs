namespace Sayso.Weigh.Fusion.Methods;

/// <summary>
/// TruthFinder (Yin, Han and Yu, KDD 2007): a value is as sure as its sources are trusted, and values that resemble each other support each
/// other.
/// </summary>
public sealed class TruthFinder : ITruthMethod
{
    private const double Damping = 0.3;
    private const double Influence = 0.5;
    private const int Rounds = 12;

    /// <inheritdoc/>
    public Beliefs Believe(ValueTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        double[] trust = [.. table.Sources.Select(_ => 0.9)];
        double[][] confidence = [];
        for (int round = 0; round < Rounds; round++)
        {
            confidence = [.. table.Items.Select(item => Confidence(item, trust))];
            trust = [.. Weighted.Accuracies(table, confidence).Select(mean => Math.Clamp(mean, 0.01, 0.99))];
        }

        return new Beliefs([.. confidence.Select(Weighted.Normalise)], trust, []);
    }

    private static double[] Confidence(ValueItem item, double[] trust)
    {
        double[] scores = [.. item.Values.Select(value => value.Sources.Sum(source => -Math.Log(1 - trust[source])))];
        double[] adjusted = new double[scores.Length];
        for (int value = 0; value < scores.Length; value++)
        {
            adjusted[value] = scores[value];
            for (int other = 0; other < scores.Length; other++)
            {
                // Values that have nothing in common speak against each other.
                adjusted[value] += other == value ? 0 : Influence * scores[other] * (
                    (2 * ValueForms.Likeness(item.Values[other].Key, item.Values[value].Key, item.Form)) - 1);
            }
        }

        return [.. adjusted.Select(score => 1 / (1 + Math.Exp(-Damping * score)))];
    }
}

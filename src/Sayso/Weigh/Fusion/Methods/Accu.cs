namespace Sayso.Weigh.Fusion.Methods;

/// <summary>
/// The ACCU family (Dong, Berti-Equille and Srivastava, VLDB 2009 and 2012): a Bayesian vote of sources by their accuracy, which the vote
/// in turn gives.
/// </summary>
/// <remarks>
/// Three things go beyond the papers. A source's accuracy is drawn towards the mean of sources that say about as much, which tells
/// passers-by from regulars. Only items that several sources speak of count for accuracy: who is alone is always right. And the number of
/// false values of an item is the number that are given (POPACCU), not a constant.
/// </remarks>
public sealed class Accu : ITruthMethod
{
    private const int Rounds = 15;
    private const double FirstAccuracy = 0.8;
    private const double Prior = 1.5;
    private const double GroupPrior = 20;

    /// <summary>How far values that resemble each other support each other (ACCUSIM); 0 for not at all.</summary>
    public double Influence { get; init; } = 0.85;

    /// <summary>True when copied values count less (ACCUCOPY).</summary>
    public bool FindsCopies { get; init; }

    /// <summary>True when an item has as many false values as are given (POPACCU); otherwise it has a hundred (ACCU).</summary>
    public bool CountsGiven { get; init; } = true;

    /// <inheritdoc/>
    public Beliefs Believe(ValueTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var likeness = new Likenesses(table, Influence);
        int[] counts = table.CountClaims();
        double[] accuracies = [.. table.Sources.Select(_ => FirstAccuracy)];
        double[][] probabilities = [];
        CopyFinder? copies = null;
        for (int round = 0; round < Rounds; round++)
        {
            probabilities = [.. table.Items.Select((item, number) => Weigh(item, likeness.Of(number), accuracies, copies))];
            accuracies = Accuracies(table, probabilities, counts);
            copies = FindsCopies && round is >= 2 and < Rounds - 1 ? new CopyFinder(table, probabilities, accuracies) : copies;
        }

        return new Beliefs(probabilities, accuracies, (copies ?? new CopyFinder(table, probabilities, accuracies)).Found());
    }

    private double[] Weigh(ValueItem item, double[,]? likeness, double[] accuracies, CopyFinder? copies)
    {
        double falseValues = CountsGiven ? Math.Max(item.Values.Count - 1, 1) : 100;
        double[] scores = new double[item.Values.Count];
        for (int value = 0; value < scores.Length; value++)
        {
            var sources = item.Values[value].Sources;
            double[]? independence = copies?.Independence(sources);
            for (int i = 0; i < sources.Count; i++)
            {
                double accuracy = accuracies[sources[i]];
                scores[value] += (independence?[i] ?? 1) * Math.Log(falseValues * accuracy / (1 - accuracy));
            }
        }

        if (likeness is null)
        {
            return Weighted.FromLogs(scores);
        }

        double[] adjusted = [.. scores];
        for (int value = 0; value < scores.Length; value++)
        {
            for (int other = 0; other < scores.Length; other++)
            {
                adjusted[value] += other == value ? 0 : Influence * likeness[value, other] * scores[other];
            }
        }

        return Weighted.FromLogs(adjusted);
    }

    private static double[] Accuracies(ValueTable table, double[][] probabilities, int[] counts)
    {
        double[] right = new double[counts.Length];
        int[] judged = new int[counts.Length];
        Weighted.ForEach(table, (item, value, source) =>
        {
            if (table.Items[item].Claims > 1)
            {
                right[source] += probabilities[item][value];
                judged[source]++;
            }
        });
        double mean = judged.Sum() is > 0 and var all ? right.Sum() / all : FirstAccuracy;
        double[] groupRight = new double[32];
        double[] groupJudged = new double[32];
        for (int source = 0; source < counts.Length; source++)
        {
            groupRight[int.Log2(Math.Max(counts[source], 1))] += right[source];
            groupJudged[int.Log2(Math.Max(counts[source], 1))] += judged[source];
        }

        double[] accuracies = new double[counts.Length];
        for (int source = 0; source < counts.Length; source++)
        {
            int group = int.Log2(Math.Max(counts[source], 1));
            double expected = (groupRight[group] + (GroupPrior * mean)) / (groupJudged[group] + GroupPrior);
            accuracies[source] = Math.Clamp((right[source] + (Prior * expected)) / (judged[source] + Prior), 0.05, 0.99);
        }

        return accuracies;
    }

    /// <summary>How alike the values of each item are, worked out once; null where nothing is.</summary>
    private sealed class Likenesses
    {
        // Above this many values an item's are taken as unlike: comparing all would take too long.
        private const int MostValues = 400;

        private readonly double[,]?[] _likeness;

        public Likenesses(ValueTable table, double influence)
        {
            _likeness = new double[table.Items.Count][,];
            for (int number = 0; number < _likeness.Length; number++)
            {
                var item = table.Items[number];
                if (influence == 0 || item.Values.Count is < 2 or > MostValues || item.Form is ValueForm.Number or ValueForm.TimeOfDay)
                {
                    continue;
                }

                double[,] likeness = new double[item.Values.Count, item.Values.Count];
                for (int i = 0; i < item.Values.Count; i++)
                {
                    for (int j = 0; j < i; j++)
                    {
                        likeness[i, j] = likeness[j, i] = ValueForms.Likeness(item.Values[i].Key, item.Values[j].Key, item.Form);
                    }
                }

                _likeness[number] = likeness;
            }
        }

        public double[,]? Of(int item) => _likeness[item];
    }
}

namespace Sayso.Weigh.Fusion;

/// <summary>
/// Finds sources that copy: those that share more than their accuracies explain, above all what is wrong (Dong, Berti-Equille and
/// Srivastava, VLDB 2009).
/// </summary>
internal sealed class CopyFinder
{
    // Of what a copier says, the share that it copies; and how likely two sources are to be copier and original before anything is seen.
    private const double CopyShare = 0.8;
    private const double PriorCopying = 0.1;
    private const double Sure = 0.5;

    // An item that very many speak of tells little of any two of them, and there are too many pairs.
    private const int MostSources = 300;

    private readonly Dictionary<(int, int), Evidence> _pairs = [];

    public CopyFinder(ValueTable table, double[][] probabilities, double[] accuracies)
    {
        for (int number = 0; number < table.Items.Count; number++)
        {
            var item = table.Items[number];
            if (item.Values.Count > 1 && item.Claims <= MostSources)
            {
                Compare(item, probabilities[number], accuracies);
            }
        }

        foreach (var evidence in _pairs.Values)
        {
            evidence.Conclude();
        }
    }

    /// <summary>
    /// For some sources that give one value, how much of each one's vote is its own: the more accurate ones are heard first.
    /// </summary>
    public double[] Independence(IReadOnlyList<int> sources)
    {
        double[] own = new double[sources.Count];
        for (int i = 0; i < own.Length; i++)
        {
            own[i] = 1;
            for (int before = 0; before < i; before++)
            {
                own[i] *= 1 - (CopyShare * Probability(sources[i], sources[before]));
            }
        }

        return own;
    }

    /// <summary>Pairs that are likely to be copier and original.</summary>
    public IReadOnlyList<SourceDependence> Found() =>
        [.. _pairs
            .Where(pair => pair.Value.Probability > Sure)
            .Select(pair => new SourceDependence(
                pair.Value.LeftCopies >= pair.Value.RightCopies ? pair.Key.Item1 : pair.Key.Item2,
                pair.Value.LeftCopies >= pair.Value.RightCopies ? pair.Key.Item2 : pair.Key.Item1,
                pair.Value.Probability, pair.Value.Shared, pair.Value.SameWrong))
            .OrderByDescending(pair => pair.Probability).ThenBy(pair => pair.Copier).ThenBy(pair => pair.Original)];

    public double Probability(int left, int right) => _pairs.TryGetValue(left < right ? (left, right) : (right, left), out var evidence)
        ? evidence.Probability : 0;

    private void Compare(ValueItem item, double[] probabilities, double[] accuracies)
    {
        double falseValues = Math.Max(item.Values.Count - 1, 1);
        for (int value = 0; value < item.Values.Count; value++)
        {
            var sources = item.Values[value].Sources;
            for (int i = 0; i < sources.Count; i++)
            {
                for (int j = i + 1; j < sources.Count; j++)
                {
                    Of(sources[i], sources[j]).Same(probabilities[value], falseValues, accuracies);
                }

                for (int other = value + 1; other < item.Values.Count; other++)
                {
                    foreach (int source in item.Values[other].Sources)
                    {
                        Of(sources[i], source).Different(accuracies);
                    }
                }
            }
        }
    }

    private Evidence Of(int left, int right)
    {
        var key = left < right ? (left, right) : (right, left);
        if (!_pairs.TryGetValue(key, out var evidence))
        {
            _pairs[key] = evidence = new Evidence(key.Item1, key.Item2);
        }

        return evidence;
    }

    /// <summary>
    /// What two sources share, as log-likelihoods of three accounts: neither copies, the left one copies, the right one does.
    /// </summary>
    private sealed class Evidence(int left, int right)
    {
        private double _neither;
        private double _left;
        private double _right;

        public int Shared { get; private set; }

        public double SameWrong { get; private set; }

        public double Probability { get; private set; }

        public double LeftCopies { get; private set; }

        public double RightCopies { get; private set; }

        public void Same(double truth, double falseValues, double[] accuracies)
        {
            double a = accuracies[left];
            double b = accuracies[right];
            double bothRight = a * b;
            double bothWrong = (1 - a) * (1 - b) / falseValues;
            double alone = (truth * bothRight) + ((1 - truth) * bothWrong);
            _neither += Math.Log(alone);
            _left += Math.Log((CopyShare * ((truth * b) + ((1 - truth) * (1 - b)))) + ((1 - CopyShare) * alone));
            _right += Math.Log((CopyShare * ((truth * a) + ((1 - truth) * (1 - a)))) + ((1 - CopyShare) * alone));
            Shared++;
            SameWrong += 1 - truth;
        }

        public void Different(double[] accuracies)
        {
            double apart = Math.Max(1 - (accuracies[left] * accuracies[right]), 1e-6);
            _neither += Math.Log(apart);
            _left += Math.Log((1 - CopyShare) * apart);
            _right += Math.Log((1 - CopyShare) * apart);
            Shared++;
        }

        public void Conclude()
        {
            double neither = _neither + Math.Log(1 - PriorCopying);
            double left = _left + Math.Log(PriorCopying / 2);
            double right = _right + Math.Log(PriorCopying / 2);
            double top = Math.Max(neither, Math.Max(left, right));
            double sum = Math.Exp(neither - top) + Math.Exp(left - top) + Math.Exp(right - top);
            LeftCopies = Math.Exp(left - top) / sum;
            RightCopies = Math.Exp(right - top) / sum;
            Probability = LeftCopies + RightCopies;
        }
    }
}

namespace Sayso.Language.Training.Learning;

/// <summary>A corpus in a random order, again and again.</summary>
/// <param name="items">What it holds.</param>
/// <param name="size">How much each counts in a batch.</param>
/// <param name="random">Of the order.</param>
internal sealed class BatchQueue<T>(IReadOnlyList<T> items, Func<T, int> size, Random random)
{
    private int[] _order = [];
    private int _next;

    /// <summary>The next ones, until they count so much.</summary>
    public List<T> Take(int most)
    {
        var batch = new List<T>();
        int count = 0;
        while (count < most)
        {
            if (_next == _order.Length)
            {
                _order = [.. Enumerable.Range(0, items.Count)];
                random.Shuffle(_order);
                _next = 0;
            }

            batch.Add(items[_order[_next++]]);
            count += size(batch[^1]);
        }

        return batch;
    }

    /// <summary>Which corpus a batch comes from.</summary>
    /// <param name="shares">How often each.</param>
    /// <param name="random">Of the draw.</param>
    public static int Draw(IReadOnlyList<double> shares, Random random)
    {
        double at = random.NextDouble() * shares.Sum();
        int number = 0;
        while (number + 1 < shares.Count && at >= shares[number])
        {
            at -= shares[number++];
        }

        return number;
    }
}

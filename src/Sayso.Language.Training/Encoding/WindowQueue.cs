namespace Sayso.Language.Training.Encoding;

/// <summary>A corpus in a random order, again and again.</summary>
internal sealed class WindowQueue(IReadOnlyList<TrainingWindow> windows, Random random)
{
    private int[] _order = [];
    private int _next;

    public List<TrainingWindow> Take(int pieces)
    {
        var batch = new List<TrainingWindow>();
        int count = 0;
        while (count < pieces)
        {
            if (_next == _order.Length)
            {
                _order = [.. Enumerable.Range(0, windows.Count)];
                random.Shuffle(_order);
                _next = 0;
            }

            batch.Add(windows[_order[_next++]]);
            count += batch[^1].Pieces.Pieces.Count;
        }

        return batch;
    }
}

namespace Sayso.Weigh.Dependence;

/// <summary>Finds which of many reports share word sequences with one, by their samples.</summary>
internal sealed class SequenceIndex
{
    // Reports are compared when they share so many sampled sequences; a sequence in more reports than this tells nothing of any two.
    private const int LeastShared = 2;
    private const int MostReports = 400;

    /// <summary>So many reports that share most are compared with one: copies of one text are one group by way of each other.</summary>
    public const int MostCompared = 40;

    private readonly Dictionary<uint, List<int>> _reports = [];

    // How much each report shares with the one that is looked for; all zero in between.
    private readonly List<int> _touched = [];
    private int[] _shared = new int[1024];

    /// <summary>Adds a report under a number.</summary>
    public void Add(int number, IReadOnlyList<uint> sample)
    {
        if (number >= _shared.Length)
        {
            Array.Resize(ref _shared, Math.Max(number + 1, _shared.Length * 2));
        }

        foreach (uint sequence in sample)
        {
            if (!_reports.TryGetValue(sequence, out var reports))
            {
                _reports[sequence] = reports = new List<int>(1);
            }

            if (reports.Count < MostReports)
            {
                reports.Add(number);
            }
        }
    }

    /// <summary>Numbers of the reports to compare with, in order: those that share most.</summary>
    public IReadOnlyList<int> Find(IReadOnlyList<uint> sample)
    {
        _touched.Clear();
        foreach (uint sequence in sample)
        {
            if (!_reports.TryGetValue(sequence, out var reports))
            {
                continue;
            }

            foreach (int number in reports)
            {
                if (_shared[number]++ == 0)
                {
                    _touched.Add(number);
                }
            }
        }

        var found = new List<(int Shared, int Number)>();
        foreach (int number in _touched)
        {
            if (_shared[number] >= LeastShared)
            {
                found.Add((_shared[number], number));
            }

            _shared[number] = 0;
        }

        if (found.Count > MostCompared)
        {
            found.Sort((left, right) => left.Shared != right.Shared ? right.Shared.CompareTo(left.Shared) : left.Number.CompareTo(right.Number));
            found.RemoveRange(MostCompared, found.Count - MostCompared);
        }

        return [.. found.Select(pair => pair.Number).Order()];
    }
}

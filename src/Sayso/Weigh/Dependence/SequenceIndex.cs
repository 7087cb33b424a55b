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

    /// <summary>Adds a report under a number.</summary>
    public void Add(int number, IReadOnlyList<uint> sample)
    {
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
        var shared = new Dictionary<int, int>();
        foreach (uint sequence in sample)
        {
            foreach (int number in _reports.GetValueOrDefault(sequence) ?? [])
            {
                shared[number] = shared.GetValueOrDefault(number) + 1;
            }
        }

        var found = shared.Where(pair => pair.Value >= LeastShared);
        return shared.Count <= MostCompared ? [.. found.Select(pair => pair.Key).Order()] : [.. found.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(MostCompared).Select(pair => pair.Key).Order()];
    }
}

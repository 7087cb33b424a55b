namespace Sayso.Inquire.Knowledge;

/// <summary>Earliest times and how they came about, by node number.</summary>
internal sealed class Settled(int nodes)
{
    private readonly long[] _time = Filled(nodes);
    private readonly StepKind[] _kind = new StepKind[nodes];
    private readonly int[] _by = new int[nodes];
    private readonly int[] _before = new int[nodes];

    /// <summary>How many links were looked at.</summary>
    public long Looked { get; set; }

    public int Nodes => nodes;

    public bool IsSettled(int node) => _time[node] != long.MaxValue;

    public long TimeOf(int node) => _time[node];

    public void Set(int node, long time, StepKind kind, int by, int before) =>
        (_time[node], _kind[node], _by[node], _before[node]) = (time, kind, by, before);

    /// <summary>The node from which this one has it; -1 at the start.</summary>
    public int Before(int node) => _before[node];

    public (StepKind Kind, int By) Step(int node) => (_kind[node], _by[node]);

    private static long[] Filled(int nodes)
    {
        long[] times = new long[nodes];
        Array.Fill(times, long.MaxValue);
        return times;
    }
}

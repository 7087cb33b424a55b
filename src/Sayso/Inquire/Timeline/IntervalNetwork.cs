namespace Sayso.Inquire.Timeline;

/// <summary>Moments that lie in intervals, and how far some lie after others: what that leaves for each, and what cannot be.</summary>
/// <remarks>
/// A simple temporal problem (Dechter, Meiri and Pearl, "Temporal constraint networks", Artificial Intelligence 49, 1991): the tightest
/// bounds are
/// shortest distances to and from a moment zero, found by label correcting; a circle of negative length is an impossible order.
/// Exact. In the worst case O(events x constraints); on networks as they occur, near the number of constraints.
/// </remarks>
public sealed class IntervalNetwork
{
    private const long Far = long.MaxValue / 4;

    private readonly List<(long From, long To)> _events = [];
    private readonly List<(int Before, int After, long Least, long Most)> _constraints = [];

    /// <summary>How many events there are.</summary>
    public int Count => _events.Count;

    /// <summary>Adds an event.</summary>
    /// <param name="from">The earliest it can be; null when that is open.</param>
    /// <param name="to">The latest it can be, inclusive; null when that is open.</param>
    /// <returns>Its number.</returns>
    public int Add(long? from, long? to)
    {
        _events.Add((from ?? -Far, to ?? Far));
        return _events.Count - 1;
    }

    /// <summary>Says that one event lies after another.</summary>
    /// <param name="before">The earlier.</param>
    /// <param name="after">The later.</param>
    /// <param name="least">At least so much later; may be negative.</param>
    /// <param name="most">At most so much later; null when that is open.</param>
    /// <returns>The constraint's number.</returns>
    public int Require(int before, int after, long least, long? most)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(before);
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(Math.Max(before, after), _events.Count, nameof(after));
        _constraints.Add((before, after, least, most ?? Far));
        return _constraints.Count - 1;
    }

    /// <summary>Tightens every interval as far as the constraints allow.</summary>
    /// <returns>The bounds, or the circle of events that cannot be.</returns>
    public TightenedIntervals Propagate()
    {
        int zero = _events.Count;
        var edges = Edges(zero);
        if (Correct(edges, reverse: false, zero: null) is { Circle: { } circle })
        {
            return new TightenedIntervals([], circle);
        }

        long[] to = Correct(edges, reverse: false, zero).Distance;
        long[] from = Correct(edges, reverse: true, zero).Distance;
        return new TightenedIntervals(
            [.. from.Zip(to).Take(zero).Select(pair =>
                (pair.First >= Far / 2 ? (long?)null : -pair.First, pair.Second >= Far / 2 ? (long?)null : pair.Second))],
            null);
    }

    /// <summary>An edge from a to b of length w says that b lies at most w after a.</summary>
    private (int From, int To, long Length)[] Edges(int zero)
    {
        var edges = new List<(int, int, long)>((_events.Count + _constraints.Count) * 2);
        for (int i = 0; i < _events.Count; i++)
        {
            if (_events[i].To < Far)
            {
                edges.Add((zero, i, _events[i].To));
            }

            if (_events[i].From > -Far)
            {
                edges.Add((i, zero, -_events[i].From));
            }
        }

        foreach (var (before, after, least, most) in _constraints)
        {
            edges.Add((after, before, -least));
            if (most < Far)
            {
                edges.Add((before, after, most));
            }
        }

        return [.. edges];
    }

    /// <summary>
    /// Shortest distances from (or, in reverse, to) zero; without a zero from everywhere at once, which finds every circle.
    /// </summary>
    private static (long[] Distance, IReadOnlyList<int>? Circle) Correct((int From, int To, long Length)[] edges, bool reverse, int? zero)
    {
        int nodes = edges.Length == 0 ? (zero ?? 0) + 1 : Math.Max((zero ?? 0) + 1, edges.Max(edge => Math.Max(edge.From, edge.To)) + 1);
        int[] first = new int[nodes + 1];
        foreach (var edge in edges)
        {
            first[(reverse ? edge.To : edge.From) + 1]++;
        }

        for (int i = 1; i <= nodes; i++)
        {
            first[i] += first[i - 1];
        }

        int[] order = new int[edges.Length];
        int[] next = (int[])first.Clone();
        for (int i = 0; i < edges.Length; i++)
        {
            order[next[reverse ? edges[i].To : edges[i].From]++] = i;
        }

        long[] distance = new long[nodes];
        int[] parent = new int[nodes];
        int[] length = new int[nodes];
        bool[] waits = new bool[nodes];
        Array.Fill(parent, -1);
        var queue = new Queue<int>();
        if (zero is { } start)
        {
            Array.Fill(distance, Far);
            distance[start] = 0;
            queue.Enqueue(start);
            waits[start] = true;
        }
        else
        {
            for (int node = 0; node < nodes; node++)
            {
                queue.Enqueue(node);
                waits[node] = true;
            }
        }

        while (queue.TryDequeue(out int node))
        {
            waits[node] = false;
            for (int i = first[node]; i < first[node + 1]; i++)
            {
                var edge = edges[order[i]];
                int other = reverse ? edge.From : edge.To;
                long through = distance[node] + edge.Length;
                if (through >= distance[other])
                {
                    continue;
                }

                distance[other] = through;
                parent[other] = node;
                length[other] = length[node] + 1;

                // A way of more steps than there are nodes goes in a circle.
                if (length[other] > nodes)
                {
                    return (distance, Circle(parent, other, nodes));
                }

                if (!waits[other])
                {
                    waits[other] = true;
                    queue.Enqueue(other);
                }
            }
        }

        return (distance, null);
    }

    private static List<int> Circle(int[] parent, int at, int nodes)
    {
        for (int i = 0; i < nodes; i++)
        {
            at = parent[at];
        }

        var circle = new List<int>();
        for (int node = at; circle.Count == 0 || node != at; node = parent[node])
        {
            circle.Add(node);
        }

        circle.Reverse();
        return circle;
    }
}

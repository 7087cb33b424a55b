namespace Sayso.Inquire.Knowledge;

/// <summary>Earliest arrival over very many instant contacts: one pass through them in the order of time.</summary>
/// <remarks>
/// A contact at time t passes on what one side has by t, at once; contacts of one instant pass it on among themselves, to a fixed point.
/// 12 bytes a contact and 4 a node. After Xuan, Ferreira and Jarry, "Computing shortest, fastest, and foremost journeys in dynamic
/// networks" (2003).
/// </remarks>
public sealed class ContactSweep
{
    private readonly int[] _from;
    private readonly int[] _to;
    private readonly int[] _time;
    private readonly bool _bothWays;
    private readonly int _nodes;

    /// <param name="nodes">How many nodes there are; a contact's sides are below it.</param>
    /// <param name="from">One side of each contact.</param>
    /// <param name="to">The other side.</param>
    /// <param name="time">When, not below 0; any unit.</param>
    /// <param name="bothWays">Whether knowledge passes either way, as in a call, or from the first to the second, as by a message.</param>
    /// <exception cref="ArgumentException">The arrays differ in length.</exception>
    public ContactSweep(int nodes, ReadOnlySpan<int> from, ReadOnlySpan<int> to, ReadOnlySpan<int> time, bool bothWays)
    {
        if (from.Length != to.Length || from.Length != time.Length)
        {
            throw new ArgumentException("The sides and times of contacts are as many.", nameof(to));
        }

        _nodes = nodes;
        _bothWays = bothWays;
        (_from, _to, _time) = (from.ToArray(), to.ToArray(), time.ToArray());
        if (!IsSorted(_time))
        {
            int[] order = [.. Enumerable.Range(0, _time.Length)];
            Array.Sort(time.ToArray(), order);
            for (int i = 0; i < order.Length; i++)
            {
                (_from[i], _to[i], _time[i]) = (from[order[i]], to[order[i]], time[order[i]]);
            }
        }
    }

    /// <summary>How many contacts there are.</summary>
    public int Count => _time.Length;

    /// <summary>How many nodes there are.</summary>
    public int Nodes => _nodes;

    /// <summary>Earliest times.</summary>
    /// <param name="source">Who knows first.</param>
    /// <param name="start">From when.</param>
    /// <param name="earliest">Overwritten, one a node: <see cref="int.MaxValue"/> for who cannot have known.</param>
    /// <param name="by">Overwritten unless empty: the contact by which each node has it, -1 for the source and for who has it not.</param>
    /// <param name="without">A node that passes nothing on; -1 for none.</param>
    /// <returns>How many nodes could have known.</returns>
    /// <remarks>Allocates nothing.</remarks>
    public int Spread(int source, int start, Span<int> earliest, Span<int> by, int without = -1) =>
        Spread([(source, start)], earliest, by, without);

    /// <summary>The same where several know first, each from a time of its own.</summary>
    public int Spread(ReadOnlySpan<(int Node, int From)> sources, Span<int> earliest, Span<int> by, int without = -1)
    {
        earliest.Fill(int.MaxValue);
        by.Fill(-1);
        int known = 0, start = int.MaxValue;
        foreach (var (node, from) in sources)
        {
            if (node != without)
            {
                known += earliest[node] == int.MaxValue ? 1 : 0;
                earliest[node] = Math.Min(earliest[node], from);
                start = Math.Min(start, from);
            }
        }

        int first = Array.BinarySearch(_time, start);
        first = first < 0 ? ~first : first;
        while (first > 0 && _time[first - 1] == start)
        {
            first--;
        }

        var (sides, others, time) = (_from, _to, _time);
        for (int i = first; i < time.Length;)
        {
            int now = time[i];
            int end = i;
            bool changed = false;
            for (; end < time.Length && time[end] == now; end++)
            {
                changed |= Pass(sides[end], others[end], now, end, earliest, by, without, ref known);
            }

            // Contacts of one instant: once more until nothing changes; a single one cannot change anything again.
            while (changed && end - i > 1)
            {
                changed = false;
                for (int again = i; again < end; again++)
                {
                    changed |= Pass(sides[again], others[again], now, again, earliest, by, without, ref known);
                }
            }

            i = end;
        }

        return known;
    }

    /// <summary>Who would drop out without each node that passes something on: the chokepoints of a fact.</summary>
    /// <param name="source">Who knows first.</param>
    /// <param name="start">From when.</param>
    /// <returns>Each node, and how many besides it could then not have known; those without anybody are left out.</returns>
    public IReadOnlyList<(int Node, int Lost)> Chokepoints(int source, int start)
    {
        int[] earliest = new int[_nodes];
        int[] by = new int[_nodes];
        int known = Spread(source, start, earliest, by);

        // Only who stands on the way to somebody can be missed.
        var passing = new HashSet<int>();
        for (int node = 0; node < _nodes; node++)
        {
            if (by[node] >= 0)
            {
                passing.Add(_to[by[node]] == node ? _from[by[node]] : _to[by[node]]);
            }
        }

        passing.Remove(source);
        int[] again = new int[_nodes];
        return [.. passing.Order().Select(node => (node, known - 1 - Spread(source, start, again, [], node)))
            .Where(pair => pair.Item2 > 0)];
    }

    private bool Pass(int from, int to, int now, int contact, Span<int> earliest, Span<int> by, int without, ref int known)
    {
        int left = earliest[from];
        int right = earliest[to];
        if (left <= now)
        {
            if (right > now && to != without)
            {
                known += right == int.MaxValue ? 1 : 0;
                earliest[to] = now;
                Mark(by, to, contact);
                return true;
            }
        }
        else if (_bothWays && right <= now && from != without)
        {
            known += left == int.MaxValue ? 1 : 0;
            earliest[from] = now;
            Mark(by, from, contact);
            return true;
        }

        return false;
    }

    private static void Mark(Span<int> by, int node, int contact)
    {
        if (by.Length > 0)
        {
            by[node] = contact;
        }
    }

    private static bool IsSorted(int[] times)
    {
        for (int i = 1; i < times.Length; i++)
        {
            if (times[i - 1] > times[i])
            {
                return false;
            }
        }

        return true;
    }
}

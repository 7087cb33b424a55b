namespace Sayso.Inquire.Knowledge;

/// <summary>
/// A network that is nothing but contacts at instants, which one pass in the order of time answers: calls, messages, badge readings.
/// </summary>
internal sealed class InstantContacts
{
    private readonly ContactSweep _sweep;
    private readonly long _origin;
    private readonly int[] _sender;
    private readonly int[] _transmission;

    private InstantContacts(int nodes, long origin, List<(int Time, int From, int To, int Transmission)> contacts)
    {
        contacts.Sort();
        _origin = origin;
        _sender = [.. contacts.Select(contact => contact.From)];
        _transmission = [.. contacts.Select(contact => contact.Transmission)];
        _sweep = new ContactSweep(
            nodes, _sender, [.. contacts.Select(contact => contact.To)], [.. contacts.Select(contact => contact.Time)], bothWays: false);
    }

    /// <summary>
    /// The contacts of a network; null when something in it takes time, or when it spans more seconds than a number holds.
    /// </summary>
    public static InstantContacts? Of(Transmission[] transmissions, int[][] from, int[][] to, int nodes)
    {
        if (transmissions.Length == 0 || !Array.TrueForAll(transmissions, one => one.Latest == one.Departure + 1 && one.Arrival is null
            && one.Transit == 0))
        {
            return null;
        }

        long origin = transmissions.Min(one => one.Departure);
        if (transmissions.Max(one => one.Departure) - origin >= int.MaxValue)
        {
            return null;
        }

        var contacts = new List<(int, int, int, int)>(transmissions.Length);
        for (int i = 0; i < transmissions.Length; i++)
        {
            foreach (int sender in from[i])
            {
                contacts.AddRange(to[i].Where(other => other != sender)
                    .Select(other => ((int)(transmissions[i].Departure - origin), sender, other, i)));
            }
        }

        return new InstantContacts(nodes, origin, contacts);
    }

    /// <summary>Earliest times by any contact.</summary>
    /// <param name="holders">Who knows first, from when, and the transmission that shows it or -1.</param>
    /// <param name="without">A node that passes nothing on; -1 for none.</param>
    public Settled Settle(IReadOnlyList<(int Node, long From, int By)> holders, int without)
    {
        var settled = new Settled(_sweep.Nodes);
        int[] earliest = new int[_sweep.Nodes], by = new int[_sweep.Nodes];
        _sweep.Spread(
            [.. holders.Select(holder => (holder.Node, (int)Math.Clamp(holder.From - _origin, -1, int.MaxValue - 1)))], earliest, by,
            without);
        for (int node = 0; node < earliest.Length; node++)
        {
            if (by[node] is >= 0 and var contact)
            {
                settled.Set(node, _origin + earliest[node], StepKind.Contact, _transmission[contact], _sender[contact]);
            }
        }

        foreach (var (node, from, shown) in holders.OrderBy(holder => holder.From).DistinctBy(holder => holder.Node)
            .Where(holder => holder.Node != without && !settled.IsSettled(holder.Node)))
        {
            settled.Set(node, from, StepKind.Held, shown, -1);
        }

        settled.Looked = _sweep.Count;
        return settled;
    }
}

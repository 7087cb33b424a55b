using Sayso.Cases;

namespace Sayso.Inquire.Knowledge;

/// <summary>Who could have told whom: transmissions and offices, ready for questions.</summary>
/// <remarks>
/// Earliest arrival over time-respecting paths, by label setting as Dijkstra does for lengths (Wu et al., "Path problems in temporal
/// graphs", VLDB 2014),
/// with departures that are intervals: who knows before the latest departure can have put it in, and it left no earlier than that.
/// Exact: each node is settled once, at its earliest time. Costs O((links + nodes) log nodes) a question; where all are contacts at
/// instants, one pass.
/// </remarks>
public sealed class KnowledgeNetwork
{
    private readonly Transmission[] _transmissions;
    private readonly OfficeLink[] _offices;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly int[][] _from;
    private readonly int[][] _to;
    private readonly List<int>[] _leaving;
    private readonly int[] _received;
    private readonly List<(int Node, int Office)>[] _sharing;
    private readonly InstantContacts? _instants;
    private readonly Dictionary<string, List<int>> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _carrying = new(StringComparer.Ordinal);

    /// <param name="transmissions">In any order; several may bear one id, as copies of one document do.</param>
    /// <param name="offices">Who sits where.</param>
    public KnowledgeNetwork(IEnumerable<Transmission> transmissions, IEnumerable<OfficeLink> offices)
    {
        _transmissions = [.. transmissions];
        _offices = [.. offices];
        _from = Array.ConvertAll(_transmissions, transmission => transmission.From.Select(Number).Distinct().ToArray());
        _to = Array.ConvertAll(_transmissions, transmission => transmission.To.Select(Number).Distinct().ToArray());
        foreach (var office in _offices)
        {
            Number(office.Person);
            Number(office.Institution);
        }

        _leaving = Array.ConvertAll(new int[_names.Count], _ => new List<int>());
        _sharing = Array.ConvertAll(new int[_names.Count], _ => new List<(int, int)>());
        _received = new int[_names.Count];
        for (int i = 0; i < _transmissions.Length; i++)
        {
            foreach (int node in _to[i])
            {
                _received[node]++;
            }

            foreach (int node in _from[i])
            {
                _leaving[node].Add(i);
            }

            Add(_byId, _transmissions[i].Id, i);
            foreach (string document in _transmissions[i].Carries)
            {
                Add(_carrying, document, i);
            }
        }

        for (int i = 0; i < _offices.Length; i++)
        {
            var (person, institution) = (_numbers[_offices[i].Person], _numbers[_offices[i].Institution]);
            _sharing[person].Add((institution, i));
            if (_offices[i].IsHead)
            {
                _sharing[institution].Add((person, i));
            }
        }

        _instants = _offices.Length > 0 ? null : InstantContacts.Of(_transmissions, _from, _to, _names.Count);
    }

    /// <summary>Everybody in it, in order of appearance.</summary>
    public IReadOnlyList<string> Nodes => _names;

    /// <summary>What passes knowledge on, as given.</summary>
    public IReadOnlyList<Transmission> Transmissions => _transmissions;

    /// <summary>The transmissions that are documents, each id once: what they carry holds themselves.</summary>
    public IEnumerable<Transmission> Documents => _transmissions.Where(transmission => transmission.Carries.Contains(transmission.Id))
        .DistinctBy(transmission => transmission.Id);

    /// <summary>The transmissions of that id: the document's copies; empty when there is none.</summary>
    public IReadOnlyList<Transmission> Find(string id) => _byId.TryGetValue(id, out var found)
        ? [.. found.Select(number => _transmissions[number])] : [];

    /// <summary>How many transmissions a node sends and gets: how much of its record the case holds.</summary>
    public (int Sent, int Received) RecordsOf(string node) =>
        _numbers.TryGetValue(node, out int number) ? (_leaving[number].Count, _received[number]) : (0, 0);

    /// <summary>Everybody's earliest time to have known a fact, by the time.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="bound">What counts as a way.</param>
    /// <param name="deadline">Leaves out who could have known only later; null for all.</param>
    /// <param name="without">What is taken away.</param>
    public Knowledge Spread(Fact fact, Bound bound, long? deadline = null, Without? without = null)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var early = Settle(fact, bound, without ?? Without.Nothing, late: false);
        var late = _instants is not null ? early : Settle(fact, bound, without ?? Without.Nothing, late: true);
        return new Knowledge(this, early, late, deadline);
    }

    internal string NameOf(int node) => _names[node];

    internal string IdOf(int transmission) => _transmissions[transmission].Id;

    /// <summary>Only whether and when: the inner work of a question, for many questions in a row.</summary>
    internal Settled Settle(Fact fact, Bound bound, Without without, bool late)
    {
        int Shown(string? because) => because is not null && _byId.TryGetValue(because, out var shown) ? shown[0] : -1;
        List<(int Node, long From, int By)> holders =
        [
            .. fact.Holders.Where(holder => _numbers.ContainsKey(holder.Node))
                .Select(holder => (_numbers[holder.Node], holder.From, Shown(holder.Because))),
        ];
        if (_instants is not null && fact.Document is null && bound == Bound.Could
            && without is { Records.Count: 0, Kinds.Count: 0, Nodes.Count: <= 1 })
        {
            return _instants.Settle(holders, without.Nodes.Count == 0 ? -1 : NumberOf(without.Nodes.First()));
        }

        var settled = new Settled(_names.Count);
        long[] best = new long[_names.Count];
        Array.Fill(best, long.MaxValue);
        bool[] carries = new bool[_transmissions.Length];
        var own = fact.Document is { } document && _byId.TryGetValue(document, out var copies) ? copies : [];
        foreach (int carrying in fact.Document is { } carried && _carrying.TryGetValue(carried, out var all) ? all : [])
        {
            carries[carrying] = true;
        }

        long start = own.Count > 0 ? Departs(own[0], late) : fact.Holders.Count > 0 ? fact.Holders.Min(holder => holder.From)
            : long.MinValue;
        bool[] gone = Gone(without);
        var queue = new PriorityQueue<(int Node, StepKind Kind, int By, int Before), (long Time, int Order)>();
        int order = 0;
        void Offer(int node, long time, StepKind kind, int by, int before)
        {
            if (!gone[node] && time < best[node])
            {
                best[node] = time;
                queue.Enqueue((node, kind, by, before), (time, order++));
            }
        }

        bool IsOut(int transmission) => without.Records.Contains(_transmissions[transmission].Id)
            || without.Kinds.Contains(_transmissions[transmission].Kind);
        if (own.Count > 0 && !IsOut(own[0]))
        {
            foreach (int node in _from[own[0]])
            {
                Offer(node, start, StepKind.Held, own[0], -1);
            }
        }

        foreach (var (node, from, by) in holders)
        {
            Offer(node, from, StepKind.Held, by, -1);
        }

        // Whoever sends a document that cites it knew it by then, along whatever way.
        if (fact.Document is { } cited)
        {
            foreach (int citing in _carrying.GetValueOrDefault(cited) ?? [])
            {
                if (_transmissions[citing].Id != cited && _transmissions[citing].Latest > start && !IsOut(citing))
                {
                    foreach (int node in _from[citing])
                    {
                        Offer(node, Math.Max(start, Departs(citing, late)), StepKind.Cites, citing, -1);
                    }
                }
            }
        }

        while (queue.TryDequeue(out var step, out var at))
        {
            if (settled.IsSettled(step.Node))
            {
                continue;
            }

            long time = at.Time;
            settled.Set(step.Node, time, step.Kind, step.By, step.Before);
            foreach (var (other, office) in _sharing[step.Node])
            {
                var link = _offices[office];
                if (bound == Bound.Documented && !link.IsHead)
                {
                    continue;
                }

                long when = link.From is { } since ? Math.Max(time, since.ToUnixTimeSeconds()) : time;
                if (!(link.To is { } until && when >= until.ToUnixTimeSeconds()))
                {
                    Offer(other, when, StepKind.Office, -1, step.Node);
                }
            }

            foreach (int leaving in _leaving[step.Node])
            {
                var transmission = _transmissions[leaving];
                settled.Looked++;
                if (time >= transmission.Latest || transmission.Latest <= start || (bound == Bound.Documented && !carries[leaving])
                    || IsOut(leaving))
                {
                    continue;
                }

                long left = Math.Max(time, Departs(leaving, late));
                long arrival = transmission.Arrival is { } stated ? Math.Max(stated, time) : left + transmission.Transit;
                foreach (int other in _to[leaving])
                {
                    Offer(other, arrival, carries[leaving] ? StepKind.Carried : StepKind.Contact, leaving, step.Node);
                }
            }
        }

        return settled;
    }

    internal int NumberOf(string node) => _numbers.GetValueOrDefault(node, -1);

    private bool[] Gone(Without without)
    {
        bool[] gone = new bool[_names.Count];
        foreach (string node in without.Nodes)
        {
            if (_numbers.TryGetValue(node, out int number))
            {
                gone[number] = true;
            }
        }

        return gone;
    }

    private long Departs(int transmission, bool late) => late
        ? Math.Max(_transmissions[transmission].Departure, _transmissions[transmission].Latest - 1)
        : _transmissions[transmission].Departure;

    private int Number(string name)
    {
        if (!_numbers.TryGetValue(name, out int number))
        {
            _numbers[name] = number = _names.Count;
            _names.Add(name);
        }

        return number;
    }

    private static void Add(Dictionary<string, List<int>> index, string key, int value)
    {
        if (!index.TryGetValue(key, out var list))
        {
            index[key] = list = [];
        }

        list.Add(value);
    }
}

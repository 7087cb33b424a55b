namespace Sayso.Inquire.Knowledge;

/// <summary>The answer to who could have known: everybody's earliest time, and the way that gives it.</summary>
public sealed class Knowledge
{
    private readonly KnowledgeNetwork _network;
    private readonly Settled _early;

    internal Knowledge(KnowledgeNetwork network, Settled early, Settled late, long? deadline)
    {
        _network = network;
        _early = early;
        Knowers =
        [
            .. Enumerable.Range(0, early.Nodes)
                .Where(node => early.IsSettled(node) && (deadline is null || early.TimeOf(node) <= deadline))
                .Select(node => new Knower(
                    network.NameOf(node), early.TimeOf(node),
                    late.IsSettled(node) ? Math.Max(late.TimeOf(node), early.TimeOf(node)) : null, Path(node)))
                .OrderBy(knower => knower.Earliest).ThenBy(knower => knower.Node, StringComparer.Ordinal),
        ];
    }

    /// <summary>By time, then by name: the order says nothing else.</summary>
    public IReadOnlyList<Knower> Knowers { get; }

    /// <summary>How many links were looked at to find out.</summary>
    public long Looked => _early.Looked;

    /// <summary>The earliest time of a node; null when it could not have known.</summary>
    public long? TimeOf(string node) => _network.NumberOf(node) is var number && number >= 0 && _early.IsSettled(number)
        ? _early.TimeOf(number) : null;

    private List<KnowledgeStep> Path(int node)
    {
        var path = new List<KnowledgeStep>();
        for (int at = node; at >= 0; at = _early.Before(at))
        {
            var (kind, by) = _early.Step(at);
            path.Add(new KnowledgeStep(_network.NameOf(at), _early.TimeOf(at), kind, by >= 0 ? _network.IdOf(by) : null));
        }

        path.Reverse();
        return path;
    }
}

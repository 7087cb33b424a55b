namespace Sayso.Weigh.Carried;

/// <summary>Propositions and claims that are to be one.</summary>
internal sealed class Joined
{
    private readonly Dictionary<(long Number, bool IsProposition), (long Number, bool IsProposition)> _parent = [];

    public void Add((long Number, bool IsProposition) node) => _parent.TryAdd(node, node);

    public void Join((long Number, bool IsProposition) one, (long Number, bool IsProposition) other)
    {
        Add(one);
        Add(other);
        _parent[Of(one)] = Of(other);
    }

    /// <summary>What stands for all that a thing is to be one with.</summary>
    public (long Number, bool IsProposition) Of((long Number, bool IsProposition) node)
    {
        while (_parent.TryGetValue(node, out var next) && next != node)
        {
            node = next;
        }

        return node;
    }

    public IEnumerable<List<(long Number, bool IsProposition)>> Sets() => _parent.Keys.ToList().GroupBy(Of).Select(set => set.ToList());
}

using Sayso.Cases;
using Sayso.Cases.Kept;

namespace Sayso.Resolve.Entities;

/// <summary>Who is who in a whole case: all spellings, what joins them, and which entity each node is.</summary>
/// <param name="Spellings">All spellings.</param>
/// <param name="Nodes">All nodes.</param>
/// <param name="Pairs">All pairs that may be one name.</param>
/// <param name="Decisions">All decisions in force.</param>
internal sealed record EntityTables(
    IReadOnlyList<KeptSpelling> Spellings, IReadOnlyList<KeptNode> Nodes, IReadOnlyList<KeptPair> Pairs,
    IReadOnlyList<KeptDecision> Decisions)
{
    private readonly Dictionary<string, KeptSpelling> _byText = Spellings.ToDictionary(one => one.Text, StringComparer.Ordinal);
    private readonly Dictionary<long, KeptSpelling> _byKey = Spellings.ToDictionary(one => one.Key);
    private readonly ILookup<long, KeptNode> _nodes = Nodes.ToLookup(node => node.Spelling);
    private readonly Dictionary<NamedIn, KeptNode> _judged =
        Nodes.Where(node => node.Judged is not null).ToDictionary(node => node.Judged!.Value);

    private readonly Dictionary<EntityName, KeptNode?> _unjudged = [];

    /// <summary>Nodes by the name that somebody judged.</summary>
    public IReadOnlyDictionary<NamedIn, KeptNode> Judged => _judged;

    /// <summary>The spelling of a key.</summary>
    public KeptSpelling Spelling(long key) => _byKey[key];

    /// <summary>The nodes of a spelling, those that nobody judged first.</summary>
    public List<KeptNode> NodesOf(long spelling) => CoreFinder.Ordered(_nodes[spelling]);

    /// <summary>The core of a spelling: that of the names that nobody judged, else of the first.</summary>
    public long CoreOf(KeptSpelling spelling) => NodesOf(spelling.Key)[0].Core;

    /// <summary>The node of a name; null when nothing is named so.</summary>
    public KeptNode? NodeOf(NamedIn name)
    {
        if (_judged.TryGetValue(name, out var judged))
        {
            return judged;
        }

        if (!_unjudged.TryGetValue(name.EntityName, out var node))
        {
            _unjudged[name.EntityName] = node = _byText.TryGetValue(SpellingForm.TextOf(name.Name, name.Kind), out var spelling)
                ? _nodes[spelling.Key].FirstOrDefault(node => node.Judged is null) : null;
        }

        return node;
    }
}

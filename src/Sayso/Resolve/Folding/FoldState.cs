using Sayso.Cases;
using Sayso.Cases.Kept;
using Sayso.Resolve.Entities;

namespace Sayso.Resolve.Folding;

/// <summary>What one fold has touched so far: each step leaves here what the next ones have to look at again.</summary>
/// <param name="kept">What is kept.</param>
internal sealed class FoldState(IResolving kept)
{
    /// <summary>What is kept.</summary>
    public IResolving Kept => kept;

    /// <summary>Spellings that the case did not have.</summary>
    public HashSet<KeptSpelling> Created { get; } = [];

    /// <summary>Spellings that nothing names any more.</summary>
    public HashSet<KeptSpelling> Gone { get; } = [];

    /// <summary>Spellings that are named more or less often than before.</summary>
    public HashSet<KeptSpelling> Counted { get; } = [];

    /// <summary>Spellings of another kind than before, or that are an acronym now or no longer.</summary>
    public HashSet<KeptSpelling> Retyped { get; } = [];

    /// <summary>Spellings with a printed name more or less, or another name beside.</summary>
    public HashSet<KeptSpelling> Renamed { get; } = [];

    /// <summary>Names, printed or beside, that a spelling has no longer.</summary>
    public HashSet<string> Unnamed { get; } = new(StringComparer.Ordinal);

    /// <summary>Spellings with a description more or less.</summary>
    public HashSet<KeptSpelling> Described { get; } = [];

    /// <summary>How often another name of a spelling stands now, for those that were counted.</summary>
    public Dictionary<(KeptSpelling Spelling, string Alias), int> Aliases { get; } = [];

    /// <summary>Spellings that sources have beside other fuller names than before.</summary>
    public HashSet<long> Fuller { get; } = [];

    /// <summary>Spellings whose nodes came or went.</summary>
    public HashSet<KeptSpelling> Parted { get; } = [];

    /// <summary>Spellings to join anew: a pair or a decision of theirs is another.</summary>
    public HashSet<KeptSpelling> Regroup { get; } = [];

    /// <summary>Spellings that are in another core.</summary>
    public HashSet<KeptSpelling> Regrouped { get; } = [];

    /// <summary>Cores to put together anew.</summary>
    public HashSet<long> Cores { get; } = [];

    /// <summary>Entities that lost a node.</summary>
    public HashSet<long> Losers { get; } = [];

    /// <summary>Names that the case did not have.</summary>
    public HashSet<NamedIn> Added { get; } = [];

    /// <summary>Names that stand for another entity.</summary>
    public HashSet<NamedIn> Moved { get; } = [];

    /// <summary>How many names of which entity stayed in a node, for nodes of spellings that were counted.</summary>
    public Dictionary<KeptNode, Dictionary<long, int>> Stayed { get; } = [];

    private readonly HashSet<KeptSpelling> _noted = [];

    /// <summary>Notes of how many names the nodes of a spelling are, before that becomes otherwise.</summary>
    public void Note(KeptSpelling spelling)
    {
        if (!_noted.Add(spelling))
        {
            return;
        }

        var nodes = kept.NodesOf(spelling.Key);
        foreach (var node in nodes)
        {
            Stayed[node] = new Dictionary<long, int> { [node.Entity] = RowsOf(node, spelling, nodes) };
        }
    }

    /// <summary>How many names a node is.</summary>
    public static int RowsOf(KeptNode node, KeptSpelling spelling, IReadOnlyList<KeptNode> nodes) =>
        node.Judged is not null ? 1 : spelling.Rows - nodes.Count(other => other.Judged is not null);

    /// <summary>Counts names of an entity that stay in a node.</summary>
    public void Stay(KeptNode node, long entity, int rows)
    {
        if (!Stayed.TryGetValue(node, out var counts))
        {
            Stayed[node] = counts = [];
        }

        counts[entity] = counts.GetValueOrDefault(entity) + rows;
    }

    /// <summary>The spelling of a name; null when the case has none such.</summary>
    public KeptSpelling? SpellingOf(NamedIn name) => kept.Spelling(SpellingForm.TextOf(name.Name, name.Kind));

    /// <summary>The node that a name is in.</summary>
    public static KeptNode NodeOf(NamedIn name, IReadOnlyList<KeptNode> nodes) =>
        nodes.FirstOrDefault(node => node.Judged == name) ?? nodes.First(node => node.Judged is null);

    /// <summary>The core of a spelling: that of the names that nobody judged, else of the first.</summary>
    public long CoreOf(KeptSpelling spelling) => CoreFinder.Ordered(kept.NodesOf(spelling.Key))[0].Core;
}

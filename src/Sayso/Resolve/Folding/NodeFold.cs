using Sayso.Cases;
using Sayso.Cases.Kept;

namespace Sayso.Resolve.Folding;

/// <summary>Parts the names that people judged from the others of their spelling, and puts them back.</summary>
internal sealed class NodeFold(FoldState state)
{
    private readonly IResolving _kept = state.Kept;
    private readonly List<(KeptSpelling Spelling, long Entity)> _back = [];

    /// <summary>Takes over the decisions of a judgement.</summary>
    /// <returns>The names that it decides about now, or did, where that is another decision.</returns>
    public IReadOnlyList<NamedIn> Decide(long judgement, IReadOnlyList<KeptDecision> now)
    {
        var before = _kept.DecisionsOf(judgement);
        if (before.Count == now.Count && before.Zip(now).All(pair => IsSame(pair.First, pair.Second)))
        {
            return [];
        }

        _kept.PutDecisions(judgement, now);
        List<NamedIn> named = [.. before.Concat(now).SelectMany(decision => decision.Named).Distinct()];
        state.Regroup.UnionWith(named.Select(state.SpellingOf).OfType<KeptSpelling>());
        return named;
    }

    /// <summary>Names that people decided about, and all that are spelt as they are but for the most frequent spelling.</summary>
    /// <remarks>What is so called may be another than what the others are: whoever looks at all of the fewer has seen all pairs.</remarks>
    public IEnumerable<NamedIn> SoNamed(IReadOnlyList<NamedIn> decided) => decided.Concat(
        decided.Select(state.SpellingOf).OfType<KeptSpelling>().Distinct().OrderByDescending(spelling => spelling.Rows)
            .ThenBy(spelling => spelling.Key).Skip(1).SelectMany(spelling => _kept.NodesOf(spelling.Key))
            .SelectMany(node => NodeTexts.NamesOf(_kept, node)));

    /// <summary>Parts the judged names of a source from the others.</summary>
    /// <param name="id">The source.</param>
    /// <param name="spellings">Spellings that it had, and those that are judged there or were.</param>
    public void Part(SourceId id, IEnumerable<KeptSpelling> spellings)
    {
        long source = _kept.NumberOf(id);
        if (source == 0)
        {
            return;
        }

        var members = _kept.NamesOf(source);
        var names = members.Zip(_kept.Texts([.. members.Select(member => member.Text)]))
            .ToDictionary(pair => SourceFold.NamedBy(id, pair.Second), pair => pair.First.Spelling);
        var decisions = _kept.DecisionsIn(id);
        var judged = decisions.SelectMany(decision => decision.Named).Where(name => name.Source == id).ToHashSet();
        foreach (var name in judged.Where(names.ContainsKey))
        {
            var spelling = _kept.Spelling(names[name])!;
            var nodes = _kept.NodesOf(spelling.Key);
            if (!nodes.Any(node => node.Judged == name))
            {
                Single(name, spelling, nodes.FirstOrDefault(node => node.Judged is null));
                Mark(name, spelling, decisions);
            }
        }

        foreach (var spelling in spellings.ToHashSet())
        {
            foreach (var node in _kept.NodesOf(spelling.Key).Where(node => node.Judged is { } name && name.Source == id
                && !(judged.Contains(name) && names.ContainsKey(name))))
            {
                Dissolve(node, spelling, names.ContainsKey(node.Judged!.Value));
                Mark(node.Judged!.Value, spelling, decisions);
            }
        }
    }

    /// <summary>Gives every spelling a node for its names that nobody judged, where it has some.</summary>
    public void Rest()
    {
        foreach (var spelling in state.Counted.Concat(state.Parted).ToHashSet())
        {
            var nodes = _kept.NodesOf(spelling.Key);
            var rest = nodes.FirstOrDefault(node => node.Judged is null);
            bool has = spelling.Rows > nodes.Count(node => node.Judged is not null);
            if (has == rest is not null)
            {
                continue;
            }

            state.Parted.Add(spelling);
            if (rest is null)
            {
                rest = new KeptNode { Spelling = spelling.Key };
                state.Stayed[rest] = [];
                Keep(rest);
            }
            else
            {
                state.Losers.Add(rest.Entity);
                state.Cores.Add(rest.Core);
                state.Stayed.Remove(rest);
                _kept.Drop(rest);
            }
        }

        foreach (var (spelling, entity) in _back)
        {
            state.Stay(_kept.NodesOf(spelling.Key).First(node => node.Judged is null), entity, 1);
        }
    }

    private static bool IsSame(KeptDecision one, KeptDecision other) => one with { Named = other.Named } == other
        && one.Named.SequenceEqual(other.Named);

    private void Single(NamedIn name, KeptSpelling spelling, KeptNode? rest)
    {
        state.Note(spelling);
        var single = new KeptNode { Spelling = spelling.Key, Judged = name };
        state.Stayed[single] = [];
        if (rest is not null && !state.Added.Contains(name))
        {
            single.Entity = rest.Entity;
            state.Stay(rest, rest.Entity, -1);
            state.Stay(single, rest.Entity, 1);
        }

        Keep(single);
        state.Moved.Add(name);
    }

    private void Dissolve(KeptNode node, KeptSpelling spelling, bool isNamed)
    {
        state.Note(spelling);
        if (isNamed)
        {
            _back.Add((spelling, node.Entity));
            state.Moved.Add(node.Judged!.Value);
        }

        state.Losers.Add(node.Entity);
        state.Stayed.Remove(node);
        state.Cores.Add(node.Core);
        _kept.Drop(node);
    }

    private void Mark(NamedIn name, KeptSpelling spelling, IReadOnlyList<KeptDecision> decisions)
    {
        state.Parted.Add(spelling);
        state.Regroup.Add(spelling);
        state.Regroup.UnionWith(decisions.Where(decision => decision.Named.Contains(name))
            .SelectMany(decision => decision.Named).Select(state.SpellingOf).OfType<KeptSpelling>());
    }

    private void Keep(KeptNode node)
    {
        _kept.Put(node);
        node.Core = node.Key;
        _kept.Put(node);
    }
}

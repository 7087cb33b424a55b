using Sayso.Cases;
using Sayso.Cases.Kept;
using Sayso.Resolve.Entities;

namespace Sayso.Resolve.Folding;

/// <summary>Joins the part of the case anew that a change touches, and says which parts of names belong to which whole.</summary>
internal sealed class CoreFold(FoldState state, PairRules rules)
{
    private readonly IResolving _kept = state.Kept;

    /// <summary>Joins it.</summary>
    public void Join()
    {
        state.Regroup.UnionWith(state.Created);
        state.Regroup.UnionWith(state.Parted);
        state.Regroup.UnionWith(state.Retyped);
        var part = new Dictionary<KeptSpelling, IReadOnlyList<KeptNode>>();
        var pairs = new HashSet<KeptPair>();
        var decisions = new Dictionary<(long, int), KeptDecision>();
        var open = new Queue<KeptSpelling>(state.Regroup);
        while (open.TryDequeue(out var spelling))
        {
            if (part.ContainsKey(spelling))
            {
                continue;
            }

            part[spelling] = _kept.NodesOf(spelling.Key);
            foreach (var pair in _kept.PairsOf(spelling.Key).Where(pair => pair.Joins && pairs.Add(pair)))
            {
                open.Enqueue(_kept.Spelling(pair.One == spelling.Key ? pair.Other : pair.One)!);
            }

            foreach (var judged in part[spelling].Select(node => node.Judged).OfType<NamedIn>())
            {
                foreach (var decision in _kept.DecisionsIn(judged.Source).Where(decision => decision.Named.Contains(judged)))
                {
                    decisions[(decision.Judgement, decision.Place)] = decision;
                    foreach (var other in decision.AreSame ? decision.Named.Select(state.SpellingOf).OfType<KeptSpelling>() : [])
                    {
                        open.Enqueue(other);
                    }
                }
            }
        }

        state.Regrouped.UnionWith(state.Parted);
        foreach (var group in new CoreFinder(rules).Find([.. part.Select(pair => (pair.Key, pair.Value))], pairs, decisions.Values))
        {
            long core = group.Min(node => node.Key);
            state.Cores.Add(core);
            foreach (var node in group.Where(node => node.Core != core))
            {
                state.Cores.Add(node.Core);
                state.Regrouped.Add(_kept.Spelling(node.Spelling)!);
                node.Core = core;
                _kept.Put(node);
            }
        }
    }

    /// <summary>Says of parts of names to which whole they belong.</summary>
    public void Attach()
    {
        var parts = state.Created.Concat(state.Retyped).Concat(state.Described)
            .Concat(state.Fuller.Select(key => _kept.Spelling(key)).OfType<KeptSpelling>()).ToHashSet();
        foreach (var whole in state.Regrouped.Concat(state.Retyped).Concat(state.Created).Concat(state.Described).Concat(state.Gone)
            .Where(whole => whole.Words.Count > 1).ToHashSet())
        {
            foreach (string text in PartRules.PartsOf(whole))
            {
                if (_kept.Spelling(text) is { } found)
                {
                    parts.Add(found);
                }
            }
        }

        foreach (var spelling in parts.Where(spelling => !state.Gone.Contains(spelling)))
        {
            var (core, reason) = WholeOf(spelling);
            if (spelling.Attached != core || spelling.Reason != reason)
            {
                state.Cores.UnionWith(_kept.NodesOf(spelling.Key).Select(node => node.Core).Append(spelling.Attached).Append(core));
                (spelling.Attached, spelling.Reason) = (core, reason);
                _kept.Put(spelling);
            }
        }

        state.Cores.Remove(0);
    }

    /// <summary>Most often a few tell that there are several; then the others need not be looked at.</summary>
    private static IEnumerable<KeptSpelling> FewThenAll(Func<int, IReadOnlyList<KeptSpelling>> find)
    {
        const int Few = 8;
        var few = find(Few);
        return few.Count < Few ? few : few.Concat(Enumerable.Repeat(find, 1).SelectMany(all => all(int.MaxValue)));
    }

    private (long Core, AttachReason Reason) WholeOf(KeptSpelling spelling)
    {
        if (PartRules.IsSurname(spelling))
        {
            string word = spelling.Words[0];
            return PartRules.BearerOf(
                _kept.TextsOf(spelling.Key).Where(text => text.What == TextKind.Description).Select(text => text.Text),
                FewThenAll(most => _kept.PersonsWithLastWord(word, most)),
                description => FewThenAll(most => _kept.PersonsDescribed(word, description, most)), state.CoreOf);
        }

        long core = !PartRules.IsShort(spelling) ? 0 : PartRules.ShortFormOf(
            spelling, _kept.FullerOf(spelling.Key).Select(set => (
                (IReadOnlyList<KeptSpelling>)[.. set.Fuller.Select(key => _kept.Spelling(key)!)], set.Reports)), state.CoreOf);
        return (core, core == 0 ? AttachReason.None : AttachReason.ShortForm);
    }
}

using Sayso.Cases.Kept;
using Sayso.Resolve.Entities;

namespace Sayso.Resolve.Folding;

/// <summary>Finds the pairs of spellings that may be one name, for those spellings whose pairs may be others than before.</summary>
/// <param name="state">What is touched.</param>
/// <param name="rules">Decides what is alike.</param>
/// <param name="mostInBlock">So many names under one key are compared in pairs.</param>
internal sealed class PairFold(FoldState state, PairRules rules, int mostInBlock)
{
    private readonly IResolving _kept = state.Kept;

    /// <summary>Puts a pair in another's place; null takes it out.</summary>
    public static void Replace(FoldState state, KeptPair? before, KeptPair? now)
    {
        if (before == now)
        {
            return;
        }

        if (now is not null)
        {
            state.Kept.Put(now);
        }
        else
        {
            state.Kept.Drop(before!);
        }

        if ((before?.Joins ?? false) || (now?.Joins ?? false))
        {
            foreach (long key in new[] { (before ?? now)!.One, (before ?? now)!.Other })
            {
                if (state.Kept.Spelling(key) is { } spelling && !state.Gone.Contains(spelling))
                {
                    state.Regroup.Add(spelling);
                }
            }
        }
    }

    /// <summary>Finds them.</summary>
    /// <param name="called">The words by which sources call somebody otherwise than before.</param>
    public void Find(IReadOnlySet<string> called)
    {
        var again = state.Created.Concat(state.Retyped).Where(spelling => spelling.Last is not null).ToHashSet();
        Blocks(again);
        foreach (var spelling in again.OrderBy(spelling => spelling.Text, StringComparer.Ordinal))
        {
            Compare(spelling);
        }

        foreach (var spelling in state.Described)
        {
            Describe(spelling);
        }

        var touched = state.Created.Concat(state.Retyped).Concat(state.Gone).ToHashSet();
        foreach (string letters in touched.Where(spelling => spelling.Words.Count > 0)
            .Select(spelling => spelling.Words.Count > 1 ? spelling.Letters : spelling.Words[0]).ToHashSet(StringComparer.Ordinal))
        {
            Initials(letters);
        }

        foreach (var spelling in called.Select(_kept.Spelling).OfType<KeptSpelling>().Concat(touched.Except(state.Gone)).ToHashSet())
        {
            Change(spelling, PairReason.Alias, PairRules.Aliases(
                spelling, _kept.CalledSo(spelling.Text).Select(call => (_kept.Spelling(call.Spelling)!, call.Alias))));
        }
    }

    /// <summary>
    /// A block with more names than are compared in pairs is parted by another word: what comes in or goes out decides about others.
    /// </summary>
    private void Blocks(HashSet<KeptSpelling> again)
    {
        var changes = state.Created.Where(one => one.Last is not null).Select(one => (Spelling: one, By: 1))
            .Concat(state.Gone.Where(one => one.Last is not null && !state.Created.Contains(one)).Select(one => (Spelling: one, By: -1)))
            .ToList();
        foreach (var block in changes.GroupBy(change => change.Spelling.Last!, StringComparer.Ordinal))
        {
            Resize(block.Sum(change => change.By), block.Key, null, again);
        }

        foreach (var block in changes.GroupBy(change => change.Spelling.First!, StringComparer.Ordinal))
        {
            Resize(block.Sum(change => change.By), null, block.Key, again);
        }

        foreach (var block in changes.GroupBy(change => (change.Spelling.Last, change.Spelling.First)))
        {
            Rank(block.Key.Last!, block.Key.First!, [.. block], again);
        }
    }

    private void Resize(int change, string? last, string? first, HashSet<KeptSpelling> again)
    {
        int now = _kept.CountInBlock(last, first, mostInBlock + Math.Max(change, 0) + 1);
        int before = now - change;
        if (now <= mostInBlock && before > mostInBlock)
        {
            again.UnionWith(_kept.InBlock(last, first, mostInBlock));
        }
        else if (now > mostInBlock && before <= mostInBlock)
        {
            foreach (var spelling in _kept.InBlock(last, first, int.MaxValue))
            {
                Recheck(spelling);
            }
        }
    }

    private void Rank(string last, string first, List<(KeptSpelling Spelling, int By)> changes, HashSet<KeptSpelling> again)
    {
        var now = _kept.InBlock(last, first, mostInBlock + changes.Count(change => change.By > 0));
        var before = now.Except(changes.Where(change => change.By > 0).Select(change => change.Spelling))
            .Concat(changes.Where(change => change.By < 0).Select(change => change.Spelling))
            .OrderBy(spelling => spelling.Text, StringComparer.Ordinal).Take(mostInBlock).ToHashSet();
        var first100 = now.Take(mostInBlock).ToHashSet();
        again.UnionWith(first100.Where(spelling => !before.Contains(spelling)));
        foreach (var spelling in before.Where(spelling => !first100.Contains(spelling) && !state.Gone.Contains(spelling)))
        {
            Recheck(spelling);
        }
    }

    /// <summary>Takes out the pairs of names that are no longer compared.</summary>
    private void Recheck(KeptSpelling spelling)
    {
        var pairs = _kept.PairsOf(spelling.Key).Where(pair => pair.Why == PairReason.Alike).ToList();
        if (pairs.Count == 0)
        {
            return;
        }

        var compared = ComparedWith(spelling).Select(other => other.Key).ToHashSet();
        foreach (var pair in pairs.Where(pair => !compared.Contains(pair.One == spelling.Key ? pair.Other : pair.One)))
        {
            Replace(state, pair, null);
        }
    }

    private HashSet<KeptSpelling> ComparedWith(KeptSpelling spelling)
    {
        bool byLast = _kept.CountInBlock(spelling.Last, null, mostInBlock + 1) <= mostInBlock;
        bool byFirst = _kept.CountInBlock(null, spelling.First, mostInBlock + 1) <= mostInBlock;
        HashSet<KeptSpelling> found =
        [
            .. byLast ? _kept.InBlock(spelling.Last, null, mostInBlock) : [],
            .. byFirst ? _kept.InBlock(null, spelling.First, mostInBlock) : [],
        ];
        if (!byLast || !byFirst)
        {
            var both = _kept.InBlock(spelling.Last, spelling.First, mostInBlock);
            found.UnionWith(both.Contains(spelling) ? both : []);
        }

        found.Remove(spelling);
        return found;
    }

    private void Compare(KeptSpelling spelling) => Change(
        spelling, PairReason.Alike, ComparedWith(spelling).Select(other => rules.Alike(
            spelling, other,
            (one, another) => one.Rows < another.Rows ? _kept.Together(one.Key, another.Key) : _kept.Together(another.Key, one.Key),
            (one, another) => _kept.SharedDescription(one.Key, another.Key))).OfType<KeptPair>());

    private void Describe(KeptSpelling spelling)
    {
        foreach (var pair in _kept.PairsOf(spelling.Key)
            .Where(pair => pair.Why == PairReason.Alike && PairRules.AsksDescription(pair.Score)))
        {
            Replace(state, pair, PairRules.Judged(
                _kept.Spelling(pair.One)!, _kept.Spelling(pair.Other)!,
                pair with { Words = _kept.SharedDescription(pair.One, pair.Other) }));
        }
    }

    private void Initials(string letters)
    {
        foreach (var initials in Enumerable.Range(0, 4).Select(kind => _kept.Spelling($"{letters}/{kind}")).OfType<KeptSpelling>())
        {
            Change(initials, PairReason.Initials, PairRules.Initials(initials, _kept.WithLetters(letters)));
        }
    }

    /// <summary>Puts the pairs of a spelling in the place of those it had; of initials and aliases, those it is first in.</summary>
    private void Change(KeptSpelling spelling, PairReason why, IEnumerable<KeptPair> now)
    {
        var before = _kept.PairsOf(spelling.Key)
            .Where(pair => pair.Why == why && (why == PairReason.Alike || pair.One == spelling.Key))
            .ToDictionary(pair => (pair.One, pair.Other));
        foreach (var pair in now)
        {
            before.Remove((pair.One, pair.Other), out var known);
            Replace(state, known, pair);
        }

        foreach (var pair in before.Values)
        {
            Replace(state, pair, null);
        }
    }
}

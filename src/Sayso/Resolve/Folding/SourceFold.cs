using Sayso.Cases;
using Sayso.Cases.Kept;
using Sayso.Language;
using Sayso.Resolve.Entities;

namespace Sayso.Resolve.Folding;

/// <summary>Takes over what a source names today in place of what was folded in of it.</summary>
internal sealed class SourceFold(FoldState state)
{
    private readonly IResolving _kept = state.Kept;

    /// <summary>Takes over one source.</summary>
    /// <returns>The keys of the spellings that it had.</returns>
    public IReadOnlyList<long> Fold(SourceId id)
    {
        long source = _kept.NumberOf(id);
        if (source == 0)
        {
            return [];
        }

        id = _kept.SourceOf(source);
        var before = _kept.NamesOf(source);
        var texts = _kept.Texts([.. before.SelectMany(KeysOf).Distinct()]).ToDictionary(text => text.Key);
        var old = before.ToDictionary(name => NamedBy(id, texts[name.Text]));
        var today = Today(id);
        var now = new List<KeptName>();
        foreach (var (named, name) in today)
        {
            var known = old.GetValueOrDefault(named);
            if (known is not null && IsSame(known, name, texts))
            {
                now.Add(known);
                old.Remove(named);
                continue;
            }

            now.Add(Add(name));
            if (known is null)
            {
                state.Added.Add(named);
                state.Moved.Add(named);
            }
        }

        foreach (var (named, known) in old)
        {
            Remove(named, known, texts, isGone: !today.ContainsKey(named));
        }

        _kept.PutNames(source, now);
        Meet(source, [.. before.Select(name => name.Spelling).Distinct()], [.. now.Select(name => name.Spelling).Distinct()]);
        return [.. before.Select(name => name.Spelling).Distinct()];
    }

    /// <summary>A name as its text and source tell it.</summary>
    public static NamedIn NamedBy(SourceId source, KeptText text) => new(source, (EntityKind)text.What, text.Text);

    private static IEnumerable<long> KeysOf(KeptName name) => name.Aliases.Concat(name.Descriptions).Prepend(name.Text);

    /// <summary>What a source names today, without the mentions that people rejected.</summary>
    public static IEnumerable<ReportName> Today(IResolving kept, SourceId id)
    {
        var wrong = kept.JudgementsAt(id).Select(kept.FindJudgement).SelectMany(judgement => judgement?.InForce ?? [])
            .OfType<Decision.WrongWords>().Select(words => words.Words).ToHashSet();
        return kept.NamesIn(id).Select(name => EntityDecisions.Without(name, wrong)).Where(name => name.Mentions > 0);
    }

    /// <summary>The same, each name once.</summary>
    private Dictionary<NamedIn, ReportName> Today(SourceId id) => Today(_kept, id).GroupBy(name => name.Named)
        .ToDictionary(names => names.Key, names => new ReportName(
            names.Key, [.. names.SelectMany(name => name.Aliases).Distinct(StringComparer.Ordinal)],
            [.. names.SelectMany(name => name.Descriptions).Distinct(StringComparer.Ordinal)], names.Sum(name => name.Mentions), []));

    private static bool IsSame(KeptName known, ReportName name, Dictionary<long, KeptText> texts) => known.Mentions == name.Mentions
        && known.Aliases.Select(key => texts[key].Text).ToHashSet(StringComparer.Ordinal).SetEquals(name.Aliases)
        && known.Descriptions.Select(key => texts[key].Text).ToHashSet(StringComparer.Ordinal).SetEquals(name.Descriptions);

    private KeptName Add(ReportName name)
    {
        string text = SpellingForm.TextOf(name.Named.Name, name.Named.Kind);
        var spelling = _kept.Spelling(text);
        if (spelling is null)
        {
            spelling = SpellingForm.Of(text, name.Named.Kind);
            _kept.Put(spelling);
            state.Created.Add(spelling);
        }

        Tally(spelling, (TextKind)name.Named.Kind, 1, name.Mentions);
        var (key, rows) = _kept.Count(spelling.Key, (TextKind)name.Named.Kind, name.Named.Name, 1, name.Mentions);
        if (rows == 1)
        {
            state.Renamed.Add(spelling);
        }

        return new KeptName(
            spelling.Key, key, name.Mentions, [.. name.Aliases.Select(alias => CountAlias(spelling, alias, 1))],
            [.. name.Descriptions.Select(words => CountDescription(spelling, words, 1))]);
    }

    private void Remove(NamedIn named, KeptName known, Dictionary<long, KeptText> texts, bool isGone)
    {
        var spelling = _kept.Spelling(known.Spelling)!;
        Tally(spelling, (TextKind)named.Kind, -1, -known.Mentions);
        if (_kept.Count(spelling.Key, (TextKind)named.Kind, named.Name, -1, -known.Mentions).Rows == 0)
        {
            state.Renamed.Add(spelling);
            state.Unnamed.Add(named.Name);
        }

        foreach (long key in known.Aliases)
        {
            CountAlias(spelling, texts[key].Text, -1);
        }

        foreach (long key in known.Descriptions)
        {
            CountDescription(spelling, texts[key].Text, -1);
        }

        if (isGone)
        {
            var node = FoldState.NodeOf(named, _kept.NodesOf(spelling.Key));
            state.Stay(node, node.Entity, -1);
            state.Moved.Add(named);
        }
    }

    private void Tally(KeptSpelling spelling, TextKind kind, int rows, int mentions)
    {
        state.Note(spelling);
        state.Counted.Add(spelling);
        spelling.Rows += rows;
        spelling.Mentions[(int)kind] += mentions;
    }

    private long CountAlias(KeptSpelling spelling, string alias, int rows)
    {
        var (key, left) = _kept.Count(spelling.Key, TextKind.Alias, alias, rows, 0);
        state.Aliases[(spelling, alias)] = left;
        if (left == 0 || left == rows)
        {
            state.Renamed.Add(spelling);
        }

        if (left == 0)
        {
            state.Unnamed.Add(alias);
        }

        return key;
    }

    private long CountDescription(KeptSpelling spelling, string words, int rows)
    {
        var (key, left) = _kept.Count(spelling.Key, TextKind.Description, words, rows, 0);
        if (left == 0 || left == rows)
        {
            state.Described.Add(spelling);
        }

        return key;
    }

    /// <summary>Keeps which spellings a source has, which pairs of them, and which short forms beside which fuller names.</summary>
    private void Meet(long source, HashSet<long> before, HashSet<long> now)
    {
        var met = new HashSet<(long, long)>();
        foreach (long spelling in before.Concat(now).Where(one => before.Contains(one) != now.Contains(one)))
        {
            if (now.Contains(spelling))
            {
                _kept.AddSource(spelling, source);
            }
            else
            {
                _kept.DropSource(spelling, source);
            }

            foreach (var pair in _kept.PairsOf(spelling).Where(pair => pair.Why == PairReason.Alike))
            {
                int change = (now.Contains(pair.One) && now.Contains(pair.Other) ? 1 : 0)
                    - (before.Contains(pair.One) && before.Contains(pair.Other) ? 1 : 0);
                if (change != 0 && met.Add((pair.One, pair.Other)))
                {
                    PairFold.Replace(state, pair, PairRules.Judged(
                        _kept.Spelling(pair.One)!, _kept.Spelling(pair.Other)!, pair with { Together = pair.Together + change }));
                }
            }
        }

        if (before.SetEquals(now))
        {
            return;
        }

        CountShorts(before, -1);
        CountShorts(now, 1);
    }

    private void CountShorts(IEnumerable<long> spellings, int sources)
    {
        foreach (var (spelling, fuller) in PartRules.ShortForms([.. spellings.Select(key => _kept.Spelling(key)!)]))
        {
            _kept.CountShort(spelling.Key, [.. fuller.Select(one => one.Key)], sources);
            state.Fuller.Add(spelling.Key);
        }
    }
}

using Sayso.Cases;
using Sayso.Cases.Kept;

namespace Sayso.Resolve.Entities;

/// <summary>Works out who is who from all names of a case at once, with the rules by which it is carried forward.</summary>
/// <param name="rules">Decides what fits.</param>
/// <param name="mostInBlock">So many names under one key are compared in pairs.</param>
internal sealed class WholeCase(PairRules rules, int mostInBlock)
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly List<KeptNode> _nodes = [];

    /// <summary>The tables of a case.</summary>
    public EntityTables Resolve(IReadOnlyList<ReportName> rows, IReadOnlyList<KeptDecision> decisions)
    {
        foreach (var row in rows)
        {
            Add(row);
        }

        List<Entry> entries = [.. _entries.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)];
        for (int number = 0; number < entries.Count; number++)
        {
            Settle(entries[number].Spelling, entries[number].Rows, number + 1);
        }

        AddNodes(entries, decisions);
        List<KeptPair> pairs = [.. Alike(entries), .. Initials(entries), .. Aliases(entries)];
        var tables = new EntityTables([.. entries.Select(entry => entry.Spelling)], _nodes, pairs, decisions);
        Number(
            new CoreFinder(rules).Find([.. entries.Select(entry => (
                entry.Spelling, (IReadOnlyList<KeptNode>)tables.NodesOf(entry.Spelling.Key)))], pairs, decisions),
            (node, core) => node.Core = core);
        Attach(entries, tables);
        Number(ClusterFinder.Find(_nodes, tables.Spelling, decisions), (node, entity) => node.Entity = entity);
        return tables;
    }

    private static void Number(List<List<KeptNode>> groups, Action<KeptNode, long> set)
    {
        foreach (var group in groups)
        {
            long first = group.Min(node => node.Key);
            group.ForEach(node => set(node, first));
        }
    }

    private void Add(ReportName row)
    {
        string text = SpellingForm.TextOf(row.Named.Name, row.Named.Kind);
        if (!_entries.TryGetValue(text, out var entry))
        {
            _entries[text] = entry = new Entry(SpellingForm.Of(text, row.Named.Kind), []);
        }

        entry.Rows.Add(row);
    }

    private static void Settle(KeptSpelling spelling, List<ReportName> rows, int number)
    {
        spelling.Key = number;
        foreach (var row in rows)
        {
            spelling.Mentions[(int)row.Named.Kind] += row.Mentions;
        }

        spelling.Rows = rows.Select(row => row.Named).Distinct().Count();
        spelling.Kind = spelling.Words.Count > 1 ? SpellingForm.KindOf(spelling.Mentions, severalWords: true) : rows[0].Named.Kind;
        spelling.IsAcronym = SpellingForm.IsAcronym(
            spelling, rows.Select(row => new KeptText(0, number, (TextKind)row.Named.Kind, row.Named.Name, 1, row.Mentions)));
    }

    private void AddNodes(List<Entry> entries, IReadOnlyList<KeptDecision> decisions)
    {
        var judged = decisions.SelectMany(decision => decision.Named).ToHashSet();
        foreach (var entry in entries)
        {
            var names = entry.Rows.Select(row => row.Named).ToHashSet();
            var own = names.Where(judged.Contains).ToList();
            if (own.Count < names.Count)
            {
                _nodes.Add(new KeptNode { Key = _nodes.Count + 1, Spelling = entry.Spelling.Key });
            }

            foreach (var name in own)
            {
                _nodes.Add(new KeptNode { Key = _nodes.Count + 1, Spelling = entry.Spelling.Key, Judged = name });
            }
        }
    }

    private List<KeptPair> Alike(List<Entry> entries)
    {
        var byKey = entries.ToDictionary(entry => entry.Spelling.Key);
        int Together(KeptSpelling one, KeptSpelling other) => byKey[one.Key].Sources.Intersect(byKey[other.Key].Sources).Count();
        string? Described(KeptSpelling one, KeptSpelling other) => byKey[one.Key].Descriptions.Intersect(byKey[other.Key].Descriptions)
            .Order(StringComparer.Ordinal).FirstOrDefault();
        var seen = new HashSet<(long, long)>();
        var pairs = new List<KeptPair>();
        foreach (var block in Blocks(entries))
        {
            for (int i = 0; i < block.Count; i++)
            {
                for (int j = i + 1; j < block.Count; j++)
                {
                    if (seen.Add((block[i].Key, block[j].Key)) && rules.Alike(block[i], block[j], Together, Described) is { } pair)
                    {
                        pairs.Add(pair);
                    }
                }
            }
        }

        return pairs;
    }

    /// <summary>
    /// Names of several words that fall under one key: the last word's sound or the first one's; where that alone is too common, both.
    /// </summary>
    private IEnumerable<List<KeptSpelling>> Blocks(List<Entry> entries)
    {
        List<KeptSpelling> several = [.. entries.Select(entry => entry.Spelling).Where(spelling => spelling.Last is not null)];
        foreach (var block in several.GroupBy(spelling => spelling.Last).Concat(several.GroupBy(spelling => spelling.First)))
        {
            List<KeptSpelling> all = [.. block];
            foreach (var part in all.Count <= mostInBlock ? [all]
                : all.GroupBy(spelling => (spelling.Last, spelling.First)).Select(part => part.Take(mostInBlock).ToList()))
            {
                yield return part;
            }
        }
    }

    private static IEnumerable<KeptPair> Initials(List<Entry> entries)
    {
        var byLetters = entries.Select(entry => entry.Spelling).Where(spelling => spelling.Words.Count > 1)
            .ToLookup(spelling => spelling.Letters);
        return entries.Where(entry => entry.Spelling.IsAcronym)
            .SelectMany(entry => PairRules.Initials(entry.Spelling, [.. byLetters[entry.Spelling.Words[0]]]));
    }

    private IEnumerable<KeptPair> Aliases(List<Entry> entries) => entries
        .SelectMany(entry => entry.Rows.SelectMany(row => row.Aliases).Distinct().Select(alias => (
            Text: SpellingForm.TextOf(alias, entry.Spelling.Kind), entry.Spelling, Alias: alias)))
        .GroupBy(call => call.Text, StringComparer.Ordinal)
        .Where(calls => _entries.ContainsKey(calls.Key))
        .SelectMany(calls => PairRules.Aliases(_entries[calls.Key].Spelling, calls.Select(call => (call.Spelling, call.Alias))));

    private static void Attach(List<Entry> entries, EntityTables tables)
    {
        var sets = entries.SelectMany(entry => entry.Sources.Select(source => (source, entry.Spelling)))
            .GroupBy(pair => pair.source, pair => pair.Spelling)
            .SelectMany(inSource => PartRules.ShortForms([.. inSource]))
            .ToLookup(found => found.Short, found => (found.Fuller, 1));
        var bearers = entries.Where(entry => PartRules.IsBearer(entry.Spelling)).ToList();
        var byLast = bearers.ToLookup(entry => entry.Spelling.Words[^1], entry => entry.Spelling);
        var described = bearers.SelectMany(entry => entry.Descriptions.Select(words => (entry.Spelling, Words: words)))
            .ToLookup(pair => (pair.Spelling.Words[^1], pair.Words), pair => pair.Spelling);
        foreach (var entry in entries)
        {
            var spelling = entry.Spelling;
            if (PartRules.IsSurname(spelling))
            {
                (spelling.Attached, spelling.Reason) = PartRules.BearerOf(
                    entry.Descriptions, byLast[spelling.Words[0]], words => described[(spelling.Words[0], words)], tables.CoreOf);
            }
            else
            {
                spelling.Attached = PartRules.ShortFormOf(spelling, sets[spelling], tables.CoreOf);
                spelling.Reason = spelling.Attached == 0 ? AttachReason.None : AttachReason.ShortForm;
            }
        }
    }

    private sealed record Entry(KeptSpelling Spelling, List<ReportName> Rows)
    {
        private HashSet<SourceId>? _sources;
        private HashSet<string>? _descriptions;

        public HashSet<SourceId> Sources => _sources ??= [.. Rows.Select(row => row.Named.Source)];

        public HashSet<string> Descriptions => _descriptions ??= [.. Rows.SelectMany(row => row.Descriptions)];
    }
}

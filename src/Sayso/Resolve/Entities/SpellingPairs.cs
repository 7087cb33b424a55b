using Sayso.Cases;
using Sayso.Language;
using Sayso.Language.Scripts;
using Sayso.Resolve.Names;

namespace Sayso.Resolve.Entities;

/// <summary>Pairs of spellings that may be one name: by what reports call somebody beside his name, by initials, by likeness.</summary>
/// <param name="comparer">Decides whether two names are one.</param>
internal sealed class SpellingPairs(NameComparer comparer)
{
    // From here on spellings join by themselves; from NameComparer.Same on they are offered, or join when reports describe both alike.
    private const double JoinFrom = 0.8;

    // Names that fall under one key are compared in pairs; a key with more of them is parted by another word first.
    private const int MostInBlock = 100;

    /// <summary>Each pair with why it is one, and whether it joins by itself.</summary>
    public IEnumerable<SpellingPair> Find(IReadOnlyList<ReportName> rows, List<Spelling> spellings) =>
        Aliases(rows, spellings).Concat(Alike(rows, spellings));

    /// <summary>
    /// What a report calls somebody beside his name joins whoever another report calls so: initials, and names of several words.
    /// </summary>
    private static IEnumerable<SpellingPair> Aliases(IReadOnlyList<ReportName> rows, List<Spelling> spellings)
    {
        var byName = spellings.ToLookup(spelling => (spelling.Kind, string.Join(' ', spelling.Words.Words)));
        var meant = new Dictionary<Spelling, HashSet<Spelling>>();
        var found = new List<(Spelling Alias, Spelling Full, int Row, string Name)>();
        foreach (var spelling in spellings)
        {
            foreach (int row in spelling.Rows)
            {
                foreach (string alias in rows[row].Aliases)
                {
                    var words = NameWords.Of(alias, spelling.Kind);
                    foreach (var other in byName[(spelling.Kind, string.Join(' ', words.Words))]
                        .Where(other => other != spelling && (words.Words.Count > 1 || words.Acronym is not null)))
                    {
                        if (!meant.TryGetValue(other, out var all))
                        {
                            meant[other] = all = [];
                        }

                        all.Add(spelling);
                        found.Add((other, spelling, row, alias));
                    }
                }
            }
        }

        return found.DistinctBy(pair => (pair.Alias, pair.Full)).Select(pair => new SpellingPair(
            pair.Alias, pair.Full, new NameBridge(
                rows[pair.Alias.Rows[0]].Named, rows[pair.Row].Named, 0.95,
                $"a report that names {rows[pair.Row].Named.Name} calls it {pair.Name}"), meant[pair.Alias].Count == 1));
    }

    /// <summary>Spellings of one name, and initials that fit only one.</summary>
    private IEnumerable<SpellingPair> Alike(IReadOnlyList<ReportName> rows, List<Spelling> spellings)
    {
        var inReports = new Dictionary<Spelling, HashSet<SourceId>>();
        HashSet<SourceId> ReportsOf(Spelling spelling)
        {
            if (!inReports.TryGetValue(spelling, out var reports))
            {
                inReports[spelling] = reports = [.. spelling.Rows.Select(row => rows[row].Named.Source)];
            }

            return reports;
        }

        var acronyms = spellings.Where(spelling => spelling.Kind != EntityKind.Person && spelling.Words.Words.Count > 1)
            .ToLookup(spelling => spelling.Words.Letters);
        foreach (var spelling in spellings.Where(spelling => spelling.Words.Acronym is not null && spelling.Kind != EntityKind.Person))
        {
            var fitting = acronyms[spelling.Words.Acronym!].ToList();
            foreach (var full in fitting.Take(3))
            {
                yield return new SpellingPair(spelling, full, new NameBridge(
                    rows[spelling.Rows[0]].Named, rows[full.Rows[0]].Named, 0.85, "one is the other's initials"), fitting.Count == 1
                    && spelling.Words.Acronym!.Length > 2);
            }
        }

        var seen = new HashSet<(int, int)>();
        foreach (var block in Blocks(spellings))
        {
            for (int i = 0; i < block.Count; i++)
            {
                for (int j = i + 1; j < block.Count; j++)
                {
                    var (one, other) = (block[i], block[j]);
                    // What is written in another script is of no kind that the reading knows.
                    bool foreign = IsForeign(one) != IsForeign(other);
                    if ((one.Kind != other.Kind && !foreign) || !seen.Add((one.Rows[0], other.Rows[0])))
                    {
                        continue;
                    }

                    var likeness = comparer.Compare(one.Words, other.Words, foreign ? EntityKind.Person : one.Kind);
                    if (!likeness.AreSame)
                    {
                        continue;
                    }

                    bool together = ReportsOf(one).Overlaps(ReportsOf(other));
                    bool onlySpelt = one.Words.Words.Count == other.Words.Words.Count && one.Words.Words.Zip(other.Words.Words)
                        .All(pair => pair.First.Length > 1 && pair.Second.Length > 1
                        && SoundKey.Of(pair.First) == SoundKey.Of(pair.Second));
                    string? description = likeness.Score < JoinFrom ? SharedDescription(rows, one, other) : null;
                    bool joins = (likeness.Score >= JoinFrom || description is not null) && (!together || foreign)
                        && (one.Kind == EntityKind.Person || foreign || onlySpelt || likeness.Score > 0.93);
                    string because = likeness.Because + (description is null ? "" : $"; both are called {description}") + (together
                        && !joins ? "; but one report has both" : "");
                    yield return new SpellingPair(one, other, new NameBridge(
                        rows[one.Rows[0]].Named, rows[other.Rows[0]].Named, likeness.Score, because), joins);
                }
            }
        }
    }

    /// <summary>
    /// Names of several words that fall under one key: the last word's sound, with the first one's where that alone is too common.
    /// </summary>
    private static IEnumerable<List<Spelling>> Blocks(List<Spelling> spellings)
    {
        var several = spellings.Where(spelling => spelling.Words.Words.Count > 1).ToList();
        foreach (bool last in new[] { true, false })
        {
            foreach (var block in several.GroupBy(spelling => SoundKey.Of(spelling.Words.Words[last ? ^1 : 0])))
            {
                var all = block.ToList();
                foreach (var part in all.Count <= MostInBlock ? [all]
                    : all.GroupBy(spelling => SoundKey.Of(spelling.Words.Words[last ? 0 : ^1]))
                    .Select(part => part.OrderBy(spelling => string.Join(' ', spelling.Words.Words), StringComparer.Ordinal)
                    .Take(MostInBlock).ToList()))
                {
                    yield return part;
                }
            }
        }
    }

    private static bool IsForeign(Spelling spelling) => Letters.ScriptOf(spelling.Words.Words[0]) != Script.Latin;

    private static string? SharedDescription(IReadOnlyList<ReportName> rows, Spelling one, Spelling other)
    {
        var left = one.Rows.SelectMany(row => rows[row].Descriptions).ToHashSet(StringComparer.Ordinal);
        return other.Rows.SelectMany(row => rows[row].Descriptions).FirstOrDefault(left.Contains);
    }
}

using System.Security.Cryptography;
using System.Text;
using Sayso.Cases;
using Sayso.Language;
using Sayso.Language.Scripts;
using Sayso.Resolve.Names;

namespace Sayso.Resolve.Entities;

/// <summary>
/// Joins what the reports of a case name into entities: by name, by what reports themselves say two names stand for, and by what people
/// decided.
/// </summary>
/// <remarks>
/// Precision first. The same full name joins; spellings of one name join unless one report has both as two; a surname alone joins the only
/// person of that surname, or the only one called by the same description; initials join a name that a report gives with them, or the only
/// one they fit. Everything is worked out anew from names and judgements, so that taking a judgement back gives what was before it.
/// </remarks>
/// <param name="comparer">Decides whether two names are one.</param>
public sealed class EntityResolver(NameComparer comparer)
{
    // From here on spellings join by themselves; from NameComparer.Same on they are offered, or join when reports describe both alike.
    private const double JoinFrom = 0.8;

    // Names that fall under one key are compared in pairs; a key with more of them is parted by another word first.
    private const int MostInBlock = 100;
    private const int MostOffers = 500;

    // A quarter of the mentions.
    private const int PersonShare = 4;

    /// <summary>The entities of a case.</summary>
    /// <param name="rows">What every report names, in the order of the case.</param>
    /// <param name="judgements">What people decided; those that do not stand, or are about something else, are passed over.</param>
    public EntityBook Resolve(IReadOnlyList<ReportName> rows, IEnumerable<Judgement> judgements)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(judgements);
        var groups = new ConstrainedGroups(rows.Count);
        var bridges = new List<NameBridge>();
        Judge(rows, judgements, groups, bridges);
        var spellings = Spellings(rows);
        foreach (var spelling in spellings)
        {
            JoinSameName(spelling.Rows, groups);
        }

        var offers = new List<NameBridge>();
        foreach (var found in Aliases(rows, spellings).Concat(Alike(rows, spellings)).OrderByDescending(found => found.Bridge.Score))
        {
            bool joined = false;
            foreach (int one in Roots(found.One, groups))
            {
                foreach (int other in Roots(found.Other, groups))
                {
                    joined |= found.Joins && Fits(rows, groups, one, other) && groups.Join(one, other);
                }
            }

            if (joined)
            {
                bridges.Add(found.Bridge);
            }
            else if (groups.MayJoin(found.One.Rows[0], found.Other.Rows[0])
                && groups.Of(found.One.Rows[0]) != groups.Of(found.Other.Rows[0]) && offers.Count < MostOffers)
            {
                offers.Add(found.Bridge);
            }
        }

        ShortForms(rows, spellings, groups, bridges);
        Surnames(rows, spellings, groups, bridges, offers);
        return Book(rows, groups, bridges, [.. offers.Where(offer => !bridges.Contains(offer))]);
    }

    private static void Judge(
        IReadOnlyList<ReportName> rows, IEnumerable<Judgement> judgements, ConstrainedGroups groups, List<NameBridge> bridges)
    {
        var inForce = judgements.Where(judgement => judgement.Kind is JudgementKind.SameEntity or JudgementKind.OtherEntity)
            .OrderBy(judgement => judgement.Id).SelectMany(judgement =>
            judgement.InForce.Select(decision => (judgement.By, Decision: decision))).ToList();
        if (inForce.Count == 0)
        {
            return;
        }

        var numbers = new Dictionary<NamedIn, int>();
        for (int number = 0; number < rows.Count; number++)
        {
            numbers.TryAdd(rows[number].Named, number);
        }

        IEnumerable<int> Found(IEnumerable<NamedIn> names) => names.Where(numbers.ContainsKey).Select(name => numbers[name]);
        foreach (var (by, decision) in inForce)
        {
            if (decision is Decision.OtherEntity other && numbers.TryGetValue(other.Named[0], out int first))
            {
                foreach (int another in Found(other.Named.Skip(1)))
                {
                    groups.KeepApart(first, another);
                }
            }
            else if (decision is Decision.SameEntity same)
            {
                int[] found = [.. Found(same.Named)];
                foreach (int another in found.Skip(1))
                {
                    if (groups.Join(found[0], another))
                    {
                        bridges.Add(new NameBridge(rows[found[0]].Named, rows[another].Named, 1, $"{by} says so"));
                    }
                }
            }
        }
    }

    /// <summary>Rows by kind and by name without titles, articles and legal forms.</summary>
    private static List<Spelling> Spellings(IReadOnlyList<ReportName> rows)
    {
        var spellings = new Dictionary<string, Spelling>(StringComparer.Ordinal);
        for (int number = 0; number < rows.Count; number++)
        {
            var named = rows[number].Named;
            var words = NameWords.Of(named.Name, named.Kind);
            // A name of several words stands for one thing, whatever one reading or another takes it for; a single word may be a person and
            // a town.
            string key = string.Join(' ', words.Words) + (words.Words.Count > 1 ? "" : "/" + Spelt.Of(named.Kind));
            if (!spellings.TryGetValue(key, out var spelling))
            {
                spellings[key] = spelling = new Spelling(words, named.Kind, []);
            }

            spelling.Rows.Add(number);
        }

        return [.. spellings.Values
            .Where(spelling => spelling.Words.Words.Count > 0)
            .Select(spelling => spelling with { Kind = KindOf([.. spelling.Rows.Select(row => rows[row])]) })];
    }

    /// <summary>
    /// What most mentions are taken for; a name of several words that is often enough taken for a person's is one, for little else looks
    /// like it.
    /// </summary>
    private static EntityKind KindOf(List<ReportName> names)
    {
        var kinds = names.GroupBy(name => name.Named.Kind).ToDictionary(kind => kind.Key, kind => kind.Sum(name => name.Mentions));
        return names[0].Named.Name.Contains(' ', StringComparison.Ordinal)
            && kinds.GetValueOrDefault(EntityKind.Person) * PersonShare >= kinds.Values.Sum()
            ? EntityKind.Person
            : kinds.OrderByDescending(kind => kind.Value).ThenBy(kind => kind.Key).First().Key;
    }

    /// <summary>Joins rows of one name, each to the largest group that it may join.</summary>
    private static void JoinSameName(List<int> rows, ConstrainedGroups groups)
    {
        var roots = new List<int> { rows[0] };
        foreach (int row in rows.Skip(1))
        {
            int to = roots.FindIndex(root => groups.Of(root) == groups.Of(row));
            if (to < 0)
            {
                to = roots.Select((root, place) => (root, place)).Where(pair => groups.MayJoin(pair.root, row))
                    .OrderByDescending(pair => groups.SizeOf(pair.root)).ThenBy(pair => pair.place).Select(pair => pair.place)
                    .DefaultIfEmpty(-1).First();
            }

            if (to < 0 || !groups.Join(roots[to], row))
            {
                roots.Add(row);
            }
        }
    }

    /// <summary>
    /// What a report calls somebody beside his name joins whoever another report calls so: initials, and names of several words.
    /// </summary>
    private static IEnumerable<Found> Aliases(IReadOnlyList<ReportName> rows, List<Spelling> spellings)
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

        return found.DistinctBy(pair => (pair.Alias, pair.Full)).Select(pair => new Found(
            pair.Alias, pair.Full, new NameBridge(
                rows[pair.Alias.Rows[0]].Named, rows[pair.Row].Named, 0.95,
                $"a report that names {rows[pair.Row].Named.Name} calls it {pair.Name}"), meant[pair.Alias].Count == 1));
    }

    /// <summary>Spellings of one name, and initials that fit only one.</summary>
    private IEnumerable<Found> Alike(IReadOnlyList<ReportName> rows, List<Spelling> spellings)
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
                yield return new Found(spelling, full, new NameBridge(
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
                    yield return new Found(one, other, new NameBridge(
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

    /// <summary>"The Bureau" is the National Security Bureau in a report that names that and nothing else of the kind.</summary>
    private static void ShortForms(
        IReadOnlyList<ReportName> rows, List<Spelling> spellings, ConstrainedGroups groups, List<NameBridge> bridges)
    {
        var inReport = new Dictionary<SourceId, List<(int Row, Spelling Spelling)>>();
        foreach (var spelling in spellings.Where(
            spelling => spelling.Kind is EntityKind.Organisation or EntityKind.Other || spelling.Words.Words.Count > 1))
        {
            foreach (int row in spelling.Rows)
            {
                if (!inReport.TryGetValue(rows[row].Named.Source, out var list))
                {
                    inReport[rows[row].Named.Source] = list = [];
                }

                list.Add((row, spelling));
            }
        }

        foreach (var names in inReport.Values)
        {
            foreach (var (row, shorter) in names.Where(name => name.Spelling.Words.Acronym is null))
            {
                var fuller = names.Where(name => name.Spelling.Kind is EntityKind.Organisation or EntityKind.Other
                    && IsPart(shorter.Words.Words, name.Spelling.Words.Words)).DistinctBy(name => groups.Of(name.Row)).Take(2).ToList();
                if (fuller.Count == 1 && groups.Of(fuller[0].Row) != groups.Of(row) && groups.Join(fuller[0].Row, row))
                {
                    bridges.Add(new NameBridge(
                        rows[row].Named, rows[fuller[0].Row].Named, 0.8, "the short form of the only fuller name in that report"));
                }
            }
        }
    }

    private static bool IsPart(IReadOnlyList<string> shorter, IReadOnlyList<string> fuller) =>
        shorter.Count < fuller.Count && (fuller.Take(shorter.Count).SequenceEqual(shorter) || fuller.Skip(fuller.Count - shorter.Count)
            .SequenceEqual(shorter));

    /// <summary>A person known by a surname alone is the only one of that surname, or the only one of them described alike.</summary>
    private static void Surnames(
        IReadOnlyList<ReportName> rows, List<Spelling> spellings, ConstrainedGroups groups, List<NameBridge> bridges,
        List<NameBridge> offers)
    {
        var people = spellings.Where(spelling => spelling.Kind == EntityKind.Person).ToList();
        var full = people.Where(spelling => spelling.Words.Words.Count > 1).ToLookup(spelling => spelling.Words.Words[^1]);
        foreach (var alone in people.Where(spelling => spelling.Words.Words.Count == 1))
        {
            var bearers = full[alone.Words.Words[0]].DistinctBy(spelling => groups.Of(spelling.Rows[0])).ToList();
            foreach (int row in alone.Rows)
            {
                var alike = bearers.Where(bearer => bearers.Count == 1
                    || rows[row].Descriptions.Any(description => bearer.Rows.Any(other => rows[other].Descriptions.Contains(description))))
                    .ToList();
                var others = alike.Count == 1 ? alike : bearers;
                foreach (var bearer in others.Take(3))
                {
                    var bridge = new NameBridge(rows[row].Named, rows[bearer.Rows[0]].Named, 0.8, bearers.Count == 1
                        ? "the only one of that surname in the case" : alike.Count == 1
                        ? "the only one of that surname who is described alike" : "one of several of that surname");
                    if (alike.Count == 1 && groups.Join(bearer.Rows[0], row))
                    {
                        bridges.Add(bridge);
                    }
                    else if (alike.Count != 1 && offers.Count < MostOffers)
                    {
                        offers.Add(bridge);
                    }
                }
            }
        }
    }

    /// <summary>The groups that rows of one name are in: one, unless a person parted them.</summary>
    private static List<int> Roots(Spelling spelling, ConstrainedGroups groups) => groups.AnyApart
        ? [.. spelling.Rows.Select(groups.Of).Distinct()] : [spelling.Rows[0]];

    private static bool IsForeign(Spelling spelling) => Letters.ScriptOf(spelling.Words.Words[0]) != Script.Latin;

    /// <summary>What joins through a third has to be alike itself.</summary>
    private bool Fits(IReadOnlyList<ReportName> rows, ConstrainedGroups groups, int one, int other)
    {
        var (left, right) = (rows[groups.Of(one)].Named, rows[groups.Of(other)].Named);
        return left.Kind != EntityKind.Person || (groups.Of(one) == one && groups.Of(other) == other)
            || comparer.Compare(left.Name, right.Name, left.Kind).Score >= NameComparer.Same;
    }

    private static string? SharedDescription(IReadOnlyList<ReportName> rows, Spelling one, Spelling other)
    {
        var left = one.Rows.SelectMany(row => rows[row].Descriptions).ToHashSet(StringComparer.Ordinal);
        return other.Rows.SelectMany(row => rows[row].Descriptions).FirstOrDefault(left.Contains);
    }

    private static EntityBook Book(
        IReadOnlyList<ReportName> rows, ConstrainedGroups groups, List<NameBridge> bridges, IReadOnlyList<NameBridge> offers)
    {
        var bridgesOf = bridges.ToLookup(bridge => bridge.First);
        var entities = Enumerable.Range(0, rows.Count).GroupBy(groups.Of).Select(group =>
        {
            List<ReportName> names = [.. group.Select(number => rows[number])];
            var byName = names.GroupBy(name => name.Named.Name, StringComparer.Ordinal).OrderByDescending(same => same.Count())
                .ThenByDescending(same => same.Key.Contains(' ')).ThenByDescending(same => same.Sum(name => name.Mentions))
                .ThenBy(same => same.Key, StringComparer.Ordinal).ToList();
            var kind = KindOf(names);
            string main = (byName.FirstOrDefault(same => kind != EntityKind.Person || same.Key.Contains(' ')) ?? byName[0]).Key;
            return new CaseEntity(
                default, kind, main, [.. byName.Select(same => same.Key).Concat(names.SelectMany(name => name.Aliases))
                    .Distinct(StringComparer.Ordinal).Where(name => name != main)],
                [.. names.SelectMany(name => name.Descriptions).CountBy(description => description).OrderByDescending(pair => pair.Value)
                    .Take(12).Select(pair => pair.Key)],
                names, [.. names.SelectMany(name => bridgesOf[name.Named])]);
        });
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var all = new List<CaseEntity>();
        foreach (var entity in entities.OrderByDescending(entity => entity.Mentions).ThenBy(entity => entity.Name, StringComparer.Ordinal)
            .ThenBy(entity => entity.Names.Min(name => name.Named.Source)))
        {
            string id = "e" + Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes($"{Spelt.Of(entity.Kind)}\n{entity.Name}")).AsSpan(0, 6));
            int same = ids[id] = ids.GetValueOrDefault(id) + 1;
            all.Add(entity with { Id = new EntityId(same == 1 ? id : FormattableString.Invariant($"{id}-{same}")) });
        }

        return new EntityBook(all, offers);
    }

    /// <summary>One name, however often reports give it.</summary>
    private sealed record Spelling(NameWords Words, EntityKind Kind, List<int> Rows)
    {
        public bool Equals(Spelling? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
    }

    private readonly record struct Found(Spelling One, Spelling Other, NameBridge Bridge, bool Joins);
}

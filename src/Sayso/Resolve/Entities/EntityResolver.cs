using Sayso.Cases;
using Sayso.Language;
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
    private const int MostOffers = 500;

    private readonly SpellingPairs _pairs = new(comparer);

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
        var spellings = Spelling.Of(rows);
        foreach (var spelling in spellings)
        {
            JoinSameName(spelling.Rows, groups);
        }

        var offers = new List<NameBridge>();
        foreach (var found in _pairs.Find(rows, spellings).OrderByDescending(found => found.Bridge.Score))
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

        PartialNames.JoinShortForms(rows, spellings, groups, bridges);
        PartialNames.JoinSurnames(rows, spellings, groups, bridges, offers, MostOffers);
        return EntityBook.Of(rows, groups, bridges, [.. offers.Where(offer => !bridges.Contains(offer))]);
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

    /// <summary>The groups that rows of one name are in: one, unless a person parted them.</summary>
    private static List<int> Roots(Spelling spelling, ConstrainedGroups groups) => groups.AnyApart
        ? [.. spelling.Rows.Select(groups.Of).Distinct()] : [spelling.Rows[0]];

    /// <summary>What joins through a third has to be alike itself.</summary>
    private bool Fits(IReadOnlyList<ReportName> rows, ConstrainedGroups groups, int one, int other)
    {
        var (left, right) = (rows[groups.Of(one)].Named, rows[groups.Of(other)].Named);
        return left.Kind != EntityKind.Person || (groups.Of(one) == one && groups.Of(other) == other)
            || comparer.Compare(left.Name, right.Name, left.Kind).Score >= NameComparer.Same;
    }
}

using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Resolve.Entities;

/// <summary>Joins a part of a name, said alone, to the one name in sight that it is a part of.</summary>
internal static class PartialNames
{
    /// <summary>"The Bureau" is the National Security Bureau in a report that names that and nothing else of the kind.</summary>
    public static void JoinShortForms(
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
    public static void JoinSurnames(
        IReadOnlyList<ReportName> rows, List<Spelling> spellings, ConstrainedGroups groups, List<NameBridge> bridges,
        List<NameBridge> offers, int mostOffers)
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
                    else if (alike.Count != 1 && offers.Count < mostOffers)
                    {
                        offers.Add(bridge);
                    }
                }
            }
        }
    }
}

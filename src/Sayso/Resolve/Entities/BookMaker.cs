using Sayso.Cases;
using Sayso.Cases.Kept;

namespace Sayso.Resolve.Entities;

/// <summary>Makes the book of a case's entities out of who is who and what every source names.</summary>
internal static class BookMaker
{
    /// <summary>So many of what sources call it without a name are told.</summary>
    public const int MostDescriptions = 12;

    /// <summary>The book.</summary>
    /// <param name="tables">Who is who.</param>
    /// <param name="rows">What every source names; in a book the names of an entity are in this order.</param>
    /// <param name="idOf">The id of an entity of the tables; null where ids are to be given from names.</param>
    public static EntityBook Of(EntityTables tables, IReadOnlyList<ReportName> rows, Func<long, EntityId>? idOf)
    {
        var (bridges, offers) = new BridgeFinder(tables, FirstNames(tables, rows)).Find(tables.Spellings);
        var found = rows.Select(row => (Row: row, tables.NodeOf(row.Named)?.Entity)).Where(pair => pair.Entity is not null)
            .GroupBy(pair => pair.Entity!.Value, pair => pair.Row)
            .Select(entity => (entity.Key, Entity: Entity([.. entity], [.. bridges[entity.Key]])))
            .OrderByDescending(pair => pair.Entity.Mentions).ThenBy(pair => pair.Entity.Name, StringComparer.Ordinal)
            .ThenBy(pair => pair.Entity.Names.Min(name => name.Named.Source));
        var same = new Dictionary<string, int>(StringComparer.Ordinal);
        return new EntityBook([.. found.Select(pair => pair.Entity with { Id = idOf?.Invoke(pair.Key) ?? Id(pair.Entity, same) })], offers);
    }

    /// <summary>The first name of each spelling, by its letters.</summary>
    private static Dictionary<long, NamedIn> FirstNames(EntityTables tables, IReadOnlyList<ReportName> rows) =>
        rows.Select(row => (row.Named, Node: tables.NodeOf(row.Named))).Where(pair => pair.Node is not null)
            .GroupBy(pair => pair.Node!.Spelling, pair => pair.Named)
            .ToDictionary(names => names.Key, names => names.MinBy(name => name.ToString(), StringComparer.Ordinal));

    private static EntityId Id(CaseEntity entity, Dictionary<string, int> same)
    {
        string id = EntityNaming.IdOf(entity.Kind, entity.Name);
        int number = same[id] = same.GetValueOrDefault(id) + 1;
        return new EntityId(number == 1 ? id : FormattableString.Invariant($"{id}-{number}"));
    }

    private static CaseEntity Entity(IReadOnlyList<ReportName> rows, IReadOnlyList<NameBridge> because)
    {
        var naming = EntityNaming.Of(
        [
            .. rows.GroupBy(row => row.Named).SelectMany(same => same.SelectMany(row => row.Aliases).Distinct()
                .Select(alias => new KeptText(0, 0, TextKind.Alias, alias, 1, 0))
                .Prepend(new KeptText(
                    0, 0, (TextKind)same.Key.Kind, same.Key.Name, 1, same.Sum(row => row.Mentions)))),
        ]);
        return new CaseEntity(
            default, naming.Kind, naming.Main, naming.Others,
            [.. rows.SelectMany(row => row.Descriptions).CountBy(words => words).OrderByDescending(pair => pair.Value)
                .ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(MostDescriptions).Select(pair => pair.Key)], rows, because,
            rows.Sum(row => row.Mentions), rows.Select(row => row.Named.Source).Distinct().Count());
    }
}

using Sayso.Cases;
using Sayso.Cases.Kept;
using Sayso.Resolve.Entities;
using Sayso.Storage.Sqlite;

namespace Sayso.Storage.Tests;

/// <summary>Looks at a case after each fold, and compares with how it was after the one before.</summary>
internal sealed class FoldWatch
{
    private const int Most = 1000;

    private readonly HashSet<EntityId> _ids = [];
    private Dictionary<NamedIn, EntityId> _members = [];
    private Dictionary<EntityId, HashSet<string>> _names = [];

    /// <summary>What the fold said of what moved is so, what is kept is what the book says, and ids last.</summary>
    public void Check(IResolving kept, EntityBook book, EntityChanges changes)
    {
        var members = book.All.SelectMany(entity => entity.Names.Select(name => (name.Named, entity.Id))).Distinct()
            .ToDictionary(pair => pair.Named, pair => pair.Id);
        var names = book.All.ToDictionary(
            entity => entity.Id, entity => entity.Aliases.Append(entity.Name).ToHashSet(StringComparer.Ordinal));
        foreach (var entity in book.All)
        {
            Assert.Equal(entity.Name, kept.NamesOf(entity.Id)[0]);
            Assert.Superset(entity.Aliases.ToHashSet(), kept.NamesOf(entity.Id).ToHashSet());
            var row = kept.Entity(kept.Holder(entity.Id)!.Value.Entity)!;
            Assert.Equal(
                (entity.Kind, entity.Mentions, entity.Reports, entity.Names.Select(name => name.Named).Distinct().Count()),
                (row.Kind, row.Mentions, row.Sources, row.Rows));
        }

        foreach (var name in members.Keys.Concat(_members.Keys).Distinct())
        {
            bool isKnown = members.TryGetValue(name, out var now);
            Assert.Equal(isKnown ? now : null, kept.Of(name));
            if (!isKnown || !_members.TryGetValue(name, out var before) || before != now)
            {
                Assert.Contains(name, changes.Moved);
            }
        }

        foreach (var id in names.Keys.Concat(_names.Keys).Distinct())
        {
            var (now, before) = (names.GetValueOrDefault(id, []), _names.GetValueOrDefault(id, []));
            Assert.Superset(now.Except(before).Union(before.Except(now)).ToHashSet(), changes.Names.ToHashSet());
        }

        CheckOneByOne(new EntityReader(kept), book);
        CheckIds(kept, members);
        (_members, _names) = (members, names);
        _ids.UnionWith(names.Keys);
        Assert.All(_ids, id => Assert.True(kept.Holder(id) is not null && (kept.Resolve(id) is not { } now || names.ContainsKey(now))));
    }

    /// <summary>One by one and page by page, entities are told as the book of all tells them.</summary>
    private static void CheckOneByOne(EntityReader reader, EntityBook book)
    {
        var expected = new List<string>();
        var found = new List<string>();
        foreach (var entity in book.All)
        {
            expected.Add(Describe(book.Find(entity.Id, Most)!));
            found.Add(Describe(reader.Find(entity.Id, Most)!));
            Assert.All(
                entity.Names.Select(name => name.Named.Source).Distinct(),
                source => Assert.Equal(book.NamesIn(entity.Id, source).ToHashSet(), reader.NamesIn(entity.Id, source).ToHashSet()));
        }

        Assert.Equal(expected, found);
        foreach (string? words in (string?[])[null, "had", "bur SEC", "nobody"])
        {
            var listed = new List<EntitySummary>();
            string? next = null;
            do
            {
                var page = reader.List(new EntityFilter { Words = words, After = next, Limit = 3 });
                listed.AddRange(page.Items);
                next = page.Next;
            }
            while (next is not null);

            var all = book.List(new EntityFilter { Words = words, Limit = Most });
            Assert.Equal(all.Total, listed.Count);
            Assert.Equal(
                all.Items.Select(one => RowJson.Write(one)).Order(StringComparer.Ordinal),
                listed.Select(one => RowJson.Write(one)).Order(StringComparer.Ordinal));
            Assert.Equal(listed.OrderByDescending(one => one.Mentions).ThenBy(one => one.Name, StringComparer.Ordinal), listed);
        }
    }

    // What is said of names that are as like as others may come in any order.
    private static string Describe(EntityFound found) => string.Join('\n', [
        RowJson.Write(found.Entity with { Because = [] }),
        .. found.Entity.Because.Select(bridge => bridge.ToString()).Order(StringComparer.Ordinal),
        .. found.Offers.Select(offer => RowJson.Write(offer)).Order(StringComparer.Ordinal)]);

    private void CheckIds(IResolving kept, Dictionary<NamedIn, EntityId> members)
    {
        var sizes = _members.Values.CountBy(id => id).ToDictionary(pair => pair.Key, pair => pair.Value);
        foreach (var old in _members.GroupBy(pair => pair.Value, pair => pair.Key))
        {
            var most = old.Where(members.ContainsKey).GroupBy(name => members[name]).MaxBy(group => group.Count());
            if (most is not null && most.Count() * 2 > old.Count())
            {
                Assert.Equal(most.Key, kept.Resolve(old.Key));
                Assert.True(most.Key == old.Key || sizes.GetValueOrDefault(most.Key) >= old.Count());
            }
        }
    }
}

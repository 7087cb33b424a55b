using Sayso.Cases;
using Sayso.Cases.Kept;
using Sayso.Resolve.Entities;

namespace Sayso.Storage.Tests;

/// <summary>Looks at a case after each fold, and compares with how it was after the one before.</summary>
internal sealed class FoldWatch
{
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
            if (!names.TryGetValue(id, out var now) || !_names.TryGetValue(id, out var before) || !now.SetEquals(before))
            {
                Assert.Contains(id, changes.Renamed);
            }
        }

        CheckIds(kept, members);
        (_members, _names) = (members, names);
        _ids.UnionWith(names.Keys);
        Assert.All(_ids, id => Assert.True(kept.Holder(id) is not null && (kept.Resolve(id) is not { } now || names.ContainsKey(now))));
    }

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

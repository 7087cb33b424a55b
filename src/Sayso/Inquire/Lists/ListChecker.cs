using Sayso.Cases;
using Sayso.Language;
using Sayso.Weigh;

namespace Sayso.Inquire.Lists;

/// <summary>
/// Holds lists against accounts: who was put on board, on shift or in the room, and who is on the list that should say so.
/// </summary>
public static class ListChecker
{
    // Words that many lists share say nothing of which list is meant.
    private static readonly HashSet<string> Common =
        new(StringComparer.OrdinalIgnoreCase)
        {
            "list", "manifest", "roster", "flight", "shift", "the", "of", "and", "airport", "passenger", "passengers", "crew", "staff",
            "guest", "visitors",
        };

    // What puts somebody there.
    private static readonly string[] Being =
    [
        "aboard", "on board", "boarded", "flew", "was on", "were on", "passenger", "on duty", "on shift", "was at", "were at", "was in",
        "arrived", "travelled", "traveled", "manifest", "present", "landed",
    ];

    /// <param name="state">The case as it stands.</param>
    /// <param name="records">Its records.</param>
    /// <returns>By list, then by name: the order says nothing else.</returns>
    public static IReadOnlyList<ListFinding> Check(CaseState state, IReadOnlyList<Record> records)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(records);
        string Person(TableId table, string name) => state.Entities.Of(new NamedIn(table, EntityKind.Person, name))?.Name ?? name;
        var findings = new List<ListFinding>();
        foreach (var list in records.Where(record => record is { Kind: RecordKind.Listing, What: not null })
            .GroupBy(record => record.What!))
        {
            var words = Distinctive(list.Key);
            var listed = list.SelectMany(record => record.Who.Select(name => (Name: Person(record.Table, name), Record: record)))
                .ToLookup(row => row.Name, row => row.Record);

            // Records that put somebody where the list is of, and claims that name somebody beside it.
            bool IsThere(Record record) =>
                record.Kind is RecordKind.Presence or RecordKind.Access && record.What is { } where && Shares(words, where);
            var present = records.Where(IsThere)
                .SelectMany(record => record.Who.Select(name => (Name: Person(record.Table, name), record.Id)))
                .ToLookup(row => row.Name, row => row.Id);
            var claims = state.Weighed.Propositions.SelectMany(proposition => proposition.Claims)
                .Where(claim => !claim.IsContrary && Speaks(claim.Claim.Text, words))
                .SelectMany(claim => claim.Claim.Names.Where(name => name.Kind == EntityKind.Person)
                    .Select(name => (
                    state.Entities.Of(new NamedIn(claim.Claim.Report, EntityKind.Person, name.Name))?.Name, claim.Claim.Id)))
                .Where(row => row.Name is not null).ToLookup(row => row.Name!, row => row.Id);
            foreach (string person in listed.Select(group => group.Key).Concat(present.Select(group => group.Key))
                .Concat(claims.Select(group => group.Key)).Distinct())
            {
                var rows = listed[person].ToList();
                bool told = present[person].Any() || claims[person].Any();
                ListFindingKind? kind = rows.Exists(record => record.Status == "struck") ? ListFindingKind.Struck
                    : rows.Count == 0 ? ListFindingKind.NotListed
                    : !told ? ListFindingKind.ListedOnly
                    : null;
                if (kind is { } known)
                {
                    findings.Add(new ListFinding(
                        person, list.Key, known, [.. rows.Select(record => record.Id)], [.. present[person].Distinct()],
                        [.. claims[person].Distinct()]));
                }
            }
        }

        findings.AddRange(TwoPlaces(records, Person));
        return [.. findings.OrderBy(finding => finding.List, StringComparer.Ordinal)
            .ThenBy(finding => finding.Person, StringComparer.Ordinal)];
    }

    /// <summary>
    /// Records that put one person in two places at one time: one of them is wrong, or somebody else used the name or the badge.
    /// </summary>
    private static IEnumerable<ListFinding> TwoPlaces(IReadOnlyList<Record> records, Func<TableId, string, string> person)
    {
        var presences = records.Where(record => record is { Kind: RecordKind.Presence, From: not null, What: not null })
            .SelectMany(record => record.Who.Select(name => (Person: person(record.Table, name), Record: record)))
            .GroupBy(row => row.Person);
        foreach (var one in presences)
        {
            var rows = one.Select(row => row.Record).OrderBy(record => record.From).ToList();
            for (int i = 0; i < rows.Count; i++)
            {
                for (int j = i + 1; j < rows.Count && rows[j].From < (rows[i].To ?? rows[i].From!.Value.AddSeconds(1)); j++)
                {
                    if (!string.Equals(rows[i].What, rows[j].What, StringComparison.OrdinalIgnoreCase))
                    {
                        yield return new ListFinding(
                            one.Key, $"{rows[i].What} / {rows[j].What}", ListFindingKind.InTwoPlaces, [], [rows[i].Id, rows[j].Id], []);
                    }
                }
            }
        }
    }

    private static HashSet<string> Distinctive(string list) =>
        [.. list.Split([' ', '-', '_', ',', '/'], StringSplitOptions.RemoveEmptyEntries)
        .Where(word => word.Length > 1 && !Common.Contains(word)).Select(word => word.ToLowerInvariant())];

    private static bool Shares(HashSet<string> words, string where) => words.Count > 0 && Distinctive(where).IsSupersetOf(words);

    private static bool Speaks(string text, HashSet<string> words)
    {
        string lower = text.ToLowerInvariant();
        return words.Count > 0 && words.All(word => lower.Contains(word, StringComparison.Ordinal))
            && Being.Any(being => lower.Contains(being, StringComparison.Ordinal));
    }
}

using System.Runtime.CompilerServices;
using Sayso.Cases;
using Sayso.Language;
using Sayso.Resolve.Names;

namespace Sayso.Resolve.Entities;

/// <summary>One name, however often reports give it.</summary>
internal sealed record Spelling(NameWords Words, EntityKind Kind, List<int> Rows)
{
    // A quarter of the mentions.
    private const int PersonShare = 4;

    /// <summary>Rows by kind and by name without titles, articles and legal forms.</summary>
    public static List<Spelling> Of(IReadOnlyList<ReportName> rows)
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
    public static EntityKind KindOf(IReadOnlyList<ReportName> names)
    {
        var kinds = names.GroupBy(name => name.Named.Kind).ToDictionary(kind => kind.Key, kind => kind.Sum(name => name.Mentions));
        return names[0].Named.Name.Contains(' ', StringComparison.Ordinal)
            && kinds.GetValueOrDefault(EntityKind.Person) * PersonShare >= kinds.Values.Sum()
            ? EntityKind.Person
            : kinds.OrderByDescending(kind => kind.Value).ThenBy(kind => kind.Key).First().Key;
    }

    public bool Equals(Spelling? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

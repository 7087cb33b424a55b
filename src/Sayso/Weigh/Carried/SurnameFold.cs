using Sayso.Cases;
using Sayso.Cases.Kept;
using Sayso.Language;
using Sayso.Weigh.Propositions;

namespace Sayso.Weigh.Carried;

/// <summary>Carries forward what claims that share a surname are to each other: it hangs on who is who.</summary>
/// <param name="kept">What is kept.</param>
/// <param name="entities">Who is who, as it is now.</param>
internal sealed class SurnameFold(IKeptSurnames kept, IResolving entities)
{
    // So many new links are looked at at a time.
    private const int Most = 20_000;

    private readonly Dictionary<ClaimKey, ILookup<string, NamedIn>> _people = [];
    private readonly List<(ClaimKey One, ClaimKey Other)> _joined = [];

    /// <summary>The claims that were taken to be of two people and are not any more.</summary>
    public IReadOnlyList<(ClaimKey One, ClaimKey Other)> Joined => _joined;

    /// <summary>Looks at new links, and again at those of people who are others than before.</summary>
    /// <param name="moved">Names that stand for another entity.</param>
    /// <returns>Whether that was all.</returns>
    public bool Fold(IReadOnlySet<NamedIn> moved)
    {
        var fresh = kept.Unsettled(Most);
        var surnames = new Surnames(
            new RememberedEntities(entities), () => entities.Partings().Select(decision => decision.Named));
        var settled = new HashSet<(ClaimKey, ClaimKey)>();
        foreach (var link in fresh.Concat(moved.Where(name => name.Kind == EntityKind.Person).SelectMany(kept.Of)))
        {
            if (settled.Add((link.A, link.B)))
            {
                bool areOthers = surnames.AreOthers(People(link.A), People(link.B));
                if (areOthers != link.AreOthers)
                {
                    kept.Settle(link, areOthers);
                    if (link.AreOthers == true)
                    {
                        _joined.Add((link.A, link.B));
                    }
                }
            }
        }

        return fresh.Count < Most;
    }

    private ILookup<string, NamedIn> People(ClaimKey claim)
    {
        if (!_people.TryGetValue(claim, out var people))
        {
            _people[claim] = people = Surnames.Of(kept.PeopleOf(claim));
        }

        return people;
    }
}

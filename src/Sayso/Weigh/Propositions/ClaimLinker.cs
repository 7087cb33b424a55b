using Sayso.Cases;
using Sayso.Cases.Kept;

namespace Sayso.Weigh.Propositions;

/// <summary>Finds for new claims those claims of the case that say the same, or nearly, whatever the order in which they come.</summary>
/// <param name="weighing">What is kept.</param>
/// <param name="shelf">Claims that were met before.</param>
internal sealed class ClaimLinker(IWeighing weighing, ClaimShelf shelf)
{
    // Of those that share a word so many find all others by it; several may be of one report.
    private const int Sample = 80;

    private readonly SharedHashes<ClaimKey> _shared = new(weighing.ClaimsWith, Sample);

    /// <summary>Links the claims of a report with those of the case.</summary>
    public void Add(ReportId report)
    {
        var found = new List<(ClaimKey Claim, ClaimKey Other)>();
        var displaced = new HashSet<ClaimKey>();
        weighing.DropLinks(report);
        foreach (var (key, claim) in weighing.ClaimsOf(report).Where(claim => claim.Claim.Says))
        {
            uint[] words = Words(shelf.Put(key, claim));
            weighing.AddWords(key, report, words);
            var (others, lost) = _shared.With(key, words);
            found.AddRange(others.Select(other => (key, other)));
            displaced.UnionWith(lost);
        }

        shelf.Load(weighing, found.Select(pair => pair.Other).Concat(displaced));
        foreach (var (claim, other) in found.Where(pair => shelf.Has(pair.Other)))
        {
            Compare(claim, other);
        }

        foreach (var lost in displaced.Where(shelf.Has))
        {
            Recheck(lost);
        }

        shelf.Trim();
    }

    private static uint[] Words(ClaimTerms terms) => [.. terms.Rarest(ClaimComparer.FindingWords).Distinct()];

    private void Compare(ClaimKey claim, ClaimKey other)
    {
        var (first, second) = shelf[claim].Id.CompareTo(shelf[other].Id) < 0 ? (claim, other) : (other, claim);
        var (left, right) = (shelf[first], shelf[second]);
        if (ClaimComparer.Link(left.Id, left.Terms, right.Id, right.Terms) is { } link)
        {
            weighing.AddLink(first, second, link);
            if (link.SharesSurname)
            {
                weighing.Surnames.KeepPeople(first, left.Terms.People);
                weighing.Surnames.KeepPeople(second, right.Terms.People);
            }
        }
    }

    /// <summary>A claim that is no longer in the sample of a word may no longer find others by it.</summary>
    private void Recheck(ClaimKey lost)
    {
        var found = _shared.With(lost, Words(shelf[lost].Terms)).Found.ToHashSet();
        foreach (var other in weighing.LinkedWith(lost).Where(other => !found.Contains(other)))
        {
            weighing.DropLink(lost, other);
        }
    }
}

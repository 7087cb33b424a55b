using Sayso.Cases;
using Sayso.Cases.Kept;

namespace Sayso.Weigh.Propositions;

/// <summary>Finds for new claims those claims of the case that say the same, or nearly, whatever the order in which they come.</summary>
internal sealed class ClaimLinker(IWeighing weighing)
{
    private const int MostTerms = 100_000;

    private readonly Dictionary<ClaimId, ClaimTerms> _terms = [];
    private readonly SharedHashes<ClaimId> _shared = new(weighing.ClaimsWith);

    /// <summary>Links the claims of a report with those of the case.</summary>
    public void Add(ReportId report)
    {
        var found = new List<(ClaimId Claim, ClaimId Other)>();
        var displaced = new HashSet<ClaimId>();
        foreach (var claim in weighing.ClaimsOf(report).Where(claim => claim.Says))
        {
            var terms = ClaimTerms.Of(claim);
            _terms[claim.Id] = terms;
            weighing.AddWords(claim.Id, Words(terms));
            var (others, lost) = _shared.With(claim.Id, Words(terms));
            found.AddRange(others.Select(other => (claim.Id, other)));
            displaced.UnionWith(lost);
        }

        // All at once: many of them are of the same few reports.
        Load(found.Select(pair => pair.Other).Concat(displaced));
        foreach (var (claim, other) in found.Where(pair => _terms.ContainsKey(pair.Other)))
        {
            Compare(claim, other);
        }

        foreach (var lost in displaced.Where(_terms.ContainsKey))
        {
            Recheck(lost);
        }

        if (_terms.Count > MostTerms)
        {
            _terms.Clear();
        }
    }

    private static uint[] Words(ClaimTerms terms) => [.. terms.Rarest(ClaimComparer.FindingWords).Distinct()];

    private void Compare(ClaimId claim, ClaimId other)
    {
        var (first, second) = claim.CompareTo(other) < 0 ? (claim, other) : (other, claim);
        if (ClaimComparer.Link(first, _terms[first], second, _terms[second]) is { } link)
        {
            weighing.AddLink(link);
        }
    }

    private void Load(IEnumerable<ClaimId> claims)
    {
        HashSet<ClaimId> missing = [.. claims.Where(claim => !_terms.ContainsKey(claim))];
        foreach (var claim in missing.Count > 0 ? weighing.Find(missing) : [])
        {
            _terms[claim.Id] = ClaimTerms.Of(claim);
        }
    }

    /// <summary>A claim that is no longer in the sample of a word may no longer find others by it.</summary>
    private void Recheck(ClaimId lost)
    {
        var found = _shared.With(lost, Words(_terms[lost])).Found.ToHashSet();
        foreach (var other in weighing.LinkedWith(lost).Where(other => !found.Contains(other)))
        {
            weighing.DropLink(lost, other);
        }
    }
}

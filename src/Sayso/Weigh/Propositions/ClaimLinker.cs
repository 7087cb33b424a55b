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
        var claims = weighing.ClaimsOf(report).Where(claim => claim.Says).ToList();
        foreach (var claim in claims)
        {
            var terms = ClaimTerms.Of(claim);
            _terms[claim.Id] = terms;
            weighing.AddWords(claim.Id, Words(terms));
            var others = _shared.With(claim.Id, Words(terms));
            Load(others);
            foreach (var other in others.Where(_terms.ContainsKey))
            {
                Compare(claim.Id, other);
            }

            foreach (var (lost, word) in _shared.Displaced)
            {
                Recheck(lost, word);
            }
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
        List<ClaimId> missing = [.. claims.Where(claim => !_terms.ContainsKey(claim))];
        foreach (var claim in missing.Count > 0 ? weighing.Find(missing) : [])
        {
            _terms[claim.Id] = ClaimTerms.Of(claim);
        }
    }

    /// <summary>A claim that is no longer in the sample of a word may no longer find another by it.</summary>
    private void Recheck(ClaimId lost, uint word)
    {
        var linked = weighing.LinkedWith(lost);
        Load([lost, .. linked]);
        if (!_terms.TryGetValue(lost, out var own))
        {
            return;
        }

        uint[] words = Words(own);
        foreach (var other in linked)
        {
            if (_terms.TryGetValue(other, out var terms) && Words(terms) is var theirs && theirs.Contains(word)
                && !_shared.Find(lost, words, other, theirs))
            {
                weighing.DropLink(lost, other);
            }
        }
    }
}

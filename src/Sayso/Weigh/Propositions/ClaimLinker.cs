using Sayso.Cases;

namespace Sayso.Weigh.Propositions;

/// <summary>Finds for new claims those claims of the case that say the same, or nearly.</summary>
/// <param name="store">The case.</param>
/// <param name="isFirst">True when no claim of the case has been linked yet: then what this linker has seen is all there is, and the case need not be asked.</param>
internal sealed class ClaimLinker(ICaseStore store, bool isFirst)
{
    // Of the claims that are like one, so many are kept: copies of one text are one group by way of each other.
    private const int MostLinks = 8;
    private const int MostCompared = 64;
    private const int MostTerms = 200_000;

    // A word that more claims share finds the first of them.
    private const int MostSharing = 100;

    private readonly Dictionary<ClaimId, (ClaimInCase Claim, ClaimTerms Terms)> _terms = [];
    private readonly Dictionary<uint, List<ClaimId>> _seen = [];

    /// <summary>The words by which the claims of a report are found, and what links them to the claims before them.</summary>
    public async Task<(IReadOnlyList<ClaimWord> Words, IReadOnlyList<ClaimLink> Links)> LinkAsync(IReadOnlyList<ClaimInCase> claims, CancellationToken cancellationToken)
    {
        var words = new List<ClaimWord>();
        var links = new List<ClaimLink>();
        foreach (var claim in claims)
        {
            if (!claim.Says)
            {
                continue;
            }

            var terms = ClaimTerms.Of(claim);
            uint[] finding = [.. terms.Rarest(ClaimComparer.FindingWords)];
            var others = await FindAsync(finding, cancellationToken).ConfigureAwait(false);
            links.AddRange(others
                .Where(other => other.Claim.Id != claim.Id)
                .Select(other => (Other: other.Claim, Found: ClaimComparer.Compare(other.Terms, terms)))
                .Where(pair => pair.Found is not null)
                .GroupBy(pair => pair.Found!.Value.Kind)
                .SelectMany(kind => kind.OrderByDescending(pair => pair.Found!.Value.Score).ThenBy(pair => pair.Other.Id).Take(MostLinks))
                .Select(pair => new ClaimLink(pair.Other.Id, claim.Id, pair.Found!.Value.Kind, Math.Round(pair.Found.Value.Score, 3), pair.Found.Value.Because)));
            _terms[claim.Id] = (claim, terms);
            foreach (uint word in finding)
            {
                words.Add(new ClaimWord(claim.Id, word));
                if (!_seen.TryGetValue(word, out var sharing))
                {
                    _seen[word] = sharing = [];
                }

                if (sharing.Count < MostSharing)
                {
                    sharing.Add(claim.Id);
                }
            }
        }

        return (words, links);
    }

    /// <summary>What was linked is in the case now, and can be found there.</summary>
    public void Kept()
    {
        if (!isFirst)
        {
            _seen.Clear();
        }

        if (_terms.Count > MostTerms)
        {
            _terms.Clear();
        }
    }

    private async Task<IReadOnlyList<(ClaimInCase Claim, ClaimTerms Terms)>> FindAsync(uint[] words, CancellationToken cancellationToken)
    {
        var fresh = words.Distinct().SelectMany(word => _seen.GetValueOrDefault(word) ?? []).CountBy(id => id).Where(pair => pair.Value >= ClaimComparer.LeastShared).OrderByDescending(pair => pair.Value).Select(pair => pair.Key);
        var kept = isFirst ? [] : await store.FindClaimsByWordsAsync(words, ClaimComparer.LeastShared, cancellationToken).ConfigureAwait(false);
        List<ClaimId> found = [.. kept.Concat(fresh).Take(MostCompared)];
        List<ClaimId> missing = [.. found.Where(id => !_terms.ContainsKey(id))];
        if (missing.Count > 0)
        {
            foreach (var claim in await store.FindClaimsAsync(missing, cancellationToken).ConfigureAwait(false))
            {
                _terms[claim.Id] = (claim, ClaimTerms.Of(claim));
            }
        }

        return [.. found.Where(_terms.ContainsKey).Select(id => _terms[id])];
    }
}

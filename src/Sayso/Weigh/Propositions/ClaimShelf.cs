using Sayso.Cases;
using Sayso.Cases.Kept;

namespace Sayso.Weigh.Propositions;

/// <summary>Claims at hand, ready to be compared.</summary>
internal sealed class ClaimShelf
{
    private const int Most = 100_000;

    private readonly Dictionary<ClaimKey, (ClaimId Id, ClaimTerms Terms)> _claims = [];

    /// <summary>A claim that was put or loaded before.</summary>
    public (ClaimId Id, ClaimTerms Terms) this[ClaimKey claim] => _claims[claim];

    /// <summary>Whether a claim is at hand.</summary>
    public bool Has(ClaimKey claim) => _claims.ContainsKey(claim);

    /// <summary>Makes a claim ready.</summary>
    public ClaimTerms Put(ClaimKey key, Claim claim)
    {
        var terms = ClaimTerms.Of(claim);
        _claims[key] = (claim.Id, terms);
        return terms;
    }

    /// <summary>Makes ready what is not at hand, all at once: many of them are of the same few reports.</summary>
    public void Load(IWeighing weighing, IEnumerable<ClaimKey> claims)
    {
        HashSet<ClaimKey> missing = [.. claims.Where(claim => !_claims.ContainsKey(claim))];
        foreach (var (key, claim) in missing.Count > 0 ? weighing.Find(missing) : [])
        {
            Put(key, claim);
        }
    }

    /// <summary>Clears the shelf where it is full, between two reports.</summary>
    public void Clear()
    {
        if (_claims.Count > Most)
        {
            _claims.Clear();
        }
    }
}

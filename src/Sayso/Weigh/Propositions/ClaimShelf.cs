using Sayso.Cases;
using Sayso.Cases.Kept;

namespace Sayso.Weigh.Propositions;

/// <summary>Claims at hand, ready to be compared.</summary>
internal sealed class ClaimShelf
{
    private const int Most = 30_000;

    private readonly Recent<ClaimKey, (ClaimId Id, ClaimTerms Terms)> _claims = new(Most);

    /// <summary>True when there is none.</summary>
    public bool IsEmpty => _claims.IsEmpty;

    /// <summary>A claim that was put or loaded before.</summary>
    public (ClaimId Id, ClaimTerms Terms) this[ClaimKey claim] =>
        _claims.TryGet(claim, out var found) ? found : throw new KeyNotFoundException($"claim {claim.Number} is not at hand");

    /// <summary>Whether a claim is at hand.</summary>
    public bool Has(ClaimKey claim) => _claims.TryGet(claim, out _);

    /// <summary>Makes a claim ready.</summary>
    public ClaimTerms Put(ClaimKey key, Claim claim)
    {
        var terms = ClaimTerms.Of(claim);
        _claims.Put(key, (claim.Id, terms));
        return terms;
    }

    /// <summary>Makes ready what is not at hand, all at once: many of them are of the same few reports.</summary>
    public void Load(IWeighing weighing, IEnumerable<ClaimKey> claims)
    {
        HashSet<ClaimKey> missing = [.. claims.Where(claim => !Has(claim))];
        foreach (var (key, claim) in missing.Count > 0 ? weighing.Find(missing) : [])
        {
            Put(key, claim);
        }
    }

    /// <summary>Makes room where it is full, between two reports.</summary>
    public void Trim() => _claims.Trim();

    /// <summary>Lays all aside.</summary>
    public void Clear() => _claims.Clear();
}

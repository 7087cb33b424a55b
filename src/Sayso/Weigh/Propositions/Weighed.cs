using Sayso.Cases;

namespace Sayso.Weigh.Propositions;

/// <summary>What the claims of a case amount to.</summary>
/// <param name="Propositions">Those that several reports make first.</param>
/// <param name="Contradictions">Pairs of claims that clash.</param>
/// <param name="Offers">Propositions that may be one, the likeliest first.</param>
public sealed record Weighed(
    IReadOnlyList<Proposition> Propositions, IReadOnlyList<Contradiction> Contradictions, IReadOnlyList<PropositionOffer> Offers)
{
    private Dictionary<string, Proposition>? _byClaim;

    /// <summary>
    /// The proposition of that id, now or before: an id names a claim, and the proposition that holds it is meant. Null when there is none.
    /// </summary>
    public Proposition? Find(PropositionId id) => id.Value.Length > 1 ? ByClaim.GetValueOrDefault(id.Value[1..]) : null;

    /// <summary>The proposition that holds a claim; null when none does.</summary>
    public Proposition? Of(ClaimId claim) => ByClaim.GetValueOrDefault(claim.Value[1..]);

    private Dictionary<string, Proposition> ByClaim => _byClaim ??= Propositions
        .SelectMany(proposition => proposition.Claims.Select(claim => (Key: claim.Claim.Id.Value[1..], proposition)))
        .GroupBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.First().proposition, StringComparer.Ordinal);
}

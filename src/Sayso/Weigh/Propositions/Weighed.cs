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
    private Dictionary<PropositionId, Proposition>? _byId;

    /// <summary>Ids that propositions had, each with the id of what holds their claims now.</summary>
    public IReadOnlyDictionary<PropositionId, PropositionId> Former { get; init; } = new Dictionary<PropositionId, PropositionId>();

    /// <summary>
    /// The proposition of that id, now or before; where the id leads nowhere, the one that holds the claim it was called after. Null when
    /// there is none.
    /// </summary>
    public Proposition? Find(PropositionId id) => ById.GetValueOrDefault(id) ?? ById.GetValueOrDefault(Former.GetValueOrDefault(id))
        ?? (id.Value.Length > 1 ? ByClaim.GetValueOrDefault(id.Value[1..].Split('-')[0]) : null);

    /// <summary>The proposition that holds a claim; null when none does.</summary>
    public Proposition? Of(ClaimId claim) => ByClaim.GetValueOrDefault(claim.Value[1..]);

    private Dictionary<PropositionId, Proposition> ById => _byId ??= Propositions.GroupBy(proposition => proposition.Id)
        .ToDictionary(group => group.Key, group => group.First());

    private Dictionary<string, Proposition> ByClaim => _byClaim ??= Propositions
        .SelectMany(proposition => proposition.Claims.Select(claim => (Key: claim.Claim.Id.Value[1..], proposition)))
        .GroupBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.First().proposition, StringComparer.Ordinal);
}

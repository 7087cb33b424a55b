namespace Sayso.Cases;

/// <summary>All that was worked out of a case, with the words of its claims.</summary>
/// <param name="Claims">All claims, in the order of the case.</param>
/// <param name="Propositions">Those that several reports make first, each part in the order of the case.</param>
/// <param name="Contradictions">Claims that clash: of two propositions first, each part in the order of the case.</param>
/// <param name="Former">Ids that propositions had, each with the id of what holds their claims now.</param>
/// <param name="Voices">What became of what each voice said, who says most first.</param>
public sealed record WeighedCase(
    IReadOnlyList<ClaimInCase> Claims, IReadOnlyList<Proposition> Propositions, IReadOnlyList<Contradiction> Contradictions,
    IReadOnlyDictionary<PropositionId, PropositionId> Former, IReadOnlyList<VoiceTally> Voices);

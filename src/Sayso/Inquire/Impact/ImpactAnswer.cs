using Sayso.Cases;
using Sayso.Inquire.Hypotheses;
using Sayso.Weigh;

namespace Sayso.Inquire.Impact;

/// <summary>What withdrawing a source, a report or a record would change, before and after.</summary>
/// <param name="What">What would be withdrawn, in words.</param>
/// <param name="Claims">Claims that would go, by id.</param>
/// <param name="Standings">Propositions that would stand otherwise.</param>
/// <param name="Events">Events of the timeline that would go, or whose interval would widen.</param>
/// <param name="Knowledge">Facts that somebody could then no longer have known: the document, and who.</param>
/// <param name="Ratings">Evidence that would count for nothing.</param>
/// <param name="RankingBefore">The hypotheses by inconsistency, before.</param>
/// <param name="RankingAfter">And after.</param>
/// <param name="Lists">Findings between lists and accounts that would go or come, in words.</param>
public sealed record ImpactAnswer(
    string What, IReadOnlyList<ClaimId> Claims, IReadOnlyList<Change> Standings, IReadOnlyList<string> Events,
    IReadOnlyList<LostKnowledge> Knowledge, IReadOnlyList<string> Ratings,
    IReadOnlyList<RankedHypothesis> RankingBefore, IReadOnlyList<RankedHypothesis> RankingAfter, IReadOnlyList<string> Lists);

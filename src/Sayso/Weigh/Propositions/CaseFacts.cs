using Sayso.Cases;
using Sayso.Resolve.Entities;

namespace Sayso.Weigh.Propositions;

/// <summary>All that propositions are worked out from.</summary>
/// <param name="Reports">The reports of the case.</param>
/// <param name="Claims">All claims of the case.</param>
/// <param name="Links">Claims that say the same or nearly.</param>
/// <param name="Dependence">Reports that rest on each other.</param>
/// <param name="Entities">Who is who.</param>
/// <param name="Judgements">What people decided.</param>
public sealed record CaseFacts(
    IReadOnlySet<ReportId> Reports, IReadOnlyList<ClaimInCase> Claims, IReadOnlyList<ClaimLink> Links,
    IReadOnlyList<ReportPair> Dependence, EntityBook Entities,
    IReadOnlyList<Judgement> Judgements);

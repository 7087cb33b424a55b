using Sayso.Cases;
using Sayso.Resolve.Entities;

namespace Sayso.Server.Views;

/// <summary>All about one entity.</summary>
public sealed record EntityDetail(
    CaseEntity Entity,
    IReadOnlyList<OfferedEntity> Offers,
    IReadOnlyList<ClaimInCase> Says,
    IReadOnlyList<ClaimInCase> About,
    IReadOnlyList<Judgement> Judgements);

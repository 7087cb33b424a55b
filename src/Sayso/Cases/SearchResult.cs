namespace Sayso.Cases;

/// <summary>What a search found, best first.</summary>
/// <param name="Reports">Reports.</param>
/// <param name="Claims">Claims.</param>
public sealed record SearchResult(IReadOnlyList<ReportHit> Reports, IReadOnlyList<ClaimHit> Claims);

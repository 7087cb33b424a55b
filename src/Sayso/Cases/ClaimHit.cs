namespace Sayso.Cases;

/// <summary>A claim that a search found.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Report">The report's id.</param>
/// <param name="Outlet">Or null.</param>
/// <param name="Voice">The innermost voice.</param>
/// <param name="Snippet">The words found and those around them.</param>
public sealed record ClaimHit(ClaimId Id, ReportId Report, string? Outlet, string Voice, IReadOnlyList<Snippet> Snippet);

namespace Sayso.Cases;

/// <summary>A report that a search found.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Or null.</param>
/// <param name="Outlet">Or null.</param>
/// <param name="Published">The day it was published, or null.</param>
/// <param name="Snippet">The words found and those around them.</param>
public sealed record ReportHit(ReportId Id, string? Title, string? Outlet, DateOnly? Published, IReadOnlyList<Snippet> Snippet);

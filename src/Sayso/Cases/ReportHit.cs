namespace Sayso.Cases;

/// <summary>A report that a search found.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Or null.</param>
/// <param name="Outlet">Or null.</param>
/// <param name="Published">yyyy-MM-dd, or null.</param>
/// <param name="Snippet">The words found and those around them.</param>
public sealed record ReportHit(string Id, string? Title, string? Outlet, string? Published, IReadOnlyList<Snippet> Snippet);

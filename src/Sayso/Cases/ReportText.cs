namespace Sayso.Cases;

/// <summary>What comparing reports needs of one.</summary>
/// <param name="Id">The report.</param>
/// <param name="Path">The path as given.</param>
/// <param name="Outlet">The outlet, or null.</param>
/// <param name="Published">The day it was published, or null.</param>
/// <param name="Text">Its text.</param>
public sealed record ReportText(ReportId Id, string Path, string? Outlet, DateOnly? Published, string Text);

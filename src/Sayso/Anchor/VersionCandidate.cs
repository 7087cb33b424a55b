namespace Sayso.Anchor;

/// <summary>What has to be known of a report to tell whose version it is.</summary>
/// <param name="Id">The report's own id.</param>
/// <param name="Url">Where it stood; null when unknown.</param>
/// <param name="Outlet">Who published it; null when unknown.</param>
/// <param name="Stated">When it says that it was modified, else published; null when it does not say.</param>
/// <param name="Retrieved">When it was fetched; null when unknown.</param>
/// <param name="Sha256">Of its bytes, in hexadecimal digits.</param>
/// <param name="Sketch">Of its text.</param>
public sealed record VersionCandidate(
    string Id, string? Url, string? Outlet, DateTimeOffset? Stated, DateTimeOffset? Retrieved, string Sha256, TextSketch Sketch);

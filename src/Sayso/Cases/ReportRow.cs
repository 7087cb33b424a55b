namespace Sayso.Cases;

/// <summary>A report in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Path">As given when it was read.</param>
/// <param name="Title">Or null.</param>
/// <param name="Outlet">Or null.</param>
/// <param name="Author">Or null.</param>
/// <param name="Published">yyyy-MM-dd, or null.</param>
/// <param name="Url">Or null.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="Read">False when it is in a language that is not read.</param>
/// <param name="Models">Version of the models that read it.</param>
/// <param name="Claims">Number of claims.</param>
/// <param name="Attributed">Number of claims that are laid on somebody else than the outlet.</param>
/// <param name="Captures">How many times it was taken in.</param>
public sealed record ReportRow(
    string Id, string Path, string? Title, string? Outlet, string? Author, string? Published, string? Url, string Language, bool Read, string Models, int Claims, int Attributed, int Captures);

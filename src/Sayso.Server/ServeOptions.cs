namespace Sayso.Server;

/// <summary>What is served and where.</summary>
/// <param name="Cases">Folders of cases by id, found anew at each request so that a case made later shows.</param>
/// <param name="Models">Folder of the models, whose scores are shown; null when there is none.</param>
/// <param name="Page">Folder of the built page; null when it is not built.</param>
/// <param name="Clock">Tells when something is judged.</param>
public sealed record ServeOptions(ServedCases Cases, string? Models, string? Page, TimeProvider Clock);

namespace Sayso.Storage.Migrations;

/// <summary>What steps 6 to 12 keep of a name beside its words.</summary>
/// <param name="Also">Its other names.</param>
/// <param name="Called">Its descriptions.</param>
/// <param name="At">Where it stands: start and end, start and end.</param>
internal sealed record NameDetail(IReadOnlyList<string> Also, IReadOnlyList<string> Called, IReadOnlyList<int> At);

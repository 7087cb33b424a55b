namespace Sayso.Cases;

/// <summary>How much a case holds.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Reports">Number of reports.</param>
/// <param name="Claims">Number of claims.</param>
/// <param name="Voices">Number of voices, report by report.</param>
/// <param name="Entities">Number of entities, report by report.</param>
/// <param name="Judgements">Judgements that stand.</param>
/// <param name="Updated">When a report or judgement last came in, UTC; null for an empty case.</param>
public sealed record CaseSummary(string Name, int Reports, int Claims, int Voices, int Entities, int Judgements, DateTimeOffset? Updated);

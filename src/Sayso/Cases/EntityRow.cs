namespace Sayso.Cases;

/// <summary>An entity in a list: one name and kind, over all reports.</summary>
/// <param name="Name">Its fullest name.</param>
/// <param name="Kind">As in the ledger.</param>
/// <param name="Reports">Reports it is named in.</param>
/// <param name="Mentions">Mentions in all.</param>
public sealed record EntityRow(string Name, string Kind, int Reports, int Mentions);

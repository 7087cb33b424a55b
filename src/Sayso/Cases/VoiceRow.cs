namespace Sayso.Cases;

/// <summary>A voice in a list: one name and kind, over all reports.</summary>
/// <param name="Name">Its name or description.</param>
/// <param name="Kind">As in the ledger.</param>
/// <param name="Anonymous">True when a text withholds the name.</param>
/// <param name="Reports">Reports it speaks in.</param>
/// <param name="Claims">Claims it has a part in.</param>
public sealed record VoiceRow(string Name, string Kind, bool Anonymous, int Reports, int Claims);

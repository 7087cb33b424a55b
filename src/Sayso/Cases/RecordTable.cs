namespace Sayso.Cases;

/// <summary>A table of records that was taken into a case.</summary>
/// <param name="Id">"t" and the start of the file's SHA-256.</param>
/// <param name="Path">As given.</param>
/// <param name="Kind">What its rows are of.</param>
/// <param name="Mapping">Which column is what, as JSON.</param>
/// <param name="Records">Rows that are records.</param>
/// <param name="Problems">Rows that are not.</param>
/// <param name="Taken">When it was taken in.</param>
public sealed record RecordTable(TableId Id, string Path, RecordKind Kind, string Mapping, int Records, int Problems, DateTimeOffset Taken);

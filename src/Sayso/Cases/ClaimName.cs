namespace Sayso.Cases;

/// <summary>Somebody or something that a claim names.</summary>
/// <param name="Name">The fullest name that the report gives.</param>
/// <param name="Kind">As in the ledger.</param>
public sealed record ClaimName(string Name, string Kind);

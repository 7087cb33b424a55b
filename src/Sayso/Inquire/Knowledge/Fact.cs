namespace Sayso.Inquire.Knowledge;

/// <summary>Something to be known: a document, or what some people hold from a time on.</summary>
/// <param name="Document">The document, as transmissions name what they carry; null for a fact that is in none.</param>
/// <param name="Holders">Who held it from when, in seconds since 1970 (UTC), and by which record or report; besides the document's
/// senders.</param>
public sealed record Fact(string? Document, IReadOnlyList<(string Node, long From, string? Because)> Holders);

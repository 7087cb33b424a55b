using Sayso.Language;

namespace Sayso.Cases;

/// <summary>A sender, addressee or other hand of a communication.</summary>
/// <param name="Name">As printed, without an article: "Embassy in Vietnam", "Commander in Chief, Pacific (Felt)".</param>
/// <param name="Span">Where it stands in the report.</param>
/// <param name="Person">Who holds the office, where a name is printed beside it ("Felt").</param>
/// <param name="At">When this party got it, where that is printed apart; null otherwise.</param>
public sealed record Party(string Name, Span Span, string? Person = null, CommunicationTime? At = null);

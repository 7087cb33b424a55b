namespace Sayso.Inquire.Knowledge;

/// <summary>Something by which knowledge passes: a document, a message, a call, a meeting.</summary>
/// <param name="Id">The record, or the report, that shows it.</param>
/// <param name="Kind">"telegram", "call", "presence" and so on.</param>
/// <param name="From">Who passes it on.</param>
/// <param name="To">Who gets it.</param>
/// <param name="Departure">The earliest that it left, in seconds since 1970 (UTC).</param>
/// <param name="Latest">The latest that it left, exclusive: what was known before can be in it.</param>
/// <param name="Arrival">When it is stated to have come in; null when it is not.</param>
/// <param name="Transit">Seconds it takes where no arrival is stated.</param>
/// <param name="Carries">The documents whose content it carries, itself among them when it is one.</param>
public sealed record Transmission(
    string Id, string Kind, IReadOnlyList<string> From, IReadOnlyList<string> To, long Departure, long Latest, long? Arrival, long Transit,
    IReadOnlyList<string> Carries);

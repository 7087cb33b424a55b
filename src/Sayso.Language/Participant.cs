namespace Sayso.Language;

/// <summary>One part in an event.</summary>
/// <param name="Role">"agent", "patient", "recipient", "place", "instrument" or "other".</param>
/// <param name="Mention">Index into <see cref="Document.Mentions"/>.</param>
public sealed record Participant(string Role, int Mention);

namespace Sayso.Cases;

/// <summary>One part in an event.</summary>
/// <param name="Role">"agent", "patient", "recipient", "place", "instrument" or "other".</param>
/// <param name="Mention">Who or what.</param>
public sealed record ReportParticipant(string Role, MentionId Mention);

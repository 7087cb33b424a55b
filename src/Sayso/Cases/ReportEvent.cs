using System.Text.Json.Serialization;
using Sayso.Language;

namespace Sayso.Cases;

/// <summary>Something that a report says happened or was done.</summary>
public sealed record ReportEvent
{
    /// <summary>Its place in the ledger.</summary>
    public required EventId Id { get; init; }

    /// <summary>The word that names it.</summary>
    public Span Trigger { get; init; }

    /// <summary>True when the text says that it did not happen.</summary>
    [JsonPropertyName("negated")]
    public bool IsNegated { get; init; }

    /// <summary>When it lies, as the verb says; null for a noun.</summary>
    public Tense? Tense { get; init; }

    /// <summary>Who and what took part, in reading order.</summary>
    public IReadOnlyList<ReportParticipant> Participants { get; init; } = [];

    /// <summary>The earliest moment on local clocks; null when it is tied to no time.</summary>
    public DateTime? From { get; init; }

    /// <summary>One past the latest.</summary>
    public DateTime? To { get; init; }

    /// <summary>What the time was reckoned from; null when it is tied to none.</summary>
    public TimeBasis? Basis { get; init; }
}

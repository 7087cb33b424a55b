using System.Text.Json.Serialization;
using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Inquire.Timeline;

/// <summary>Something on the timeline: an interval with what it rests on.</summary>
public sealed record TimelineEvent
{
    /// <summary>The claim, record or report that tells it.</summary>
    public required string Id { get; init; }

    /// <summary>What that is.</summary>
    public required EventSource Source { get; init; }

    /// <summary>What happened, in the words of the claim or of the record.</summary>
    public required string Text { get; init; }

    /// <summary>The earliest that it can have been, as it is told; null when that is open.</summary>
    public DateTime? From { get; init; }

    /// <summary>The end of when it can have been, exclusive; null when that is open.</summary>
    public DateTime? To { get; init; }

    /// <summary>Minutes east of Greenwich of the clock that tells it; null when no zone is told.</summary>
    public int? Offset { get; init; }

    /// <summary>What the interval rests on.</summary>
    public required EventBasis Basis { get; init; }

    /// <summary>The event that it hangs on, or null.</summary>
    public ClaimAnchor? Anchor { get; init; }

    /// <summary>The earliest after all constraints; null when open.</summary>
    public DateTime? TightFrom { get; init; }

    /// <summary>The end after all constraints, exclusive; null when open.</summary>
    public DateTime? TightTo { get; init; }

    /// <summary>When it was said; null for a record.</summary>
    public ClaimTime? SaidAt { get; init; }

    /// <summary>When the report or table was published or taken in; null when unknown.</summary>
    public DateOnly? Captured { get; init; }

    /// <summary>The report that tells it; null for a record.</summary>
    public ReportId? Report { get; init; }

    /// <summary>Where in the report; empty for a record.</summary>
    public IReadOnlyList<Span> Spans { get; init; } = [];

    /// <summary>The table and row that tells it; null for a claim.</summary>
    public string? Row { get; init; }

    /// <summary>The proposition that the claim belongs to: its versions stand side by side. Null for a record.</summary>
    public PropositionId? Proposition { get; init; }

    /// <summary>On whose word; null when nobody is named.</summary>
    public string? Voice { get; init; }

    /// <summary>Whom it names.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>What reading found about the claim's words; none for a record.</summary>
    [JsonIgnore]
    public ClaimWords Words { get; init; } = ClaimWords.None;
}

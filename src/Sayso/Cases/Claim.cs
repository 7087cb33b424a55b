using Sayso.Language;

namespace Sayso.Cases;

/// <summary>What is said to be so, on whose say-so.</summary>
public sealed record Claim
{
    /// <summary>Derived from report, quote and position.</summary>
    public required ClaimId Id { get; init; }

    /// <summary>The words, in pieces where a cue stands inside; for a silence the words of the request or refusal.</summary>
    public required IReadOnlyList<Span> Content { get; init; }

    /// <summary>Index into the document's attributions; null for what the outlet states in its own voice.</summary>
    public int? Attribution { get; init; }

    /// <summary>How the innermost voice stands to it.</summary>
    public Stance Stance { get; init; }

    /// <summary>True when it says that something is not so.</summary>
    public bool IsNegated { get; init; }

    /// <summary>From the outlet inwards; the first is always the outlet.</summary>
    public required IReadOnlyList<ChainLink> Links { get; init; }

    /// <summary>Id of the innermost voice that could be an origin; null when the chain ends in an unstated voice.</summary>
    public string? Origin { get; init; }

    /// <summary>How likely the words make it.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>When it was said, or null when unknown.</summary>
    public ClaimTime? SaidAt { get; init; }

    /// <summary>The time it is about, or null when it tells none.</summary>
    public ClaimTime? About { get; init; }

    /// <summary>Indexes into the document's entities, those named in the content.</summary>
    public IReadOnlyList<int> Entities { get; init; } = [];

    /// <summary>How sure the reading is: a calibrated probability.</summary>
    public double Confidence { get; init; }
}

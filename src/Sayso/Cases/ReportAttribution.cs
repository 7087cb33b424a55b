using Sayso.Language;

namespace Sayso.Cases;

/// <summary>One link that a report draws: this voice, by this cue, for these words.</summary>
public sealed record ReportAttribution
{
    /// <summary>Its place in the ledger.</summary>
    public required AttributionId Id { get; init; }

    /// <summary>Where the voice stands; empty when nobody is named.</summary>
    public IReadOnlyList<Span> Source { get; init; } = [];

    /// <summary>What marks the saying; empty for a bare quotation.</summary>
    public IReadOnlyList<Span> Cue { get; init; } = [];

    /// <summary>What was said; empty only for a silence.</summary>
    public IReadOnlyList<Span> Content { get; init; } = [];

    /// <summary>Who speaks, or is silent.</summary>
    public IReadOnlyList<VoiceId> Voices { get; init; } = [];

    /// <summary>Who was told, or null.</summary>
    public VoiceId? Addressee { get; init; }

    /// <summary>How the voice stands to the content.</summary>
    public Stance Stance { get; init; }

    /// <summary>Whether the words are the voice's own.</summary>
    public Quotation Quotation { get; init; }

    /// <summary>The attribution whose content this one sits in, or null.</summary>
    public AttributionId? Within { get; init; }

    /// <summary>A calibrated probability that the link is right.</summary>
    public double Confidence { get; init; }
}

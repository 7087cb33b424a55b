namespace Sayso.Language;

/// <summary>One link: this voice, by this cue, for these words.</summary>
/// <remarks>
/// Spans follow PolNeAR's annotation guidelines (Newell et al., LREC 2018), extended by nesting. All lists are in reading order.
/// </remarks>
public sealed record Attribution
{
    /// <summary>Where the voice stands; empty when nobody is named ("reportedly").</summary>
    public required IReadOnlyList<Span> Source { get; init; }

    /// <summary>What marks the saying ("said", "according to"); empty for a bare quotation.</summary>
    public required IReadOnlyList<Span> Cue { get; init; }

    /// <summary>What was said, in pieces where the cue stands inside it; empty only for a silence.</summary>
    public required IReadOnlyList<Span> Content { get; init; }

    /// <summary>Who it was said to ("Reuters" in "told Reuters"); null when the text does not say.</summary>
    public Span? Addressee { get; init; }

    /// <summary>How the voice stands to the content.</summary>
    public Stance Stance { get; init; }

    /// <summary>True when the content itself is negated at its head ("said it was not involved").</summary>
    public bool Negated { get; init; }

    /// <summary>How likely cue, modals and hedges make it.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>Direct, indirect or mixed.</summary>
    public Quotation Quotation { get; init; }

    /// <summary>
    /// Index in <see cref="Document.Attributions"/> of the attribution whose content this one sits in; null for an outermost one.
    /// </summary>
    public int? Within { get; init; }

    /// <summary>How sure the labeller is that the link is right: a calibrated probability.</summary>
    public float Confidence { get; init; } = 1;
}

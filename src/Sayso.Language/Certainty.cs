namespace Sayso.Language;

/// <summary>How likely the text's own words make a thing, on ICD 203's scale, with those words.</summary>
/// <param name="Low">Lower end of the band, in [0, 1].</param>
/// <param name="High">Upper end of the band, in [Low, 1].</param>
/// <param name="Words">The words that lower or raise it ("reportedly", "may", "suggest"), in reading order; empty for a plain
/// statement.</param>
public sealed record Certainty(double Low, double High, IReadOnlyList<Span> Words);

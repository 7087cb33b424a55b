using Sayso.Language;

namespace Sayso.Cases;

/// <summary>How likely the words make a claim, on ICD 203's scale.</summary>
/// <param name="Low">Lower end of the band, in [0, 1].</param>
/// <param name="High">Upper end of it, in [Low, 1].</param>
/// <param name="Words">The words that lower or raise it, as printed; empty for a plain statement.</param>
/// <param name="Spans">Where they stand.</param>
public sealed record ClaimCertainty(double Low, double High, IReadOnlyList<string> Words, IReadOnlyList<Span> Spans);

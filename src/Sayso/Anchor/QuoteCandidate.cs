using Sayso.Language;

namespace Sayso.Anchor;

/// <summary>A place that may hold the words of a piece.</summary>
/// <param name="Span">Where.</param>
/// <param name="Score">How well it passes for them, in [0, 1].</param>
internal readonly record struct QuoteCandidate(Span Span, double Score);

using Sayso.Language;

namespace Sayso.Anchor;

/// <summary>Where a quote stands in a text.</summary>
/// <param name="Spans">A span for each piece of the quote, in reading order, none overlapping another.</param>
/// <param name="Score">How well words, surroundings and position agree, in [0, 1]; 1 when nothing has changed. Of several pieces the
/// lowest.</param>
public sealed record QuotePlace(IReadOnlyList<Span> Spans, double Score);

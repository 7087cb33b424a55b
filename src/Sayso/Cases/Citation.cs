using Sayso.Language;

namespace Sayso.Cases;

/// <summary>Another document that a communication cites.</summary>
/// <param name="Text">What it is known by: "Document 276" of the same volume, or a series and number ("telegram 320").</param>
/// <param name="Span">Where it is cited.</param>
public sealed record Citation(string Text, Span Span);

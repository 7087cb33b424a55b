using Sayso.Language;

namespace Sayso.Weigh.Dependence;

/// <summary>Words that two texts share.</summary>
/// <param name="First">Where they stand in one.</param>
/// <param name="Second">Where they stand in the other.</param>
/// <param name="Words">How many.</param>
/// <param name="IsQuoted">True when one of the two has them in quotation marks, or as a public post.</param>
public sealed record SharedStretch(Span First, Span Second, int Words, bool IsQuoted);

namespace Sayso.Language.Words;

/// <summary>A number that counts or measures: "41", "two dozen", "3.5 million".</summary>
/// <param name="Span">The words of the number alone.</param>
/// <param name="Value">What they are worth: 24 for "two dozen".</param>
public sealed record NumberExpression(Span Span, decimal Value);

namespace Sayso.Language.Training.Corpora;

/// <summary>One gold attribution: the spans of each role.</summary>
internal sealed record PolnearAttribution(List<Span> Source, List<Span> Cue, List<Span> Content);

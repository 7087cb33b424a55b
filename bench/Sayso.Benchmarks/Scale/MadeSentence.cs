namespace Sayso.Benchmarks.Scale;

/// <summary>A sentence: what is said, and on whose say-so.</summary>
/// <param name="Words">What is said.</param>
/// <param name="Voice">Whoever it is laid on; null where the outlet says it.</param>
/// <param name="Told">The agency that was told so; null for nobody.</param>
/// <param name="IsQuoted">True where the words are the voice's own.</param>
internal sealed record MadeSentence(IReadOnlyList<MadeWord> Words, MadeVoice? Voice, MadeVoice? Told, bool IsQuoted);

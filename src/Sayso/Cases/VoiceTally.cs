namespace Sayso.Cases;

/// <summary>What became of what a voice said, in numbers.</summary>
/// <param name="Voice">Who.</param>
/// <param name="Said">Propositions that it says are so.</param>
/// <param name="BorneOut">Of them, those that an independent origin says too.</param>
/// <param name="Contradicted">Of them, those that another denies or that clash with another's.</param>
/// <param name="Retracted">Of them, those that it took back.</param>
public sealed record VoiceTally(VoiceName Voice, int Said, int BorneOut, int Contradicted, int Retracted);

using Sayso.Cases;

namespace Sayso.Weigh.Grading;

/// <summary>What became of what a voice said in this case.</summary>
/// <param name="Voice">Its name.</param>
/// <param name="Kind">As in the ledger.</param>
/// <param name="Said">Propositions that it says are so.</param>
/// <param name="BorneOut">Of them, those that an independent origin says too.</param>
/// <param name="Contradicted">Of them, those that another denies or that clash with another's.</param>
/// <param name="Retracted">Of them, those that it took back.</param>
/// <param name="Reliability">Its grade.</param>
public sealed record VoiceRecord(string Voice, VoiceKind Kind, int Said, int BorneOut, int Contradicted, int Retracted, Grade Reliability);

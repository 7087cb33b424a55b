namespace Sayso.Cases.Kept;

/// <summary>A decision about who is who, as it was folded in.</summary>
/// <param name="Judgement">The number of its judgement.</param>
/// <param name="Place">Its place among those of that judgement.</param>
/// <param name="AreSame">Whether the names stand for one; else the first is not what the others are.</param>
/// <param name="By">Who decided.</param>
/// <param name="Named">The names.</param>
public sealed record KeptDecision(long Judgement, int Place, bool AreSame, string By, IReadOnlyList<NamedIn> Named);

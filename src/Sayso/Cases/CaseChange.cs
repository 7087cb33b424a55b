namespace Sayso.Cases;

/// <summary>One change of a case. What a case holds follows from its changes; its version is the number of the last one.</summary>
/// <param name="Seq">Its number, from 1, without gaps.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Subject">The id of the report, table, source or judgement.</param>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who, or which program.</param>
public sealed record CaseChange(long Seq, ChangeKind Kind, string Subject, DateTimeOffset At, string By);

namespace Sayso.Inquire.Knowledge;

/// <summary>One step of a way, as it is printed.</summary>
/// <param name="Node">Who.</param>
/// <param name="Time">From when (UTC).</param>
/// <param name="How">How it came to know.</param>
/// <param name="By">The record or report that shows it; null for an office.</param>
public sealed record KnowerStepRow(string Node, string Time, StepKind How, string? By);

namespace Sayso.Inquire.Knowledge;

/// <summary>One step of a way, as it is printed.</summary>
/// <param name="Node">Who.</param>
/// <param name="Time">From when (UTC).</param>
/// <param name="How">"held it", "cites it", "carries it", "was in contact" or "shares an office": the strength of the step.</param>
/// <param name="By">The record or report that shows it; null for an office.</param>
public sealed record KnowerStepRow(string Node, string Time, string How, string? By);

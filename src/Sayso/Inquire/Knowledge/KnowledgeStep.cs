namespace Sayso.Inquire.Knowledge;

/// <summary>One step of the way by which a node could have known.</summary>
/// <param name="Node">Who.</param>
/// <param name="Time">From when, in seconds since 1970 (UTC).</param>
/// <param name="Kind">How.</param>
/// <param name="By">The record or report that shows it; null for an office.</param>
public sealed record KnowledgeStep(string Node, long Time, StepKind Kind, string? By);

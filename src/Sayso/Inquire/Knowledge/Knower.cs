namespace Sayso.Inquire.Knowledge;

/// <summary>One who could have known.</summary>
/// <param name="Node">Who.</param>
/// <param name="Earliest">The earliest time, in seconds since 1970 (UTC).</param>
/// <param name="Latest">The earliest time if every uncertain time was as late as its words allow; null when there is no way then.</param>
/// <param name="Path">From the start to the node.</param>
public sealed record Knower(string Node, long Earliest, long? Latest, IReadOnlyList<KnowledgeStep> Path);

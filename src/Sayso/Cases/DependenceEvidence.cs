using System.Text.Json.Serialization;

namespace Sayso.Cases;

/// <summary>A stretch of text that two reports share: [start, end) in UTF-16 code units of each.</summary>
/// <param name="A">In one.</param>
/// <param name="B">In the other.</param>
/// <param name="IsQuoted">True when it is quoted, or part of a public post.</param>
public sealed record DependenceEvidence(IReadOnlyList<int> A, IReadOnlyList<int> B, [property: JsonPropertyName("quoted")] bool IsQuoted);

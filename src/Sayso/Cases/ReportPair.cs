using System.Text.Json.Serialization;

namespace Sayso.Cases;

/// <summary>Two reports of a case that share words, and how they hang together.</summary>
/// <param name="A">Path of one.</param>
/// <param name="B">Path of the other.</param>
/// <param name="ReportA">Id of one.</param>
/// <param name="ReportB">Id of the other.</param>
/// <param name="IsDependent">True when one rests on the other, or both on a third's reporting.</param>
/// <param name="Kind">How they hang together.</param>
/// <param name="Direction">Which rests on which.</param>
/// <param name="Third">Who both rest on, where known.</param>
/// <param name="Probability">That they are dependent.</param>
/// <param name="Because">Why, in words.</param>
/// <param name="Evidence">Stretches of text that they share, the longest first.</param>
public sealed record ReportPair(
    string A,
    string B,
    ReportId ReportA,
    ReportId ReportB,
    [property: JsonPropertyName("dependent")] bool IsDependent,
    DependenceKind Kind,
    DependenceDirection Direction,
    string? Third,
    double Probability,
    string Because,
    IReadOnlyList<DependenceEvidence> Evidence);

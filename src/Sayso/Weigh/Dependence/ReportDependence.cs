using Sayso.Cases;

namespace Sayso.Weigh.Dependence;

/// <summary>What is found about two reports.</summary>
/// <param name="Kind">How they hang together.</param>
/// <param name="Direction">Which rests on which.</param>
/// <param name="Third">Who both rest on, where that is known.</param>
/// <param name="Probability">That one rests on the other, or both on a third's reporting.</param>
/// <param name="Because">Why, in words.</param>
/// <param name="Evidence">Stretches they share, the longest first.</param>
public sealed record ReportDependence(
    DependenceKind Kind, DependenceDirection Direction, string? Third, double Probability, string Because,
    IReadOnlyList<SharedStretch> Evidence)
{
    /// <summary>True for copies and rewrites; a statement in common is no dependence.</summary>
    public bool IsDependent => Kind is DependenceKind.SameText or DependenceKind.Rewrite;
}

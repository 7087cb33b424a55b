namespace Sayso.Weigh.Fusion;

/// <summary>What a method believes.</summary>
/// <param name="Probabilities">For each item, for each of its values; they sum to one.</param>
/// <param name="Accuracies">For each source, the share of its values that are true; for methods with other weights, those weights scaled to
/// [0, 1].</param>
/// <param name="Dependences">Pairs of sources of which one seems to copy the other, the surest first; empty where the method does not
/// look.</param>
public sealed record Beliefs(double[][] Probabilities, double[] Accuracies, IReadOnlyList<SourceDependence> Dependences);

namespace Sayso.Weigh.Fusion;

/// <summary>Two sources of which one seems to copy the other.</summary>
/// <param name="Copier">Index of the likelier copier.</param>
/// <param name="Original">Index of the other.</param>
/// <param name="Probability">That one of them copies the other.</param>
/// <param name="Shared">Items that both speak of and that others contradict.</param>
/// <param name="SameWrong">Of these, values they share that are likely wrong.</param>
public sealed record SourceDependence(int Copier, int Original, double Probability, int Shared, double SameWrong);

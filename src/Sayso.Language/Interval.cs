namespace Sayso.Language;

/// <summary>A stretch of local clock time: [From, To). Either end may be open.</summary>
/// <param name="From">Earliest moment, or null when unknown.</param>
/// <param name="To">One past the latest moment, or null when unknown.</param>
public readonly record struct Interval(DateTime? From, DateTime? To);

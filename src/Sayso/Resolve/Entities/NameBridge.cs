using Sayso.Cases;

namespace Sayso.Resolve.Entities;

/// <summary>Two names that are joined, or that may be.</summary>
/// <param name="First">One, as a report has it.</param>
/// <param name="Second">The other.</param>
/// <param name="Score">How alike they are, 0 to 1.</param>
/// <param name="Because">Why, in words.</param>
public sealed record NameBridge(NamedIn First, NamedIn Second, double Score, string Because);

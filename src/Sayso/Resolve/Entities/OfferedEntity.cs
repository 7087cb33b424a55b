using Sayso.Cases;

namespace Sayso.Resolve.Entities;

/// <summary>Another entity that may be the same.</summary>
/// <param name="Entity">The other.</param>
/// <param name="Name">What one report calls this one.</param>
/// <param name="OtherName">What one report calls the other.</param>
/// <param name="Score">How alike the names are, 0 to 1.</param>
/// <param name="Because">Why, in words.</param>
public sealed record OfferedEntity(EntitySummary Entity, NamedIn Name, NamedIn OtherName, double Score, string Because);

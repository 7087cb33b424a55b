using Sayso.Cases.Kept;

namespace Sayso.Weigh.Carried;

/// <summary>A proposition that was worked out again.</summary>
/// <param name="Key">What the store knows it by.</param>
/// <param name="Before">How it stood; null when there was none.</param>
/// <param name="After">How it stands; null when it has no claims any more.</param>
internal sealed record FoldedProposition(PropositionKey Key, KeptProposition? Before, KeptProposition? After);

using Sayso.Cases;

namespace Sayso.Inquire.Gaps;

/// <summary>Something to ask next.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Ask">What to ask, in words.</param>
/// <param name="Weight">How many claims and records an answer would touch.</param>
/// <param name="Because">What it rests on, in words.</param>
/// <param name="Claims">Claims behind it.</param>
/// <param name="Records">Records behind it.</param>
/// <param name="Proposition">The proposition that it is about, or null.</param>
public sealed record Gap(
    GapKind Kind, string Ask, int Weight, string Because, IReadOnlyList<ClaimId> Claims, IReadOnlyList<string> Records,
    PropositionId? Proposition);

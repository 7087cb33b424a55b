using Sayso.Cases.Kept;

namespace Sayso.Weigh.Propositions;

/// <summary>One claim of a proposition, without its words, or the first of some that count alike.</summary>
/// <param name="Claim">The claim, as people corrected it.</param>
/// <param name="Count">How many claims it stands for.</param>
/// <param name="IsContrary">True when it says the contrary.</param>
/// <param name="Origin">Index into the proposition's origins; null where no origin is known.</param>
public sealed record MemberClaim(ClaimOutline Claim, int Count, bool IsContrary, int? Origin);

using Sayso.Cases;

namespace Sayso.Weigh.Propositions;

/// <summary>Two claims that cannot both be right as they stand.</summary>
/// <param name="Kind">"numbers" when they differ in a figure, "polarity" when one says what the other denies.</param>
/// <param name="Between">"sources disagree", or "one source changed its account".</param>
/// <param name="First">The earlier claim.</param>
/// <param name="Second">The later one.</param>
/// <param name="What">What they differ in.</param>
public sealed record Contradiction(string Kind, string Between, ClaimRow First, ClaimRow Second, string What);

using Sayso.Cases;

namespace Sayso.Weigh.Propositions;

/// <summary>Two claims that cannot both be right as they stand.</summary>
/// <param name="Kind">"numbers", "times" or "places" where they differ in these; "polarity" when one says what the other denies; "modality" when one says as a fact what the other thinks possible.</param>
/// <param name="Between">"sources disagree", or "one source changed its account".</param>
/// <param name="First">The earlier claim.</param>
/// <param name="Second">The later one.</param>
/// <param name="What">What they differ in.</param>
public sealed record Contradiction(string Kind, string Between, ClaimRow First, ClaimRow Second, string What);

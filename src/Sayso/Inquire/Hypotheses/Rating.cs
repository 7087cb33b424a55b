using Sayso.Cases;

namespace Sayso.Inquire.Hypotheses;

/// <summary>How somebody rated a piece of evidence against a hypothesis.</summary>
/// <param name="Value">How it fits.</param>
/// <param name="By">Who.</param>
/// <param name="Because">Why, or null.</param>
/// <param name="Judgement">The judgement, by which it is taken back.</param>
public sealed record Rating(EvidenceFit Value, string By, string? Because, long Judgement);

using Sayso.Cases;

namespace Sayso.Inquire.Hypotheses;

/// <summary>A piece of evidence and how it was rated.</summary>
/// <param name="Id">As people named it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Refers">The id of the claim, proposition or record; null for words.</param>
/// <param name="Text">Its words.</param>
/// <param name="Origin">On whose word it stands: evidence of one origin weighs once.</param>
/// <param name="Diagnosticity">The share of pairs of hypotheses that it tells apart, 0 to 1. At 0 it fits them all alike, and tells
/// nothing.</param>
/// <param name="Ratings">For each hypothesis, who rated it how and why.</param>
/// <param name="IsGone">True when what it refers to is no longer in the case.</param>
/// <param name="Judgement">The judgement that put it in.</param>
public sealed record WeighedEvidence(
    string Id, EvidenceKind Kind, string? Refers, string Text, string Origin, double Diagnosticity,
    IReadOnlyDictionary<string, IReadOnlyList<Rating>> Ratings, bool IsGone, long Judgement);

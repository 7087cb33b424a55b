using Sayso.Cases;

namespace Sayso.Anchor;

/// <summary>Something that a judgement is about, as it is kept to be found again.</summary>
/// <param name="Judgement">The judgement.</param>
/// <param name="Place">Its place among the judgement's things.</param>
/// <param name="What">What it is.</param>
/// <param name="Id">Its id when it was judged.</param>
/// <param name="Quote">Its words with their surroundings; null for a name.</param>
public sealed record JudgedQuote(long Judgement, int Place, TargetKind What, string Id, Quote? Quote);

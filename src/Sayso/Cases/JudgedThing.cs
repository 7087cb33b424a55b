namespace Sayso.Cases;

/// <summary>Something that a judgement is about.</summary>
/// <param name="What">"claim", "report", "voice", "name" (what one report calls somebody) or "words" (a stretch of a report).</param>
/// <param name="Id">Its id when it was judged.</param>
/// <param name="Now">Its id in the reading of today; null when it is not found there.</param>
/// <param name="Report">The report it stands in; null for a voice.</param>
/// <param name="Quote">The words that were judged, or the name.</param>
public sealed record JudgedThing(string What, string Id, string? Now, string? Report, string Quote);

namespace Sayso.Cases;

/// <summary>Something a person decided. Kept for ever; withdrawing it adds to it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Kind">"wrong": the reading of the claim is wrong.</param>
/// <param name="Claim">The claim's id when it was judged, or the id of the claim it was re-anchored to.</param>
/// <param name="Report">The report's id.</param>
/// <param name="Quote">The words that were judged.</param>
/// <param name="By">Who judged.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Reason">Why, or null.</param>
/// <param name="WithdrawnBy">Who withdrew it, or null.</param>
/// <param name="WithdrawnAt">When, or null.</param>
/// <param name="Anchored">False when the report was read again and the words were not found in any claim.</param>
public sealed record Judgement(
    long Id, string Kind, string Claim, string Report, string Quote, string By, DateTimeOffset At, string? Reason, string? WithdrawnBy, DateTimeOffset? WithdrawnAt, bool Anchored);

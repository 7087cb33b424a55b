namespace Sayso.Cases;

/// <summary>An event that a time hangs on: "minutes after he landed", "within an hour of the abduction".</summary>
/// <param name="Words">The event's words ("the abduction"); null where the text only says "minutes later".</param>
/// <param name="Side">On which side of it.</param>
/// <param name="Length">How far, as TIMEX3 writes a duration ("PT1H", "PTXM" for some minutes); null when it does not say.</param>
public sealed record ClaimAnchor(string? Words, AnchorSide Side, string? Length)
{
    /// <summary>The lemma of the event's head word ("abduction"); null without words.</summary>
    public string? Lemma { get; init; }
}

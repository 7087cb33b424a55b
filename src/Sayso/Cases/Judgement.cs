namespace Sayso.Cases;

/// <summary>Something a person decided. Kept for ever; withdrawing it adds to it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Kind">One of <see cref="JudgementKind"/>.</param>
/// <param name="Things">What it is about, in the order its kind asks for.</param>
/// <param name="Value">What was decided where the kind alone does not say it; else null.</param>
/// <param name="By">Who judged.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Reason">Why, or null.</param>
/// <param name="WithdrawnBy">Who withdrew it, or null.</param>
/// <param name="WithdrawnAt">When, or null.</param>
public sealed record Judgement(
    long Id, string Kind, IReadOnlyList<JudgedThing> Things, string? Value, string By, DateTimeOffset At, string? Reason, string? WithdrawnBy, DateTimeOffset? WithdrawnAt)
{
    /// <summary>True until it is withdrawn.</summary>
    public bool Stands => WithdrawnAt is null;

    /// <summary>False when a report was read again and something that was judged is not found in it any more.</summary>
    public bool Anchored => Things.All(thing => thing.Now is not null);
}

using System.Text.Json.Serialization;

namespace Sayso.Cases;

/// <summary>Something a person decided. Kept for ever; withdrawing it adds to it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="Things">What it is about, then and now.</param>
/// <param name="By">Who judged.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Reason">Why, or null.</param>
/// <param name="WithdrawnBy">Who withdrew it, or null.</param>
/// <param name="WithdrawnAt">When, or null.</param>
public sealed record Judgement(
    long Id, Decision Decision, IReadOnlyList<JudgedThing> Things, string By, DateTimeOffset At, string? Reason, string? WithdrawnBy, DateTimeOffset? WithdrawnAt)
{
    /// <summary>Its kind.</summary>
    public JudgementKind Kind => Decision.Kind;

    /// <summary>True until it is withdrawn.</summary>
    public bool Stands => WithdrawnAt is null;

    /// <summary>False when a report was read again and something that was judged is not found in it any more.</summary>
    public bool Anchored => Things.All(thing => thing.Now is not null);

    /// <summary>The decision about what is found today; null when it is withdrawn, or when what it needs is not found.</summary>
    [JsonIgnore]
    public Decision? InForce => Stands ? Decision.At([.. Things.Select(thing => thing.Now)]) : null;
}

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
    long Id, Decision Decision, IReadOnlyList<JudgedThing> Things, string By, DateTimeOffset At, string? Reason, string? WithdrawnBy,
    DateTimeOffset? WithdrawnAt)
{
    /// <summary>Its kind.</summary>
    public JudgementKind Kind => Decision.Kind;

    /// <summary>True until it is withdrawn.</summary>
    public bool Stands => WithdrawnAt is null;

    /// <summary>False when a report was read again and something that was judged is not found in it any more.</summary>
    public bool Anchored => Things.All(thing => thing.Now is not null);

    /// <summary>
    /// The decision about what is found today, once more for each other version of a report it is found in; none when it is withdrawn or
    /// not found.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<Decision> InForce => Stands ? [.. Places().Select(Decision.At).OfType<Decision>()] : [];

    /// <summary>The judgements in force as decisions, in the order in which they were made.</summary>
    public static IEnumerable<T> All<T>(IEnumerable<Judgement> judgements)
        where T : Decision => judgements.Where(judgement => judgement.Decision is T).OrderBy(judgement => judgement.Id)
            .SelectMany(judgement => judgement.InForce).OfType<T>();

    private IEnumerable<IReadOnlyList<string?>> Places()
    {
        string?[] now = [.. Things.Select(thing => thing.Now)];
        yield return now;
        for (int place = 0; place < Things.Count; place++)
        {
            foreach (string version in Things[place].Versions)
            {
                string?[] there = [.. now];
                there[place] = version;
                yield return there;
            }
        }
    }
}

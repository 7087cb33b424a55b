namespace Sayso.Weigh.Fusion;

/// <summary>One thing that has one true value, with the values it is given.</summary>
/// <param name="Item">The thing.</param>
/// <param name="Attribute">Which of its attributes; empty when the table has none.</param>
/// <param name="Values">Values that differ, the most frequent spelling standing for each.</param>
public sealed record ValueItem(string Item, string Attribute, IReadOnlyList<ItemValue> Values)
{
    /// <summary>The form its values have.</summary>
    internal ValueForm Form { get; init; }

    /// <summary>Sources that say anything about it.</summary>
    internal int Claims { get; } = Values.Sum(value => value.Sources.Count);
}

namespace Sayso.Weigh.Fusion;

/// <summary>What several sources say of several items, where they may contradict each other.</summary>
/// <param name="Sources">Who says something, in the order of first appearance.</param>
/// <param name="Items">What is spoken of, in the order of first appearance.</param>
/// <param name="Problems">Rows that could not be used, each with its place and reason.</param>
public sealed record ValueTable(IReadOnlyList<string> Sources, IReadOnlyList<ValueItem> Items, IReadOnlyList<Problem> Problems)
{
    /// <summary>How many items each source speaks of.</summary>
    internal int[] CountClaims()
    {
        int[] counts = new int[Sources.Count];
        foreach (int source in Items.SelectMany(item => item.Values).SelectMany(value => value.Sources))
        {
            counts[source]++;
        }

        return counts;
    }
}

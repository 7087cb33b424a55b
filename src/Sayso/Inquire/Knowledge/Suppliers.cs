namespace Sayso.Inquire.Knowledge;

/// <summary>Who could have supplied a leak: everybody who could have known all its parts by then, and who could only together.</summary>
/// <param name="Alone">Who could have known every part, by name.</param>
/// <param name="Jointly">Pairs who could have known every part together though neither could alone, by name. Never reduced to one of the
/// two.</param>
/// <param name="Parts">For each part, who could have known it, by name.</param>
public sealed record Suppliers(
    IReadOnlyList<string> Alone, IReadOnlyList<(string First, string Second)> Jointly, IReadOnlyList<IReadOnlyList<string>> Parts)
{
    /// <summary>Finds them.</summary>
    /// <param name="network">Who could have told whom.</param>
    /// <param name="parts">The facts that the leak holds.</param>
    /// <param name="bound">What counts as a way.</param>
    /// <param name="time">When the leak was out.</param>
    public static Suppliers Find(KnowledgeNetwork network, IReadOnlyList<Fact> parts, Bound bound, long time)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(parts);
        HashSet<string> Knowers(Fact part) =>
            network.Spread(part, bound, time).Knowers.Select(knower => knower.Node).ToHashSet(StringComparer.Ordinal);
        List<HashSet<string>> knowers = [.. parts.Select(Knowers)];
        List<string> some = [.. knowers.SelectMany(set => set).Distinct().Order(StringComparer.Ordinal)];
        List<string> alone = [.. some.Where(node => knowers.TrueForAll(set => set.Contains(node)))];
        List<string> partly = [.. some.Except(alone)];
        var jointly = new List<(string, string)>();
        for (int i = 0; i < partly.Count; i++)
        {
            for (int j = i + 1; j < partly.Count; j++)
            {
                if (knowers.TrueForAll(set => set.Contains(partly[i]) || set.Contains(partly[j])))
                {
                    jointly.Add((partly[i], partly[j]));
                }
            }
        }

        return new Suppliers(alone, jointly, [.. knowers.Select(set => (IReadOnlyList<string>)[.. set.Order(StringComparer.Ordinal)])]);
    }
}

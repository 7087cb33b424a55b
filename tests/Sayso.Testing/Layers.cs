using System.Reflection;

namespace Sayso.Testing;

/// <summary>Holds the namespaces of an assembly to an order: each refers only to itself and to those before it.</summary>
public static class Layers
{
    /// <summary>What breaks the order, one line a pair of types; empty when nothing does.</summary>
    /// <param name="assembly">As it was built.</param>
    /// <param name="order">Namespaces from the lowest up; "Sayso.Read.*" stands for Sayso.Read and all below it, as one layer.</param>
    public static IReadOnlyList<string> Broken(Assembly assembly, params IReadOnlyList<string> order)
    {
        var broken = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string space in assembly.GetTypes().Select(type => type.Namespace).OfType<string>().Distinct()
            .Where(space => space.StartsWith("Sayso", StringComparison.Ordinal) && LayerOf(space, order) < 0))
        {
            broken.Add($"{space} is in no layer");
        }

        foreach (var (from, to) in TypeReferences.In(assembly))
        {
            int lower = LayerOf(TypeReferences.NamespaceOf(from), order);
            if (lower >= 0 && LayerOf(TypeReferences.NamespaceOf(to), order) > lower)
            {
                broken.Add($"{from} -> {to}");
            }
        }

        return [.. broken];
    }

    /// <summary>
    /// Namespaces that come back to themselves by way of others, each with all that it circles with; empty when there is no circle.
    /// </summary>
    public static IReadOnlyList<string> Circles(Assembly assembly)
    {
        var next = TypeReferences.In(assembly).Select(pair =>
            (From: TypeReferences.NamespaceOf(pair.From), To: TypeReferences.NamespaceOf(pair.To)))
            .Where(pair => pair.From.Length > 0 && pair.To.Length > 0 && pair.From != pair.To).ToLookup(pair => pair.From, pair => pair.To);
        var reached = next.ToDictionary(group => group.Key, group => Reached(group.Key, next));
        return [.. reached.Keys.Order(StringComparer.Ordinal)
            .Select(space => (space, Others: reached[space]
            .Where(other => other != space && reached.TryGetValue(other, out var back) && back.Contains(space))
            .Order(StringComparer.Ordinal)))
            .Where(circle => circle.Others.Any()).Select(circle => $"{circle.space} <-> {string.Join(", ", circle.Others)}")];
    }

    private static HashSet<string> Reached(string start, ILookup<string, string> next)
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>([start]);
        while (open.TryPop(out string? space))
        {
            foreach (string other in next[space].Where(reached.Add))
            {
                open.Push(other);
            }
        }

        return reached;
    }

    private static int LayerOf(string space, IReadOnlyList<string> order)
    {
        for (int layer = 0; layer < order.Count; layer++)
        {
            string name = order[layer];
            bool under = name.EndsWith(".*", StringComparison.Ordinal)
                && (space == name[..^2] || space.StartsWith(name[..^1], StringComparison.Ordinal));
            if (under || space == name)
            {
                return layer;
            }
        }

        return -1;
    }
}

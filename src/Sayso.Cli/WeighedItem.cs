using Sayso.Weigh.Fusion;

namespace Sayso.Cli;

/// <summary>An item of a table of values as it is printed: its values, the likeliest first.</summary>
internal sealed record WeighedItem(string Item, string Attribute, IReadOnlyList<WeighedItem.Weighed> Values)
{
    /// <summary>All items of a table.</summary>
    public static IReadOnlyList<WeighedItem> Of(ValueTable table, Beliefs beliefs)
    {
        int[] origins = Origins(table, beliefs);
        return
        [
            .. table.Items.Select((item, number) => new WeighedItem(
                item.Item, item.Attribute,
                [
                    .. item.Values.Zip(beliefs.Probabilities[number]).OrderByDescending(pair => pair.Second).Select(pair => new Weighed(
                        pair.First.Text, Math.Round(pair.Second, 4), [.. pair.First.Sources.Select(source => table.Sources[source])],
                        pair.First.Sources.Select(source => origins[source]).Distinct().Count())),
                ])),
        ];
    }

    /// <summary>Sources that copy each other, directly or by way of others, are one origin.</summary>
    private static int[] Origins(ValueTable table, Beliefs beliefs)
    {
        int[] parent = [.. Enumerable.Range(0, table.Sources.Count)];
        int Find(int source)
        {
            while (parent[source] != source)
            {
                source = parent[source] = parent[parent[source]];
            }

            return source;
        }

        foreach (var pair in beliefs.Dependences)
        {
            parent[Find(pair.Copier)] = Find(pair.Original);
        }

        return [.. Enumerable.Range(0, parent.Length).Select(Find)];
    }

    internal sealed record Weighed(string Value, double Probability, IReadOnlyList<string> Sources, int Origins);
}

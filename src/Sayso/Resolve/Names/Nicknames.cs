using System.Collections.Frozen;
using Sayso.Language;

namespace Sayso.Resolve.Names;

/// <summary>Short forms of first names.</summary>
internal static class Nicknames
{
    private static readonly FrozenDictionary<string, int[]> Groups = Lexicon.English.Ordered("nicknames")
        .SelectMany((list, group) => list.Split(' ').Select(name => (name, group)))
        .GroupBy(pair => pair.name, pair => pair.group)
        .ToFrozenDictionary(names => names.Key, names => names.ToArray(), StringComparer.Ordinal);

    /// <summary>True when both are forms of one first name.</summary>
    public static bool AreOne(string left, string right) =>
        Groups.TryGetValue(left, out int[]? groups) && Groups.TryGetValue(right, out int[]? others)
        && groups.AsSpan().IndexOfAny(others) >= 0;
}

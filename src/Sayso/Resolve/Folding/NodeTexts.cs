using Sayso.Cases;
using Sayso.Cases.Kept;

namespace Sayso.Resolve.Folding;

/// <summary>What the names of a node are, where they stand, and what is printed there.</summary>
internal static class NodeTexts
{
    /// <summary>The texts of a node with their counts: of all names of its spelling that nobody judged, or of the judged one.</summary>
    public static IReadOnlyList<KeptText> Of(IResolving kept, KeptNode node)
    {
        if (node.Judged is { } judged)
        {
            return OfJudged(kept, node, judged);
        }

        var texts = kept.TextsOf(node.Spelling).ToDictionary(text => text.Key);
        foreach (var single in kept.NodesOf(node.Spelling))
        {
            foreach (var text in single.Judged is { } name ? OfJudged(kept, single, name) : [])
            {
                texts[text.Key] = texts[text.Key] with
                {
                    Rows = texts[text.Key].Rows - 1, Mentions = texts[text.Key].Mentions - text.Mentions,
                };
            }
        }

        return [.. texts.Values.Where(text => text.Rows > 0)];
    }

    /// <summary>The names of a node.</summary>
    public static IEnumerable<NamedIn> NamesOf(IResolving kept, KeptNode node)
    {
        if (node.Judged is { } judged)
        {
            return [judged];
        }

        var singles = kept.NodesOf(node.Spelling).Select(single => single.Judged).OfType<NamedIn>().ToHashSet();
        var texts = kept.TextsOf(node.Spelling).ToDictionary(text => text.Key);
        return kept.SourcesOf(node.Spelling).SelectMany(source => kept.NamesOf(source).Where(name => name.Spelling == node.Spelling)
            .Select(name => SourceFold.NamedBy(kept.SourceOf(source), texts[name.Text]))).Where(name => !singles.Contains(name));
    }

    /// <summary>How many sources name one of these nodes.</summary>
    public static int CountSources(IResolving kept, IReadOnlyList<KeptNode> nodes)
    {
        var own = nodes.Select(node => node.Key).ToHashSet();
        var whole = nodes.Where(node => node.Judged is null).Select(node => node.Spelling).ToHashSet();
        int count = whole.Count == 0 ? 0 : kept.CountSources(whole);
        // Sources in which somebody judged such a name are looked at one by one.
        foreach (var source in nodes.Select(node => node.Spelling).Distinct().SelectMany(kept.NodesOf).Select(node => node.Judged?.Source)
            .OfType<SourceId>().Distinct())
        {
            var names = kept.NamesOf(kept.NumberOf(source));
            var texts = kept.Texts([.. names.Select(name => name.Text)]);
            bool isNamed = names.Zip(texts).Any(pair => kept.NodesOf(pair.First.Spelling) is var all
                && own.Contains(FoldState.NodeOf(SourceFold.NamedBy(source, pair.Second), all).Key));
            count += (isNamed ? 1 : 0) - (names.Any(name => whole.Contains(name.Spelling)) ? 1 : 0);
        }

        return count;
    }

    private static IReadOnlyList<KeptText> OfJudged(IResolving kept, KeptNode node, NamedIn judged)
    {
        var names = kept.NamesOf(kept.NumberOf(judged.Source)).Where(name => name.Spelling == node.Spelling).ToList();
        var texts = kept.Texts([.. names.Select(name => name.Text)]);
        int place = texts.ToList().FindIndex(text => SourceFold.NamedBy(judged.Source, text) == judged);
        var own = names[place];
        return
        [
            texts[place] with { Rows = 1, Mentions = own.Mentions },
            .. kept.Texts([.. own.Aliases, .. own.Descriptions]).Select(text => text with { Rows = 1, Mentions = 0 }),
        ];
    }
}

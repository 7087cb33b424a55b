namespace Sayso.Language.Tokens;

/// <summary>Cuts sentences before and behind the labels that say who speaks.</summary>
internal static class LabelCuts
{
    /// <summary>Sentences of which none goes on from a label into what is said.</summary>
    public static TokenRange[] Cut(Document document, TokenRange[] sentences)
    {
        if (document.KnownLabels.Count == 0)
        {
            return sentences;
        }

        var cuts = document.KnownLabels.Select(document.TokensIn).SelectMany(label => new[] { label.First, label.End }).Order().ToList();
        var cut = new List<TokenRange>(sentences.Length + cuts.Count);
        int next = 0;
        foreach (var sentence in sentences)
        {
            int first = sentence.First;
            while (next < cuts.Count && cuts[next] < sentence.End)
            {
                if (cuts[next] > first)
                {
                    cut.Add(new TokenRange(first, cuts[next]));
                    first = cuts[next];
                }

                next++;
            }

            cut.Add(new TokenRange(first, sentence.End));
        }

        return [.. cut];
    }

    /// <summary>The first tokens of labels, and of what stands behind them.</summary>
    public static HashSet<int> Of(Document document) =>
        [.. document.KnownLabels.Select(document.TokensIn).SelectMany(label => new[] { label.First, label.End })];
}

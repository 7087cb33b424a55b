using Sayso.Language.Coreference;
using Sayso.Language.Training.Corpora;

namespace Sayso.Language.Training.Encoding;

/// <summary>The mentions of a text, with the earlier ones that each may mean and those that it does.</summary>
/// <param name="Anchors">The token that stands for each mention.</param>
/// <param name="Rows">What a network says of each of those, one behind the other; empty when it is still to learn.</param>
/// <param name="Questions">The mentions that are asked about.</param>
internal sealed record MentionExample(int[] Anchors, float[] Rows, IReadOnlyList<MentionQuestion> Questions)
{
    /// <summary>A text whose chains are known.</summary>
    public static MentionExample Of(ChainText text, Document document)
    {
        var clusters = EntityReader.Find(document);
        int?[] chains = Chains(text, document, clusters.Candidates);
        return Of(document, clusters, (joiner, mention, antecedents) =>
        {
            if (joiner.IsKnown(mention) || (chains[mention] is null && !text.KnowsAll))
            {
                return null;
            }

            bool[] right = [.. antecedents.Select(before => chains[mention] is { } chain && chains[before] == chain)];
            return (right, !right.Contains(true), null);
        });
    }

    /// <summary>A text of which one pronoun is known.</summary>
    public static MentionExample Of(PronounText text, Document document)
    {
        var clusters = EntityReader.Find(document);
        var all = clusters.Candidates;
        bool Means(int mention, Span name) => document.SpanOf(all[mention].Range) is var span
            && Math.Min(span.End, name.End) - Math.Max(span.Start, name.Start) is > 0 and var shared
            && 2 * shared >= Math.Min(span.Length, name.Length);
        var names = text.Names.Select(name => Enumerable.Range(0, all.Count).Where(mention => Means(mention, name.Span))
            .Select(mention => all[mention].Cluster).ToHashSet()).ToList();
        return Of(document, clusters, (_, mention, antecedents) =>
        {
            if (document.SpanOf(all[mention].Range) != text.Pronoun)
            {
                return null;
            }

            bool Is(int before, bool meant) => Enumerable.Range(0, text.Names.Count)
                .Any(number => text.Names[number].IsMeant == meant && names[number].Contains(all[before].Cluster));
            bool isMeant = text.Names.Any(name => name.IsMeant);
            bool[] right = [.. antecedents.Select(before => isMeant ? Is(before, true) : !Is(before, false))];
            bool[] asked = [.. antecedents.Select((before, i) => right[i] || Is(before, false))];
            return !right.Contains(true) && isMeant ? null : (right, !isMeant, asked);
        });
    }

    private static MentionExample Of(Document document, MentionClusters clusters,
        Func<PairJoiner, int, List<int>, (bool[] Right, bool IsNew, bool[]? Asked)?> answer)
    {
        var joiner = new PairJoiner(document, clusters);
        var questions = new List<MentionQuestion>();
        var antecedents = new List<int>();
        for (int mention = 0; mention < clusters.Candidates.Count; mention++)
        {
            joiner.Antecedents(mention, antecedents);
            if (antecedents.Count > 0 && answer(joiner, mention, antecedents) is var (right, isNew, asked))
            {
                int[] features = new int[antecedents.Count * PairFeatures.Count];
                for (int pair = 0; pair < antecedents.Count; pair++)
                {
                    joiner.Features.Write(mention, antecedents[pair], features.AsSpan(pair * PairFeatures.Count, PairFeatures.Count));
                }

                questions.Add(new MentionQuestion(mention, [.. antecedents], features, right, isNew, asked));
            }
        }

        return new MentionExample([.. clusters.Candidates.Select(candidate => candidate.Anchor)],
            document.MentionRows is { } rows ? RowsOf(clusters.Candidates, rows) : [], questions);
    }

    private static float[] RowsOf(List<Candidate> candidates, MentionRows rows)
    {
        float[] own = new float[candidates.Count * rows.Width];
        for (int i = 0; i < candidates.Count; i++)
        {
            rows[candidates[i].Anchor].CopyTo(own.AsSpan(i * rows.Width));
        }

        return own;
    }

    /// <summary>The chain of each mention: that of the words that it stands on, else of those whose head or last word it shares.</summary>
    private static int?[] Chains(ChainText text, Document document, List<Candidate> candidates)
    {
        int?[] chains = new int?[candidates.Count];
        var bySpan = new Dictionary<Span, int>();
        var byHead = new Dictionary<int, List<int>>();
        for (int i = 0; i < candidates.Count; i++)
        {
            bySpan.TryAdd(document.SpanOf(candidates[i].Range), i);
            (byHead.TryGetValue(candidates[i].Head, out var same) ? same : byHead[candidates[i].Head] = []).Add(i);
        }

        var left = new List<(Span Span, int Chain)>();
        foreach (var (span, chain) in text.Chains)
        {
            if (bySpan.TryGetValue(span, out int mention))
            {
                chains[mention] = chain;
            }
            else
            {
                left.Add((span, chain));
            }
        }

        foreach (var (span, chain) in left.OrderBy(mention => mention.Span.Length))
        {
            var range = document.TokensIn(span);
            if (range.Count == 0)
            {
                continue;
            }

            int end = range.End > range.First + 1 && document.Word(range.End - 1) is "'s" or "’s" or "'" ? range.End - 1 : range.End;
            var found = byHead.GetValueOrDefault(document.TopOf(range), []).Concat(Enumerable.Range(0, candidates.Count)
                .Where(i => candidates[i].Form == MentionForm.Name && candidates[i].Range.End == end
                    && candidates[i].Range.First >= range.First));
            foreach (int mention in found.Where(mention => chains[mention] is null).Take(1))
            {
                chains[mention] = chain;
            }
        }

        return chains;
    }
}

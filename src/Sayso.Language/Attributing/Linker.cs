using Sayso.Language.Weights;

namespace Sayso.Language.Attributing;

/// <summary>
/// Joins contents to cues and cues to sources: each looks at the partners near it and takes the likeliest, if it is likely enough.
/// </summary>
internal sealed class Linker(WeightsFile file)
{
    /// <summary>How far a partner may be, in stretches.</summary>
    public const int Window = 8;

    private readonly SparseModel _model = new(file, "links");

    /// <summary>For each stretch its partner's index or -1: for a content the cue, for a cue the source.</summary>
    public (int[] Partners, float[] Sureness) Link(Document document, IReadOnlyList<RoleSpan> spans, int[] quotation)
    {
        int[] partners = new int[spans.Count];
        float[] sureness = new float[spans.Count];
        int[] sentenceOf = document.SentenceOf;
        Span<uint> features = stackalloc uint[LinkFeatures.Most];
        Span<float> scores = stackalloc float[2];
        for (int from = 0; from < spans.Count; from++)
        {
            partners[from] = -1;
            float top = -0.4f;
            foreach (int to in Candidates(spans, from))
            {
                int count = LinkFeatures.Write(document, sentenceOf, spans, from, to, quotation, features);
                _model.Score(features[..count], scores);
                float score = scores[1] - scores[0];
                if (score > top)
                {
                    top = score;
                    partners[from] = to;
                }
            }

            sureness[from] = partners[from] < 0 ? 0.5f : 1 / (1 + MathF.Exp(-top));
        }

        return (partners, sureness);
    }

    /// <summary>Stretches near enough, of the role that is looked for.</summary>
    public static IEnumerable<int> Candidates(IReadOnlyList<RoleSpan> spans, int from)
    {
        if (spans[from].Role == Role.Source)
        {
            yield break;
        }

        var wanted = spans[from].Role == Role.Content ? Role.Cue : Role.Source;
        for (int to = Math.Max(0, from - Window); to < Math.Min(spans.Count, from + Window + 1); to++)
        {
            if (spans[to].Role == wanted)
            {
                yield return to;
            }
        }
    }
}

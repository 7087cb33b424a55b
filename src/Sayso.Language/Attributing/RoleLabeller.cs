using System.Buffers;
using Sayso.Language.Weights;

namespace Sayso.Language.Attributing;

/// <summary>Labels every token as source, cue, content or none of them: two passes of a linear chain over paragraphs, the second seeing what the first gave.</summary>
internal sealed class RoleLabeller(WeightsFile file)
{
    private readonly ChainModel _first = new(file, "first");
    private readonly ChainModel _second = new(file, "second");
    private readonly CueLexicon _cues = new(file);

    // A missed span costs more than a wrong one, a source or cue most: tuned on PolNeAR dev.
    private const float SourceAndCueBias = 0.8f;
    private const float ContentBias = 0.1f;

    /// <summary>Stretches of one role, in reading order, and how sure the second pass is of each.</summary>
    public List<RoleSpan> Label(Document document, IReadOnlyList<TokenRange> paragraphs, out int[] quotation)
    {
        byte[] labels = Pass(document, paragraphs, _first, null, null, out _);
        float[] sureness = new float[labels.Length];
        labels = Pass(document, paragraphs, _second, labels, sureness, out quotation);
        return Collect(labels, sureness, paragraphs);
    }

    internal static List<RoleSpan> Collect(ReadOnlySpan<byte> labels, ReadOnlySpan<float> sureness, IReadOnlyList<TokenRange> paragraphs)
    {
        var spans = new List<RoleSpan>();
        foreach (var paragraph in paragraphs)
        {
            int start = -1;
            for (int token = paragraph.First; token <= paragraph.End; token++)
            {
                byte label = token < paragraph.End ? labels[token] : (byte)0;
                bool inside = label > 0 && label % 2 == 0;
                if (start >= 0 && !inside)
                {
                    float sure = 1;
                    for (int at = start; at < token; at++)
                    {
                        sure = Math.Min(sure, sureness.IsEmpty ? 1 : sureness[at]);
                    }

                    spans.Add(new RoleSpan(RoleLabels.Of(labels[start]), new TokenRange(start, token), sure));
                    start = -1;
                }

                start = label % 2 == 1 || (inside && start < 0) ? token : start;
            }
        }

        return spans;
    }

    private byte[] Pass(Document document, IReadOnlyList<TokenRange> paragraphs, ChainModel model, byte[]? firstPass, float[]? sureness, out int[] quotation)
    {
        var writer = new RoleFeatures(document, _cues, paragraphs, firstPass);
        quotation = writer.Quotation;
        byte[] labels = new byte[document.TokenSpans.Length];
        Span<uint> features = stackalloc uint[RoleFeatures.Most];
        int count = RoleLabels.All.Length;
        foreach (var paragraph in paragraphs)
        {
            float[] scores = ArrayPool<float>.Shared.Rent(paragraph.Count * count);
            writer.Start(paragraph);
            for (int token = paragraph.First; token < paragraph.End; token++)
            {
                int written = writer.Write(token, features);
                model.Score(features[..written], scores.AsSpan((token - paragraph.First) * count, count));
            }

            for (int i = 0; i < paragraph.Count; i++)
            {
                for (int label = 1; label < count; label++)
                {
                    scores[(i * count) + label] += RoleLabels.Of((byte)label) == Role.Content ? ContentBias : SourceAndCueBias;
                }
            }

            model.Decode(scores, labels.AsSpan(paragraph.First, paragraph.Count));
            if (sureness is not null)
            {
                model.Marginals(scores, paragraph.Count);
                for (int i = 0; i < paragraph.Count; i++)
                {
                    // Begin or inside does not matter here, the role does.
                    byte label = labels[paragraph.First + i];
                    sureness[paragraph.First + i] = label == 0 ? scores[i * count] : scores[(i * count) + ((label - 1) / 2 * 2) + 1] + scores[(i * count) + ((label - 1) / 2 * 2) + 2];
                }
            }

            ArrayPool<float>.Shared.Return(scores);
        }

        return labels;
    }
}

using System.Buffers;
using Sayso.Language.Networks;

namespace Sayso.Language.Attributing;

/// <summary>
/// Labels every token as source, cue, content or none of them: the best path through the network's scores over each paragraph.
/// </summary>
internal sealed class RoleLabeller(Network network)
{
    /// <summary>Stretches of one role, in reading order, and how sure the network is of each.</summary>
    public List<RoleSpan> Label(Document document)
    {
        byte[] labels = new byte[document.TokenSpans.Length];
        float[] sureness = new float[labels.Length];
        foreach (var paragraph in document.ParagraphRanges)
        {
            Decode(document, paragraph, labels, sureness);
        }

        return Collect(labels, sureness, document.ParagraphRanges);
    }

    /// <summary>The label of each token.</summary>
    public byte[] Decode(Document document)
    {
        byte[] labels = new byte[document.TokenSpans.Length];
        foreach (var paragraph in document.ParagraphRanges)
        {
            ChainSums.Decode(
                document.RoleScores.AsSpan(paragraph.First * RoleLabels.All.Length, paragraph.Count * RoleLabels.All.Length),
                    labels.AsSpan(paragraph.First, paragraph.Count),
                network.RoleMoves, network.RoleStart);
        }

        return labels;
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

    private void Decode(Document document, TokenRange paragraph, byte[] labels, float[] sureness)
    {
        int count = RoleLabels.All.Length;
        float[] scores = ArrayPool<float>.Shared.Rent(paragraph.Count * count);
        document.RoleScores.AsSpan(paragraph.First * count, paragraph.Count * count).CopyTo(scores);
        ChainSums.Decode(scores, labels.AsSpan(paragraph.First, paragraph.Count), network.RoleMoves, network.RoleStart);
        ChainSums.Marginals(scores, paragraph.Count, count, network.RoleMoves, network.RoleStart);
        for (int i = 0; i < paragraph.Count; i++)
        {
            // Begin or inside does not matter here, the role does.
            byte label = labels[paragraph.First + i];
            sureness[paragraph.First + i] = label == 0 ? scores[i * count]
                : scores[(i * count) + ((label - 1) / 2 * 2) + 1] + scores[(i * count) + ((label - 1) / 2 * 2) + 2];
        }

        ArrayPool<float>.Shared.Return(scores);
    }
}

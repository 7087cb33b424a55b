using System.Buffers;
using Sayso.Language.Weights;

namespace Sayso.Language.Entities;

/// <summary>Finds the names of people, organisations, places and other things: a linear chain of begin, inside and outside over each sentence.</summary>
internal sealed class NameFinder(WeightsFile file)
{
    private readonly ChainModel _model = new(file);

    /// <summary>Labels in the order of their numbers: O, then B and I of each kind.</summary>
    public static readonly string[] Labels = ["O", .. Enum.GetNames<EntityKind>().SelectMany(kind => new[] { "B-" + kind, "I-" + kind })];

    /// <summary>True when the second label may come after the first.</summary>
    public static bool MayFollow(string? first, string second) =>
        second[0] != 'I' || (first is not null && first != "O" && first[2..] == second[2..]);

    /// <summary>The names of a document in reading order, as ranges of tokens with their kinds.</summary>
    public List<(TokenRange Range, EntityKind Kind)> Find(Document document)
    {
        var names = new List<(TokenRange, EntityKind)>();
        var small = NameFeatures.Small(document);
        Span<uint> features = stackalloc uint[NameFeatures.Most];
        int labels = Labels.Length;
        foreach (var sentence in document.SentenceRanges)
        {
            float[] scores = ArrayPool<float>.Shared.Rent(sentence.Count * labels);
            byte[] best = ArrayPool<byte>.Shared.Rent(sentence.Count);
            for (int token = sentence.First; token < sentence.End; token++)
            {
                int count = NameFeatures.Write(document, small, token, sentence, features);
                _model.Score(features[..count], scores.AsSpan((token - sentence.First) * labels, labels));
            }

            _model.Decode(scores, best.AsSpan(0, sentence.Count));
            Collect(best.AsSpan(0, sentence.Count), sentence.First, names);
            ArrayPool<float>.Shared.Return(scores);
            ArrayPool<byte>.Shared.Return(best);
        }

        return names;
    }

    private static void Collect(ReadOnlySpan<byte> labels, int offset, List<(TokenRange, EntityKind)> names)
    {
        int start = -1;
        for (int i = 0; i <= labels.Length; i++)
        {
            int label = i < labels.Length ? labels[i] : 0;
            bool inside = label > 0 && label % 2 == 0;
            if (start >= 0 && !inside)
            {
                names.Add((new TokenRange(offset + start, offset + i), (EntityKind)((labels[start] - 1) / 2)));
                start = -1;
            }

            if (label % 2 == 1 || (inside && start < 0))
            {
                start = i;
            }
        }
    }
}

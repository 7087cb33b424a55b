using System.Buffers;
using Sayso.Language.Weights;

namespace Sayso.Language.Tagging;

/// <summary>Gives every token its part of speech: a linear chain over a sentence.</summary>
internal sealed class Tagger(WeightsFile file)
{
    private readonly ChainModel _model = new(file);
    private readonly PartOfSpeech[] _tags = [.. new ChainModel(file).Labels.Select(label => Enum.Parse<PartOfSpeech>(label))];

    public void Annotate(Document document)
    {
        var tags = new PartOfSpeech[document.TokenSpans.Length];
        Span<uint> features = stackalloc uint[TagFeatures.Most];
        int labels = _tags.Length;
        foreach (var sentence in document.SentenceRanges)
        {
            float[] scores = ArrayPool<float>.Shared.Rent(sentence.Count * labels);
            byte[] best = ArrayPool<byte>.Shared.Rent(sentence.Count);
            for (int token = sentence.First; token < sentence.End; token++)
            {
                int count = TagFeatures.Write(document.Forms, token, sentence, features);
                _model.Score(features[..count], scores.AsSpan((token - sentence.First) * labels, labels));
            }

            _model.Decode(scores, best.AsSpan(0, sentence.Count));
            for (int i = 0; i < sentence.Count; i++)
            {
                tags[sentence.First + i] = _tags[best[i]];
            }

            ArrayPool<float>.Shared.Return(scores);
            ArrayPool<byte>.Shared.Return(best);
        }

        document.TagArray = tags;
    }
}

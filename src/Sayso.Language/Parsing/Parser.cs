using System.Buffers;
using System.Numerics.Tensors;
using Sayso.Language.Weights;

namespace Sayso.Language.Parsing;

/// <summary>Gives every token its head and its relation: greedy arc-hybrid transitions, then a linear chain of relations over the finished tree.</summary>
internal sealed class Parser(WeightsFile file)
{
    private readonly ChainModel _moves = new(file, "moves");
    private readonly ChainModel _relations = new(file, "relations");
    private readonly Dependency[] _names = [.. new ChainModel(file, "relations").Labels.Select(label => Enum.Parse<Dependency>(label))];

    public void Annotate(Document document)
    {
        document.HeadArray = new int[document.TokenSpans.Length];
        document.RelationArray = new Dependency[document.TokenSpans.Length];
        var state = new ParserState();
        Span<uint> features = stackalloc uint[ParserFeatures.Most];
        Span<float> scores = stackalloc float[3];
        foreach (var sentence in document.SentenceRanges)
        {
            state.Start(sentence.Count);
            while (!state.IsDone)
            {
                int count = ParserFeatures.Write(state, document.Forms, document.TagArray, sentence.First, features);
                _moves.Score(features[..count], scores);
                state.Apply(Best(state, scores));
            }

            for (int token = 0; token < sentence.Count; token++)
            {
                int head = state.Heads[token];
                document.HeadArray[sentence.First + token] = head == sentence.Count ? -1 : sentence.First + head;
            }

            OneRoot(document.HeadArray, sentence);
        }

        Label(document);
    }

    internal static Transition Best(ParserState state, ReadOnlySpan<float> scores)
    {
        var best = Transition.Shift;
        float top = float.NegativeInfinity;
        for (var transition = Transition.Shift; transition <= Transition.Right; transition++)
        {
            if (state.Can(transition) && scores[(int)transition] > top)
            {
                top = scores[(int)transition];
                best = transition;
            }
        }

        return best;
    }

    /// <summary>A sentence has one root: later ones hang on the first.</summary>
    private static void OneRoot(int[] heads, TokenRange sentence)
    {
        int root = -1;
        for (int token = sentence.First; token < sentence.End; token++)
        {
            if (heads[token] < 0)
            {
                if (root < 0)
                {
                    root = token;
                }
                else
                {
                    heads[token] = root;
                }
            }
        }
    }

    private void Label(Document document)
    {
        var tree = new TreeShape(document.HeadArray);
        Span<uint> features = stackalloc uint[RelationFeatures.Most];
        int labels = _names.Length;
        foreach (var sentence in document.SentenceRanges)
        {
            float[] scores = ArrayPool<float>.Shared.Rent(labels);
            for (int token = sentence.First; token < sentence.End; token++)
            {
                int count = RelationFeatures.Write(document, tree, token, sentence, features);
                _relations.Score(features[..count], scores.AsSpan(0, labels));
                document.RelationArray[token] = document.HeadArray[token] < 0
                    ? Dependency.Root
                    : _names[TensorPrimitives.IndexOfMax<float>(scores.AsSpan(0, labels))];
            }

            ArrayPool<float>.Shared.Return(scores);
        }
    }
}

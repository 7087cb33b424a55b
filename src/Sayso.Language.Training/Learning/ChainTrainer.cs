using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Sayso.Language.Weights;

namespace Sayso.Language.Training.Learning;

/// <summary>Learns a <see cref="ChainModel"/>: maximum conditional likelihood by AdaGrad (Duchi et al., JMLR 2011), one sentence at a time, with feature dropout.</summary>
/// <remarks>One thread and a seeded shuffle: the same examples give the same bytes.</remarks>
internal sealed class ChainTrainer
{
    private readonly string[] _labels;
    private readonly ModelRecipe _recipe;
    private readonly int _stride;
    private readonly uint _mask;
    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly float[] _transitions;
    private readonly float[] _transitionSquares;
    private readonly float[] _start;
    private readonly float[] _startSquares;
    private readonly bool[] _allowed;

    /// <param name="labels">Labels, in the order of their numbers.</param>
    /// <param name="recipe">How it learns.</param>
    /// <param name="mayFollow">Whether the second label may follow the first; null for any. A first of null asks about the start of a sentence.</param>
    public ChainTrainer(string[] labels, ModelRecipe recipe, Func<string?, string, bool>? mayFollow = null)
    {
        _labels = labels;
        _recipe = recipe;
        int bits = recipe.Bits;
        int count = labels.Length;
        _stride = ChainModel.Stride(count);
        _mask = (1u << bits) - 1;
        _weights = new float[_stride << bits];
        _squares = new float[_stride << bits];
        _transitions = new float[count * count];
        _transitionSquares = new float[count * count];
        _start = new float[count];
        _startSquares = new float[count];
        _allowed = new bool[count * count];
        for (int from = 0; from < count; from++)
        {
            _start[from] = mayFollow?.Invoke(null, labels[from]) ?? true ? 0 : Never;
            for (int to = 0; to < count; to++)
            {
                _allowed[(from * count) + to] = mayFollow?.Invoke(labels[from], labels[to]) ?? true;
                _transitions[(from * count) + to] = _allowed[(from * count) + to] ? 0 : Never;
            }
        }
    }

    private const float Never = -30;

    // Share of a weight that is lost at each step.
    private const float Decay = 1e-6f;

    private float Rate => _recipe.Rate;

    private float Dropout => _recipe.Dropout;

    public void Train(ChainExamples examples, Action<string> log)
    {
        var (epochs, seed) = (_recipe.Epochs, _recipe.Seed);
        var random = new Random(seed);
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            random.Shuffle(order);
            double loss = 0;
            foreach (int sentence in order)
            {
                loss += Update(examples, sentence, random);
            }

            log($"epoch {epoch}/{epochs}: loss a token {loss / examples.Tokens:F4}");
        }
    }

    /// <summary>Labels a sentence with the weights as they are.</summary>
    public void Decode(ChainExamples examples, int sentence, Span<byte> labels)
    {
        var (first, end) = examples.Sentence(sentence);
        int count = _labels.Length;
        float[] scores = new float[(end - first) * count];
        for (int token = first; token < end; token++)
        {
            Score(examples.Features(token), scores.AsSpan((token - first) * count, count));
        }

        ChainSums.Decode(scores, labels[..(end - first)], _transitions, _start);
    }

    /// <summary>Adds the model to a file, quantised to signed bytes.</summary>
    public void Write(WeightsWriter writer, string prefix = "")
    {
        float largest = 0;
        float[] magnitudes = [.. _weights.Where(weight => weight != 0).Select(Math.Abs)];
        if (magnitudes.Length > 0)
        {
            Array.Sort(magnitudes);
            largest = magnitudes[(int)((magnitudes.Length - 1) * 0.9999)];
        }

        float scale = Math.Max(largest, 1e-6f) / 127;
        sbyte[] rows = new sbyte[_weights.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = (sbyte)Math.Clamp(MathF.Round(_weights[i] / scale), -127, 127);
        }

        writer.Manifest[prefix.Length == 0 ? "model" : prefix] = new JsonObject
        {
            ["labels"] = new JsonArray([.. _labels.Select(label => (JsonNode)label)]),
            ["scale"] = scale,
        };
        writer.Add<sbyte>(prefix + "rows", rows);
        writer.Add<float>(prefix + "transitions", _transitions);
        writer.Add<float>(prefix + "start", _start);
    }

    private void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        Span<float> sums = stackalloc float[_stride];
        sums.Clear();
        foreach (uint feature in features)
        {
            TensorPrimitives.Add(sums, _weights.AsSpan((int)(feature & _mask) * _stride, _stride), sums);
        }

        sums[..scores.Length].CopyTo(scores);
    }

    private double Update(ChainExamples examples, int sentence, Random random)
    {
        var (first, end) = examples.Sentence(sentence);
        int count = _labels.Length;
        int length = end - first;
        float[] scores = new float[length * count];
        var kept = new List<uint>(length * 48);
        int[] offsets = new int[length + 1];
        for (int token = 0; token < length; token++)
        {
            foreach (uint feature in examples.Features(first + token))
            {
                if (Dropout == 0 || random.NextSingle() >= Dropout)
                {
                    kept.Add(feature & _mask);
                }
            }

            offsets[token + 1] = kept.Count;
            Score(CollectionsMarshal.AsSpan(kept)[offsets[token]..], scores.AsSpan(token * count, count));
        }

        float[] pairs = new float[count * count];
        ChainSums.Marginals(scores, length, count, _transitions, _start, pairs);
        double loss = 0;
        Span<float> gradient = stackalloc float[_stride];
        for (int token = 0; token < length; token++)
        {
            gradient.Clear();
            scores.AsSpan(token * count, count).CopyTo(gradient);
            int gold = examples.Label(first + token);
            loss -= Math.Log(Math.Max(gradient[gold], 1e-12f));
            gradient[gold] -= 1;
            foreach (uint row in CollectionsMarshal.AsSpan(kept)[offsets[token]..offsets[token + 1]])
            {
                Step(_weights.AsSpan((int)row * _stride, _stride), _squares.AsSpan((int)row * _stride, _stride), gradient);
            }

            if (token == 0)
            {
                StepAllowed(_start, _startSquares, gradient[..count], label => _start[label] > Never / 2);
            }
            else
            {
                pairs[(examples.Label(first + token - 1) * count) + gold] -= 1;
            }
        }

        if (length > 1)
        {
            StepAllowed(_transitions, _transitionSquares, pairs, pair => _allowed[pair]);
        }

        return loss;
    }

    private void Step(Span<float> weights, Span<float> squares, ReadOnlySpan<float> gradient)
    {
        var w = MemoryMarshal.Cast<float, Vector<float>>(weights);
        var s = MemoryMarshal.Cast<float, Vector<float>>(squares);
        var g = MemoryMarshal.Cast<float, Vector<float>>(gradient);
        var rate = new Vector<float>(Rate);
        var keep = new Vector<float>(1 - Decay);
        var tiny = new Vector<float>(1e-6f);
        for (int i = 0; i < w.Length; i++)
        {
            s[i] += g[i] * g[i];
            w[i] = (w[i] * keep) - (rate * g[i] / Vector.SquareRoot(s[i] + tiny));
        }
    }

    private void StepAllowed(Span<float> weights, Span<float> squares, ReadOnlySpan<float> gradient, Func<int, bool> allowed)
    {
        for (int i = 0; i < weights.Length; i++)
        {
            if (allowed(i))
            {
                squares[i] += gradient[i] * gradient[i];
                weights[i] -= Rate * gradient[i] / MathF.Sqrt(squares[i] + 1e-6f);
            }
        }
    }
}

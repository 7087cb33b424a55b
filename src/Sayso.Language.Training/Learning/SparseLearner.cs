using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Sayso.Language.Weights;

namespace Sayso.Language.Training.Learning;

/// <summary>A multinomial linear classifier over hashed features, by AdaGrad.</summary>
internal sealed class SparseLearner(int labels, int bits, float rate)
{
    private readonly int _stride = SparseModel.Stride(labels);
    private readonly uint _mask = (1u << bits) - 1;
    private readonly float[] _weights = new float[SparseModel.Stride(labels) << bits];
    private readonly float[] _squares = new float[SparseModel.Stride(labels) << bits];

    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        Span<float> sums = stackalloc float[_stride];
        sums.Clear();
        foreach (uint feature in features)
        {
            TensorPrimitives.Add(sums, _weights.AsSpan((int)(feature & _mask) * _stride, _stride), sums);
        }

        sums[..scores.Length].CopyTo(scores);
    }

    /// <summary>One step towards the set of right labels, among those possible.</summary>
    public void Update(ReadOnlySpan<uint> features, ReadOnlySpan<float> scores, int right, int possible)
    {
        Span<float> gradient = stackalloc float[_stride];
        gradient.Clear();
        float top = float.NegativeInfinity;
        for (int label = 0; label < labels; label++)
        {
            top = ((possible >> label) & 1) != 0 ? Math.Max(top, scores[label]) : top;
        }

        float all = 0;
        float good = 0;
        for (int label = 0; label < labels; label++)
        {
            if (((possible >> label) & 1) != 0)
            {
                gradient[label] = MathF.Exp(scores[label] - top);
                all += gradient[label];
                good += ((right >> label) & 1) != 0 ? gradient[label] : 0;
            }
        }

        good = Math.Max(good, 1e-12f);
        for (int label = 0; label < labels; label++)
        {
            gradient[label] = (gradient[label] / all) - (((right >> label) & 1) != 0 ? gradient[label] / good : 0);
        }

        Step(features, gradient);
    }

    public void UpdateOne(ReadOnlySpan<uint> features, ReadOnlySpan<float> scores, int right)
    {
        Span<float> gradient = stackalloc float[_stride];
        gradient.Clear();
        TensorPrimitives.SoftMax(scores, gradient[..labels]);
        gradient[right] -= 1;
        Step(features, gradient);
    }

    public void Write(WeightsWriter writer, string prefix, string[] names)
    {
        float[] magnitudes = [.. _weights.Where(weight => weight != 0).Select(Math.Abs)];
        Array.Sort(magnitudes);
        float scale = magnitudes.Length == 0 ? 1 : magnitudes[(int)((magnitudes.Length - 1) * 0.9999)] / 127;
        sbyte[] rows = [.. _weights.Select(weight => (sbyte)Math.Clamp(MathF.Round(weight / scale), -127, 127))];
        writer.Manifest[prefix] =
            new JsonObject { ["labels"] = new JsonArray([.. names.Select(name => (JsonNode)name)]), ["scale"] = scale };
        writer.Add<sbyte>(prefix + "rows", rows);
    }

    private void Step(ReadOnlySpan<uint> features, ReadOnlySpan<float> gradient)
    {
        var g = MemoryMarshal.Cast<float, Vector<float>>(gradient);
        var step = new Vector<float>(rate);
        var tiny = new Vector<float>(1e-6f);
        foreach (uint feature in features)
        {
            int at = (int)(feature & _mask) * _stride;
            var w = MemoryMarshal.Cast<float, Vector<float>>(_weights.AsSpan(at, _stride));
            var s = MemoryMarshal.Cast<float, Vector<float>>(_squares.AsSpan(at, _stride));
            for (int i = 0; i < w.Length; i++)
            {
                s[i] += g[i] * g[i];
                w[i] -= step * g[i] / Vector.SquareRoot(s[i] + tiny);
            }
        }
    }
}

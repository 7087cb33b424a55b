using System.Numerics.Tensors;

namespace Sayso.Language.Training.Learning;

/// <summary>Choices among several by their scores.</summary>
internal static unsafe class Softmaxes
{
    /// <summary>Softmax, from the largest down, so that no score overflows.</summary>
    public static void ToProbabilities(Span<float> scores)
    {
        TensorPrimitives.Subtract(scores, TensorPrimitives.Max<float>(scores), scores);
        TensorPrimitives.SoftMax<float>(scores, scores);
    }

    /// <summary>The loss of one choice among several; its gradient is added.</summary>
    public static double Loss(float* scores, float* gradient, int count, int gold, float scale)
    {
        Span<float> p = stackalloc float[count];
        new ReadOnlySpan<float>(scores, count).CopyTo(p);
        ToProbabilities(p);
        for (int i = 0; i < count; i++)
        {
            gradient[i] += scale * (p[i] - (i == gold ? 1 : 0));
        }

        return -Math.Log(Math.Max(p[gold], 1e-12f));
    }
}

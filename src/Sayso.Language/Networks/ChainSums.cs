using System.Buffers;
using System.Runtime.CompilerServices;

namespace Sayso.Language.Networks;

/// <summary>The sums and the best path of a linear chain, shared by reading and training.</summary>
internal static class ChainSums
{
    /// <summary>Turns scores into probabilities of each label at each token.</summary>
    /// <param name="scores">Row-major, a row a token; overwritten.</param>
    /// <param name="length">Tokens.</param>
    /// <param name="count">Labels.</param>
    /// <param name="transitions">Row-major, from label to label.</param>
    /// <param name="start">A score for each first label.</param>
    /// <param name="pairs">When not empty, the expected number of each pair of neighbours is added to it.</param>
    /// <remarks>Each token's sums are scaled to one, so that no length overflows.</remarks>
    public static void Marginals(Span<float> scores, int length, int count, ReadOnlySpan<float> transitions, ReadOnlySpan<float> start,
        Span<float> pairs = default)
    {
        if (length == 0)
        {
            return;
        }

        float[] rented = ArrayPool<float>.Shared.Rent(count * count * 2);
        float[] forward = ArrayPool<float>.Shared.Rent(length * count);
        var moves = rented.AsSpan(0, count * count);      // [from, to]
        var turned = rented.AsSpan(count * count, count * count); // [to, from]
        for (int from = 0; from < count; from++)
        {
            for (int to = 0; to < count; to++)
            {
                moves[(from * count) + to] = Gates.Exp(transitions[(from * count) + to]);
                turned[(to * count) + from] = moves[(from * count) + to];
            }
        }

        for (int token = 0; token < length; token++)
        {
            var row = scores.Slice(token * count, count);
            float top = float.NegativeInfinity;
            for (int label = 0; label < count; label++)
            {
                row[label] += token == 0 ? start[label] : 0;
                top = Math.Max(top, row[label]);
            }

            for (int label = 0; label < count; label++)
            {
                row[label] = Gates.Exp(row[label] - top);
            }

            var here = forward.AsSpan(token * count, count);
            if (token == 0)
            {
                row.CopyTo(here);
            }
            else
            {
                var before = forward.AsSpan((token - 1) * count, count);
                for (int to = 0; to < count; to++)
                {
                    here[to] = Dot(before, turned.Slice(to * count, count)) * row[to];
                }
            }

            Scale(here);
        }

        Span<float> backward = stackalloc float[count];
        Span<float> message = stackalloc float[count];
        backward.Fill(1);
        for (int token = length - 1; token >= 0; token--)
        {
            var row = scores.Slice(token * count, count);
            var here = forward.AsSpan(token * count, count);
            for (int label = 0; label < count; label++)
            {
                message[label] = row[label] * backward[label];
                row[label] = here[label] * backward[label];
            }

            Scale(row);
            if (token == 0)
            {
                break;
            }

            if (!pairs.IsEmpty)
            {
                AddPairs(forward.AsSpan((token - 1) * count, count), message, moves, pairs);
            }

            for (int from = 0; from < count; from++)
            {
                backward[from] = Dot(moves.Slice(from * count, count), message);
            }

            Scale(backward);
        }

        ArrayPool<float>.Shared.Return(rented);
        ArrayPool<float>.Shared.Return(forward);
    }

    /// <summary>The best labels of a sentence (Viterbi).</summary>
    /// <param name="scores">Row-major, a row a token.</param>
    /// <param name="labels">Overwritten; one a token.</param>
    /// <param name="transitions">Row-major, from label to label.</param>
    /// <param name="start">A score for each first label.</param>
    public static void Decode(ReadOnlySpan<float> scores, Span<byte> labels, ReadOnlySpan<float> transitions, ReadOnlySpan<float> start)
    {
        int count = start.Length;
        if (labels.Length == 0)
        {
            return;
        }

        byte[] back = ArrayPool<byte>.Shared.Rent(labels.Length * count);
        Span<float> best = stackalloc float[count];
        Span<float> next = stackalloc float[count];
        for (int label = 0; label < count; label++)
        {
            best[label] = scores[label] + start[label];
        }

        for (int token = 1; token < labels.Length; token++)
        {
            for (int label = 0; label < count; label++)
            {
                float top = float.NegativeInfinity;
                int from = 0;
                for (int previous = 0; previous < count; previous++)
                {
                    float score = best[previous] + transitions[(previous * count) + label];
                    if (score > top)
                    {
                        top = score;
                        from = previous;
                    }
                }

                next[label] = top + scores[(token * count) + label];
                back[(token * count) + label] = (byte)from;
            }

            next.CopyTo(best);
        }

        int at = 0;
        for (int label = 1; label < count; label++)
        {
            at = best[label] > best[at] ? label : at;
        }

        for (int token = labels.Length - 1; token >= 0; token--)
        {
            labels[token] = (byte)at;
            at = back[(token * count) + at];
        }

        ArrayPool<byte>.Shared.Return(back);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        float sum = 0;
        for (int i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }

    /// <summary>Makes some numbers sum to one.</summary>
    private static void Scale(Span<float> numbers)
    {
        float sum = 0;
        foreach (float number in numbers)
        {
            sum += number;
        }

        float by = 1 / Math.Max(sum, 1e-30f);
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] *= by;
        }
    }

    private static void AddPairs(ReadOnlySpan<float> before, ReadOnlySpan<float> message, ReadOnlySpan<float> moves, Span<float> pairs)
    {
        int count = before.Length;
        float total = 0;
        for (int from = 0; from < count; from++)
        {
            total += before[from] * Dot(moves.Slice(from * count, count), message);
        }

        float scale = 1 / Math.Max(total, 1e-30f);
        for (int from = 0; from < count; from++)
        {
            for (int to = 0; to < count; to++)
            {
                pairs[(from * count) + to] += before[from] * moves[(from * count) + to] * message[to] * scale;
            }
        }
    }
}

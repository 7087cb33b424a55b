using System.Numerics.Tensors;

namespace Sayso.Language.Networks;

/// <summary>
/// A tree of heads over a sentence, with one root: each token takes its best head, and cycles are broken one by one where that costs least.
/// </summary>
/// <remarks>
/// Most sentences are trees already when each token takes its best head. Breaking cycles one by one is not exact as Edmonds (1967) is, but
/// never worse than quadratic a cycle.
/// </remarks>
internal static class TreeSearch
{
    /// <summary>Finds the heads.</summary>
    /// <param name="scores">Row-major, a row a token: the score of the root, then of each token as its head; a token's own score is far
    /// below all others.</param>
    /// <param name="stride">From one row to the next.</param>
    /// <param name="heads">Overwritten, one a token: a token's number, or -1 for the one root.</param>
    public static void Find(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        int count = heads.Length;
        int roots = 0;
        for (int token = 0; token < count; token++)
        {
            heads[token] = Best(scores, stride, token, count, allowRoot: true);
            roots += heads[token] < 0 ? 1 : 0;
        }

        if (roots == 1 && !HasCycle(heads))
        {
            return;
        }

        // One root: the likeliest token at the top, the others below it.
        int root = 0;
        float top = float.NegativeInfinity;
        for (int token = 0; token < count; token++)
        {
            float other = float.NegativeInfinity;
            for (int head = 0; head < count; head++)
            {
                other = head == token ? other : Math.Max(other, scores[(token * stride) + head + 1]);
            }

            float gain = count == 1 ? 0 : scores[token * stride] - other;
            if (gain > top)
            {
                top = gain;
                root = token;
            }
        }

        for (int token = 0; token < count; token++)
        {
            heads[token] = token == root ? -1 : Best(scores, stride, token, count, allowRoot: false);
        }

        Break(scores, stride, heads, root);
    }

    private static int Best(ReadOnlySpan<float> scores, int stride, int token, int count, bool allowRoot)
    {
        var row = scores.Slice(token * stride, count + 1);
        return allowRoot || count == 1 ? TensorPrimitives.IndexOfMax(row) - 1 : TensorPrimitives.IndexOfMax(row[1..]);
    }

    private static bool HasCycle(ReadOnlySpan<int> heads) => FindCycle(heads, new int[heads.Length]) >= 0;

    /// <summary>A token on a cycle, or -1. Linear.</summary>
    private static int FindCycle(ReadOnlySpan<int> heads, int[] seen)
    {
        Array.Clear(seen);
        for (int token = 0; token < heads.Length; token++)
        {
            int at = token;
            while (at >= 0 && seen[at] == 0)
            {
                seen[at] = token + 1;
                at = heads[at];
            }

            if (at >= 0 && seen[at] == token + 1)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>
    /// Breaks cycles one at a time where it costs least: each time a member takes the best head outside what hangs on the cycle.
    /// </summary>
    private static void Break(ReadOnlySpan<float> scores, int stride, Span<int> heads, int root)
    {
        int count = heads.Length;
        int[] seen = new int[count];
        bool[] reaches = new bool[count];
        while (FindCycle(heads, seen) is >= 0 and var start)
        {
            // Who reaches the root already: a head among these can close no cycle.
            Reach(heads, root, reaches);
            int member = start;
            int breaker = -1;
            int newHead = root;
            float least = float.PositiveInfinity;
            do
            {
                var row = scores.Slice(member * stride, count + 1);
                for (int head = 0; head < count; head++)
                {
                    if (reaches[head] && row[heads[member] + 1] - row[head + 1] < least)
                    {
                        least = row[heads[member] + 1] - row[head + 1];
                        breaker = member;
                        newHead = head;
                    }
                }

                member = heads[member];
            }
            while (member != start);

            heads[breaker < 0 ? start : breaker] = newHead;
        }
    }

    private static void Reach(ReadOnlySpan<int> heads, int root, bool[] reaches)
    {
        Array.Clear(reaches);
        Span<int> path = stackalloc int[Math.Min(heads.Length, 512)];
        reaches[root] = true;
        for (int token = 0; token < heads.Length; token++)
        {
            int at = token;
            int length = 0;
            while (!reaches[at] && length < path.Length && heads[at] >= 0)
            {
                path[length++] = at;
                at = heads[at];
            }

            if (reaches[at])
            {
                for (int i = 0; i < length; i++)
                {
                    reaches[path[i]] = true;
                }
            }
        }
    }
}

using System.Buffers;

namespace Sayso.Language.Networks;

/// <summary>Lets the occurrences of a capitalised word agree on what kind of name it is: a text rarely means two by one word.</summary>
/// <remarks>
/// What speaks for each kind moves towards its mean over the occurrences; whether a name begins or goes on stays each occurrence's own.
/// After Krishnan and Manning, ACL 2006.
/// </remarks>
internal static class NameAgreement
{
    // How far towards the mean: chosen between 0, 0.3, 0.6 and 1 with the newspapers kept back in view; any of the last three is worth
    // about as much.
    private const float Share = 0.5f;

    private const int Kinds = 1 + ((NetworkShape.NameCount - 1) / 2);

    /// <param name="document">The tokens.</param>
    /// <param name="scores">A row of label scores a token; changed.</param>
    public static void Apply(Document document, Span<float> scores)
    {
        int count = document.TokenSpans.Length;
        uint[] words = ArrayPool<uint>.Shared.Rent(count);
        int[] tokens = ArrayPool<int>.Shared.Rent(count);
        int capitals = 0;
        for (int token = 0; token < count; token++)
        {
            if ((document.Forms.Flags[token] & TokenFlags.Capital) != 0)
            {
                words[capitals] = document.Forms.Exact[token];
                tokens[capitals++] = token;
            }
        }

        Array.Sort(words, tokens, 0, capitals);
        for (int first = 0, end; first < capitals; first = end)
        {
            end = first + 1;
            while (end < capitals && words[end] == words[first])
            {
                end++;
            }

            if (end - first > 1)
            {
                Agree(scores, tokens.AsSpan(first, end - first));
            }
        }

        ArrayPool<uint>.Shared.Return(words);
        ArrayPool<int>.Shared.Return(tokens);
    }

    private static void Agree(Span<float> scores, ReadOnlySpan<int> occurrences)
    {
        Span<float> mean = stackalloc float[Kinds];
        Span<float> kinds = stackalloc float[Kinds];
        foreach (int token in occurrences)
        {
            Read(scores.Slice(token * NetworkShape.NameCount, NetworkShape.NameCount), kinds);
            for (int kind = 0; kind < Kinds; kind++)
            {
                mean[kind] += kinds[kind] / occurrences.Length;
            }
        }

        foreach (int token in occurrences)
        {
            var row = scores.Slice(token * NetworkShape.NameCount, NetworkShape.NameCount);
            Read(row, kinds);
            row[0] += Share * (mean[0] - kinds[0]);
            for (int kind = 1; kind < Kinds; kind++)
            {
                row[(2 * kind) - 1] += Share * (mean[kind] - kinds[kind]);
                row[2 * kind] += Share * (mean[kind] - kinds[kind]);
            }
        }
    }

    /// <summary>What speaks for no name and for each kind: its better label, beside the best of all.</summary>
    private static void Read(ReadOnlySpan<float> row, Span<float> kinds)
    {
        kinds[0] = row[0];
        float top = row[0];
        for (int kind = 1; kind < Kinds; kind++)
        {
            kinds[kind] = Math.Max(row[(2 * kind) - 1], row[2 * kind]);
            top = Math.Max(top, kinds[kind]);
        }

        for (int kind = 0; kind < Kinds; kind++)
        {
            kinds[kind] -= top;
        }
    }
}

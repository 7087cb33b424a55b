namespace Sayso.Language;

/// <summary>The children of each token of a document, worked out once from the heads. -1 stands for none.</summary>
internal sealed class TreeShape
{
    // A chain of heads that is longer than this is followed no further.
    private const int Deepest = 64;

    public TreeShape(ReadOnlySpan<int> heads)
    {
        First = new int[heads.Length];
        NextSibling = new int[heads.Length];
        Array.Fill(First, -1);
        Array.Fill(NextSibling, -1);
        // From the last to the first, so that each child comes before the siblings that follow it.
        for (int token = heads.Length - 1; token >= 0; token--)
        {
            int head = heads[token];
            if (head >= 0)
            {
                NextSibling[token] = First[head];
                First[head] = token;
            }
        }
    }

    /// <summary>The first child of each token.</summary>
    public int[] First { get; }

    /// <summary>The next child of the same head.</summary>
    public int[] NextSibling { get; }

    /// <summary>For each token the first and the last token that hang on it, itself included.</summary>
    public static (int[] First, int[] Last) Extents(ReadOnlySpan<int> heads)
    {
        int[] first = new int[heads.Length];
        int[] last = new int[heads.Length];
        for (int token = 0; token < heads.Length; token++)
        {
            (first[token], last[token]) = (token, token);
        }

        for (int token = 0; token < heads.Length; token++)
        {
            int at = heads[token];
            for (int steps = 0; at >= 0 && steps < Deepest && (first[at] > token || last[at] < token); steps++)
            {
                first[at] = Math.Min(first[at], token);
                last[at] = Math.Max(last[at], token);
                at = heads[at];
            }
        }

        return (first, last);
    }
}

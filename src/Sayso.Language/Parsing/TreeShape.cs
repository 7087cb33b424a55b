namespace Sayso.Language.Parsing;

/// <summary>The children of each token of a document, worked out once from the heads. -1 stands for none.</summary>
internal sealed class TreeShape
{
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
}

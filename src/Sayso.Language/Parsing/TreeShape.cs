namespace Sayso.Language.Parsing;

/// <summary>The children of each token of a document, worked out once from the heads. -1 stands for none.</summary>
internal sealed class TreeShape
{
    public TreeShape(ReadOnlySpan<int> heads)
    {
        First = New(heads.Length);
        Last = New(heads.Length);
        PreviousSibling = New(heads.Length);
        NextSibling = New(heads.Length);
        Position = new int[heads.Length];
        for (int token = 0; token < heads.Length; token++)
        {
            int head = heads[token];
            if (head < 0)
            {
                continue;
            }

            if (First[head] < 0)
            {
                First[head] = token;
            }
            else
            {
                PreviousSibling[token] = Last[head];
                NextSibling[Last[head]] = token;
                Position[token] = Position[Last[head]] + 1;
            }

            Last[head] = token;
        }
    }

    public int[] First { get; }

    public int[] Last { get; }

    public int[] PreviousSibling { get; }

    public int[] NextSibling { get; }

    /// <summary>How many siblings stand before the token.</summary>
    public int[] Position { get; }

    private static int[] New(int length)
    {
        int[] array = new int[length];
        Array.Fill(array, -1);
        return array;
    }
}

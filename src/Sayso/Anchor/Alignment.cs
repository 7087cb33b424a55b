namespace Sayso.Anchor;

/// <summary>
/// Which code unit of a text each code unit of a pattern stands at, with the fewest characters put in, left out or exchanged.
/// </summary>
/// <remarks>Needleman and Wunsch (1970), with the ends of the text free where asked. Time and memory: pattern times window.</remarks>
internal sealed class Alignment
{
    private const byte Both = 0;
    private const byte PatternOnly = 1;
    private const byte TextOnly = 2;

    private Alignment(int length)
    {
        Same = new int[length];
        At = new int[length];
    }

    /// <summary>For each code unit of the pattern where in the text the same one stands for it; -1 where it has changed or gone.</summary>
    public int[] Same { get; }

    /// <summary>For each code unit of the pattern where in the text its turn comes, changed or not.</summary>
    public int[] At { get; }

    /// <summary>Aligns a whole pattern with a part of a text.</summary>
    /// <param name="pattern">Folded.</param>
    /// <param name="text">Folded.</param>
    /// <param name="from">First code unit of the window.</param>
    /// <param name="to">One past its last.</param>
    /// <param name="freeStart">Whether the window may begin with what does not belong to the pattern.</param>
    /// <param name="freeEnd">Whether it may end so.</param>
    public static Alignment Of(string pattern, string text, int from, int to, bool freeStart, bool freeEnd)
    {
        int width = to - from + 1;
        byte[] ways = new byte[(pattern.Length + 1) * width];
        int[] above = new int[width];
        int[] costs = new int[width];
        for (int column = 0; column < width; column++)
        {
            above[column] = freeStart ? 0 : column;
            ways[column] = TextOnly;
        }

        for (int row = 1; row <= pattern.Length; row++)
        {
            char character = pattern[row - 1];
            var way = ways.AsSpan(row * width, width);
            costs[0] = row;
            way[0] = PatternOnly;
            for (int column = 1; column < width; column++)
            {
                int cost = above[column - 1] + (text[from + column - 1] == character ? 0 : 1);
                byte chosen = Both;
                if (above[column] + 1 < cost)
                {
                    (cost, chosen) = (above[column] + 1, PatternOnly);
                }

                if (costs[column - 1] + 1 < cost)
                {
                    (cost, chosen) = (costs[column - 1] + 1, TextOnly);
                }

                costs[column] = cost;
                way[column] = chosen;
            }

            (above, costs) = (costs, above);
        }

        int end = width - 1;
        for (int column = width - 2; freeEnd && column >= 0; column--)
        {
            end = above[column] <= above[end] ? column : end;
        }

        return Back(pattern, text, from, ways, width, end);
    }

    private static Alignment Back(string pattern, string text, int from, byte[] ways, int width, int end)
    {
        var alignment = new Alignment(pattern.Length);
        int column = end;
        for (int row = pattern.Length; row > 0;)
        {
            switch (ways[(row * width) + column])
            {
                case TextOnly:
                    column--;
                    break;
                case PatternOnly:
                    row--;
                    (alignment.Same[row], alignment.At[row]) = (-1, from + column);
                    break;
                default:
                    row--;
                    column--;
                    alignment.At[row] = from + column;
                    alignment.Same[row] = text[from + column] == pattern[row] ? from + column : -1;
                    break;
            }
        }

        return alignment;
    }
}

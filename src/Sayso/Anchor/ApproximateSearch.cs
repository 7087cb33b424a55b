namespace Sayso.Anchor;

/// <summary>Finds where a pattern stands with errors.</summary>
/// <remarks>
/// Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic programming", Journal of the ACM 46 (1999), in
/// blocks of
/// 64 rows as Hyyrö gives them (2003). Time: text length times pattern length / 64, whatever stands in them.
/// </remarks>
internal static class ApproximateSearch
{
    private const int Bits = 64;

    /// <summary>
    /// The ends of the best places, at most <paramref name="most"/>, no two nearer than half a pattern; fewest errors first, then in
    /// reading order.
    /// </summary>
    /// <param name="text">Where to look.</param>
    /// <param name="from">First code unit to look at.</param>
    /// <param name="to">One past the last code unit to look at.</param>
    /// <param name="pattern">Folded; not empty.</param>
    /// <param name="errors">The most errors: characters put in, left out or exchanged.</param>
    /// <param name="most">How many places to keep.</param>
    public static List<int> Ends(FoldedText text, int from, int to, string pattern, int errors, int most)
    {
        int blocks = Steps(pattern.Length);
        ushort[] rows = new ushort[text.Alphabet + 1];
        ulong[] equal = Equal(text, pattern, blocks, rows);
        ulong[] plus = new ulong[blocks];
        ulong[] minus = new ulong[blocks];
        Array.Fill(plus, ulong.MaxValue);
        var best = new List<(int Errors, int End)>(most + 1);
        var current = (Errors: int.MaxValue, End: 0);
        int score = pattern.Length;
        for (int i = from; i < to; i++)
        {
            score += Step(plus, minus, equal.AsSpan(rows[text.Symbols[i]] * blocks, blocks), (pattern.Length - 1) % Bits);
            if (current.Errors <= errors && i + 1 - current.End > pattern.Length / 2)
            {
                Keep(best, current, most);
                current = (int.MaxValue, 0);
            }

            if (score < current.Errors)
            {
                current = (score, i + 1);
            }
        }

        if (current.Errors <= errors)
        {
            Keep(best, current, most);
        }

        return [.. best.Select(place => place.End)];
    }

    /// <summary>Steps of work for a code unit of text.</summary>
    public static int Steps(int patternLength) => (patternLength + Bits - 1) / Bits;

    private static void Keep(List<(int Errors, int End)> best, (int Errors, int End) place, int most)
    {
        int at = best.Count;
        while (at > 0 && best[at - 1].Errors > place.Errors)
        {
            at--;
        }

        if (at < most)
        {
            best.Insert(at, place);
            if (best.Count > most)
            {
                best.RemoveAt(most);
            }
        }
    }

    /// <summary>
    /// For each distinct character of the pattern the rows that hold it; row set 0 is that of characters that it has not.
    /// </summary>
    private static ulong[] Equal(FoldedText text, string pattern, int blocks, ushort[] rows)
    {
        int distinct = 0;
        foreach (char character in pattern)
        {
            if (text.NumberOf(character) is > 0 and var number && rows[number] == 0)
            {
                rows[number] = (ushort)++distinct;
            }
        }

        ulong[] equal = new ulong[(distinct + 1) * blocks];
        for (int i = 0; i < pattern.Length; i++)
        {
            if (text.NumberOf(pattern[i]) is > 0 and var number)
            {
                equal[(rows[number] * blocks) + (i / Bits)] |= 1UL << (i % Bits);
            }
        }

        return equal;
    }

    /// <summary>One column of the table; returns by how much its last row differs from that of the column before.</summary>
    private static int Step(ulong[] plus, ulong[] minus, ReadOnlySpan<ulong> equal, int lastBit)
    {
        int carry = 0;
        for (int block = 0; block < equal.Length; block++)
        {
            ulong up = plus[block];
            ulong down = minus[block];
            ulong same = equal[block];
            ulong vertical = same | down;
            same |= carry < 0 ? 1UL : 0;
            ulong across = (((same & up) + up) ^ up) | same;
            ulong more = down | ~(across | up);
            ulong less = up & across;
            int high = block == equal.Length - 1 ? lastBit : Bits - 1;
            int next = (int)((more >> high) & 1) - (int)((less >> high) & 1);
            more = (more << 1) | (carry > 0 ? 1UL : 0);
            less = (less << 1) | (carry < 0 ? 1UL : 0);
            plus[block] = less | ~(vertical | more);
            minus[block] = more & vertical;
            carry = next;
        }

        return carry;
    }
}

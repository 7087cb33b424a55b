namespace Sayso.Resolve.Names;

/// <summary>
/// How alike two folded words of one script are: what separates spellings of one name costs little, what separates names costs much.
/// </summary>
/// <remarks>A weighted edit distance (Wagner and Fischer, 1974), per letter of the longer word.</remarks>
internal static class Spelling
{
    private const int Longest = 40;

    /// <summary>1 for equal words, 0 for words with nothing in common.</summary>
    public static double Likeness(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.SequenceEqual(right))
        {
            return 1;
        }

        left = left[..Math.Min(left.Length, Longest)];
        right = right[..Math.Min(right.Length, Longest)];
        Span<float> row = stackalloc float[Longest + 1];
        row[0] = 0;
        for (int j = 1; j <= right.Length; j++)
        {
            row[j] = row[j - 1] + Alone(right, j - 1);
        }

        for (int i = 1; i <= left.Length; i++)
        {
            float corner = row[0];
            float silent = Alone(left, i - 1);
            row[0] += silent;
            for (int j = 1; j <= right.Length; j++)
            {
                float change = corner + Change(left[i - 1], right[j - 1], i == 1 || j == 1);
                corner = row[j];
                row[j] = Math.Min(change, Math.Min(row[j] + silent, row[j - 1] + Alone(right, j - 1)));
            }
        }

        return Math.Max(0, 1 - (1.6 * row[right.Length] / Math.Max(left.Length, right.Length)));
    }

    /// <summary>What it costs that a letter has no partner.</summary>
    private static float Alone(ReadOnlySpan<char> word, int at) =>
        at > 0 && word[at] == word[at - 1] ? 0.15f
        : at == 0 ? 1
        : word[at] is 'h' or 'j' or 'y' ? 0.45f
        : IsVowel(word[at]) ? at + 1 == word.Length ? 0.8f : 0.5f
        : 1;

    private static float Change(char left, char right, bool first)
    {
        if (left == right)
        {
            return 0;
        }

        float cost = IsVowel(left) && IsVowel(right) ? 0.35f : (left < right ? (left, right) : (right, left)) switch
        {
            ('k', 'q') or ('c', 'k') or ('i', 'y') => 0.15f,
            ('c', 'q') or ('v', 'w') or ('s', 'z') or ('j', 'y') or ('u', 'w') or ('o', 'w') or ('g', 'j') => 0.35f,
            ('g', 'q') or ('d', 'z') or ('c', 's') or ('b', 'v') or ('t', 'd') or ('d', 't') or ('f', 'v') or ('g', 'k') or ('b', 'p') =>
                0.6f,
            _ => 1,
        };
        return first && cost < 1 ? cost * 1.3f : cost;
    }

    private static bool IsVowel(char letter) =>
        letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y'
        or 'а' or 'е' or 'и' or 'о' or 'у' or 'ы' or 'э' or 'ю' or 'я' or 'ا' or 'و' or 'ي';
}

namespace Sayso.Anchor;

/// <summary>
/// How much what stands around a place is like what stood around the words: 0 as for any two pieces of prose, 1 the same.
/// </summary>
internal static class Surroundings
{
    /// <summary>How much further than the context's own length the text is looked at, for what has been put in.</summary>
    private const int Slack = 24;

    /// <summary>Of two unrelated pieces of prose about half the characters find a partner in the best alignment.</summary>
    private const double Chance = 0.5;

    /// <summary>The nearest code units of a context, and what it is worth when only they agree.</summary>
    private static readonly (int Length, double Worth)[] Reaches = [(64, 1), (32, 0.8), (16, 0.5)];

    /// <summary>How alike what stands before <paramref name="start"/> is.</summary>
    public static double Before(string prefix, string text, int start)
    {
        if (prefix.Length == 0)
        {
            return text.AsSpan(0, start).IsWhiteSpace() ? 1 : 0;
        }

        if (text.AsSpan(0, start).EndsWith(prefix))
        {
            return 1;
        }

        int from = Math.Max(0, start - prefix.Length - Slack);
        int[] same = Alignment.Of(prefix, text, from, start, freeStart: true, freeEnd: false).Same;
        Array.Reverse(same);
        return Likeness(same);
    }

    /// <summary>How alike what stands from <paramref name="end"/> on is.</summary>
    public static double After(string suffix, string text, int end)
    {
        if (suffix.Length == 0)
        {
            return text.AsSpan(end).IsWhiteSpace() ? 1 : 0;
        }

        if (text.AsSpan(end).StartsWith(suffix))
        {
            return 1;
        }

        int to = Math.Min(text.Length, end + suffix.Length + Slack);
        return Likeness(Alignment.Of(suffix, text, end, to, freeStart: false, freeEnd: true).Same);
    }

    /// <summary>
    /// How many code units right before and right after a place are the same, without looking further: cheap, to choose by.
    /// </summary>
    public static int Run(string prefix, string suffix, string text, int start, int end)
    {
        int before = 0;
        int most = Math.Min(start, prefix.Length);
        while (before < most && text[start - 1 - before] == prefix[prefix.Length - 1 - before])
        {
            before++;
        }

        return before + text.AsSpan(end).CommonPrefixLength(suffix);
    }

    /// <summary>Nearest code unit first.</summary>
    private static double Likeness(int[] same)
    {
        double best = 0;
        foreach (var (reach, worth) in Reaches)
        {
            int length = Math.Min(reach, same.Length);
            int matched = same.AsSpan(0, length).Length - same.AsSpan(0, length).Count(-1);
            best = Math.Max(best, worth * ((matched / (double)length) - Chance) / (1 - Chance));
        }

        return best;
    }
}

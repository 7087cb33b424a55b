namespace Sayso.Benchmarks.Scale;

/// <summary>
/// How long and how rich real reports are, as counted distributions: no words of any report. Counted on 2026-11-27 over 150 news reports of
/// twelve outlets (../shared/corpora/outlets), as read at commit bfb8a87.
/// </summary>
internal static class RealShape
{
    /// <summary>Words of a report, at the shares of <see cref="Shares"/>.</summary>
    public static readonly int[] Words = [330, 426, 472, 536, 588, 656, 751, 879, 966, 1095, 1151, 2689];

    /// <summary>Words of a claim's content, at the same shares.</summary>
    public static readonly int[] ClaimWords = [2, 5, 8, 10, 12, 14, 17, 20, 25, 31, 38, 80];

    /// <summary>How many claims in a hundred have a chain of one link, of two, of three and of four.</summary>
    public static readonly int[] Links = [32, 60, 7, 1];

    /// <summary>
    /// Of the claims laid on somebody, how many in a hundred on a person, somebody unnamed, an institution, a group, nobody stated, a
    /// document.
    /// </summary>
    public static readonly int[] VoiceKinds = [53, 18, 12, 7, 6, 4];

    /// <summary>Of named things, how many in a hundred are persons, organisations, places and others.</summary>
    public static readonly int[] NameKinds = [34, 30, 25, 11];

    /// <summary>Named mentions in ten claims.</summary>
    public const int NamedInTen = 15;

    /// <summary>Descriptions ("the guard") in ten claims.</summary>
    public const int DescribedInTen = 44;

    /// <summary>Times in a hundred claims.</summary>
    public const int TimesInHundred = 37;

    /// <summary>Numbers in a hundred claims.</summary>
    public const int NumbersInHundred = 25;

    /// <summary>Claims in a hundred that say that something is not so.</summary>
    public const int NegatedInHundred = 10;

    /// <summary>Events in ten claims.</summary>
    public const int EventsInTen = 27;

    private static readonly double[] Shares = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1];

    /// <summary>A value of a distribution.</summary>
    public static int Draw(int[] distribution, Random random)
    {
        double share = random.NextDouble();
        int above = Array.FindIndex(Shares, known => known > share);
        double part = (share - Shares[above - 1]) / (Shares[above] - Shares[above - 1]);
        return (int)Math.Round(distribution[above - 1] + (part * (distribution[above] - distribution[above - 1])));
    }

    /// <summary>Which of several, by how many in a hundred are each.</summary>
    public static int Choose(int[] inHundred, Random random)
    {
        int left = random.Next(100);
        int number = 0;
        while (number < inHundred.Length - 1 && left >= inHundred[number])
        {
            left -= inHundred[number++];
        }

        return number;
    }
}

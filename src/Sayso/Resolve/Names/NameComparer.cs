using Sayso.Language;
using Sayso.Language.Scripts;

namespace Sayso.Resolve.Names;

/// <summary>Decides whether two names are one.</summary>
/// <param name="transliteration">Compares words across scripts.</param>
public sealed class NameComparer(Transliteration transliteration)
{
    /// <summary>From this score on two names count as one.</summary>
    public const double Same = 0.7;

    private const int MostWords = NameWords.MostWords;

    /// <summary>Compares two names.</summary>
    /// <param name="left">A name as written.</param>
    /// <param name="right">Another.</param>
    /// <param name="kind">What they name; people and the rest are compared by different rules.</param>
    public NameLikeness Compare(string left, string right, EntityKind kind = EntityKind.Person) =>
        string.Equals(left, right, StringComparison.Ordinal) && left.Length > 0 ? new NameLikeness(1, "the same words")
            : Compare(NameWords.Of(left, kind), NameWords.Of(right, kind), kind);

    /// <summary>Compares two names that were taken apart.</summary>
    public NameLikeness Compare(NameWords words, NameWords others, EntityKind kind)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(others);
        if (words.Words.Count == 0 || others.Words.Count == 0)
        {
            return new NameLikeness(0, "no letters to compare");
        }

        if (kind != EntityKind.Person && (IsAcronym(words, others) || IsAcronym(others, words)))
        {
            return new NameLikeness(0.85, "one is the other's initials");
        }

        // Of names with as many words either may come first, as long as it is always the same: the answer must not hang on the order.
        bool leftFirst = words.Words.Count != others.Words.Count ? words.Words.Count < others.Words.Count
            : string.CompareOrdinal(string.Join(' ', words.Words), string.Join(' ', others.Words)) <= 0;
        var (fewer, more) = leftFirst ? (words.Words, others.Words) : (others.Words, words.Words);
        return kind == EntityKind.Person ? People(fewer, more) : Others(fewer, more);
    }

    /// <summary>Two names that count as one; null for those that do not, which costs less than comparing them.</summary>
    internal NameLikeness? FindSame(NameWords words, NameWords others, EntityKind kind)
    {
        if (kind == EntityKind.Person && words.Words.Count > 1 && others.Words.Count > 1 && !MayBeSame(words.Words, others.Words))
        {
            return null;
        }

        var likeness = Compare(words, others, kind);
        return likeness.AreSame ? likeness : null;
    }

    /// <summary>
    /// False when a word of the shorter name has no partner that is good enough, however well the others fit. Of names with as many words
    /// either may be the shorter one, for there each word of both has a partner.
    /// </summary>
    private bool MayBeSame(IReadOnlyList<string> words, IReadOnlyList<string> others)
    {
        const double Rounding = 1e-6;
        var (fewer, more) = words.Count <= others.Count ? (words, others) : (others, words);
        for (int i = fewer.Count - 1; i >= 0; i--)
        {
            double best = 0;
            for (int j = 0; j < more.Count; j++)
            {
                best = Math.Max(best, OfWords(fewer[i], more[j]));
            }

            if ((0.5 * (best + fewer.Count - 1) / fewer.Count) + (0.5 * best) < Same - Rounding)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAcronym(NameWords acronym, NameWords name) =>
        acronym.Acronym is { } letters && name.Words.Count >= 2 && letters == name.Letters;

    private NameLikeness People(IReadOnlyList<string> fewer, IReadOnlyList<string> more)
    {
        var (likeness, partners) = Match(fewer, more);
        double least = likeness.Min();
        double mean = likeness.Average();
        if (fewer.Count == 1)
        {
            // A single word may be anyone's of that name.
            return more.Count == 1 ? new NameLikeness(least, Words(least))
                : new NameLikeness(Math.Min(least, 0.6), partners[0] == more.Count - 1 ? "only the surname" : "only one of the names");
        }

        // The surname decides: the last word of one has to be among the other's.
        double surname = likeness[^1];
        double score = Math.Min(surname, (0.5 * mean) + (0.5 * least));
        bool crossed = partners[^1] != more.Count - 1 && partners[0] > partners[^1];
        score -= crossed ? 0.05 : 0;
        score -= Math.Min(0.1, 0.05 * (more.Count - fewer.Count));
        // "Qassem Suleiman Haddad" has a surname that "Qassem Soleimani" lacks.
        score -= !crossed && more.Count > fewer.Count && !partners.Contains(more.Count - 1) ? 0.15 : 0;
        return new NameLikeness(Math.Max(score, 0), Words(score));
    }

    private NameLikeness Others(IReadOnlyList<string> fewer, IReadOnlyList<string> more)
    {
        var (likeness, _) = Match(fewer, more);
        double matched = 0;
        double all = more.Sum(Weight);
        for (int i = 0; i < fewer.Count; i++)
        {
            matched += likeness[i] * Weight(fewer[i]);
        }

        double least = likeness.Min();
        double score = matched / Math.Max(all, fewer.Sum(Weight)) * (least < 0.5 ? 0.6 : 1);
        return new NameLikeness(Math.Clamp(score, 0, 1), Words(score));
    }

    /// <summary>Long words tell more.</summary>
    private static double Weight(string word) => Math.Min(word.Length, 8);

    private static string Words(double score) =>
        score switch { >= 0.999 => "the same words", >= Same => "spellings of the same words", _ => "words that differ" };

    /// <summary>The best partner of each word, each taken once, the best pairs first.</summary>
    private (double[] Likeness, int[] Partners) Match(IReadOnlyList<string> fewer, IReadOnlyList<string> more)
    {
        int n = fewer.Count;
        int m = more.Count;
        double[] likeness = new double[n];
        int[] partners = new int[n];
        Array.Fill(partners, -1);
        Span<double> all = stackalloc double[MostWords * MostWords];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < m; j++)
            {
                all[(i * MostWords) + j] = OfWords(fewer[i], more[j]);
            }
        }

        Span<bool> taken = stackalloc bool[MostWords];
        for (int round = 0; round < n; round++)
        {
            double top = -1;
            int word = -1;
            int partner = -1;
            for (int i = 0; i < n; i++)
            {
                for (int j = 0; j < m; j++)
                {
                    // Of equals, those at the same end of their names.
                    double here = all[(i * MostWords) + j] - (0.001 * Math.Abs((n - i) - (m - j)));
                    if (partners[i] < 0 && !taken[j] && here > top)
                    {
                        (top, word, partner) = (here, i, j);
                    }
                }
            }

            likeness[word] = all[(word * MostWords) + partner];
            partners[word] = partner;
            taken[partner] = true;
        }

        return (likeness, partners);
    }

    private double OfWords(string left, string right)
    {
        if (left.Length == 1 || right.Length == 1)
        {
            return left[0] == right[0] ? left.Length == right.Length ? 1 : 0.8 : transliteration.Likeness(left, right) is > 0.5 ? 0.7 : 0;
        }

        return transliteration.Likeness(left, right)
            ?? (Nicknames.AreOne(left, right) ? 0.95
                : Math.Max(Spelling.Likeness(left, right), 0.95 * Math.Max(WithoutArticle(left, right), WithoutArticle(right, left))));
    }

    /// <summary>"Alfayyadh" and "Fayadh": the article may be written as part of the word.</summary>
    private static double WithoutArticle(string word, string other) =>
        word.Length >= 6 && word[1] == 'l' && word[0] is 'a' or 'e' && !other.StartsWith(word[..2], StringComparison.Ordinal)
            ? Spelling.Likeness(word.AsSpan(2), other)
            : 0;
}

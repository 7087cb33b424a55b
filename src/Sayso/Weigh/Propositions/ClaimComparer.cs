using Sayso.Cases;

namespace Sayso.Weigh.Propositions;

/// <summary>Says whether two claims say the same, by the words they share, each by how much it tells.</summary>
internal static class ClaimComparer
{
    /// <summary>Words by which a claim is found.</summary>
    public const int FindingWords = 6;

    /// <summary>Of them, so many have to be shared for two claims to be compared.</summary>
    public const int LeastShared = 2;

    // Shares of the weight of both claims' words, and of the shorter claim's alone.
    private const double SameFrom = 0.5;
    private const double MaybeFrom = 0.34;
    private const double ContainedFrom = 0.8;
    private const int LeastContained = 4;
    private const double LeastWeight = 9;
    private const double LeastNegated = 18;

    // Claims that count the same things need to share less: the number and what is counted say what they are about.
    private const double CountedFrom = 0.2;

    // Two spans of time are of two things more often than not.
    private static readonly HashSet<string> Spans =
        new(StringComparer.Ordinal) { "year", "month", "week", "day", "hour", "minute", "second", "time" };

    /// <summary>What two claims are to each other, as it is kept; null when they are nothing.</summary>
    public static ClaimLink? Link(ClaimId a, ClaimTerms left, ClaimId b, ClaimTerms right)
    {
        if (Compare(left, right) is not var (kind, score, difference))
        {
            return null;
        }

        var link = new ClaimLink(a, b, kind, Math.Round(score, 3));
        link = kind is ClaimLinkKind.Same or ClaimLinkKind.Maybe ? link
            : link with { Difference = difference, Reverse = Compare(right, left)?.Because };
        return !left.SharesSurname(right) ? link : link with
        {
            SharesSurname = true,
            ScoreOfOthers = Compare(left, right, areOthers: true) is (ClaimLinkKind.Same or ClaimLinkKind.Maybe, var rest, _)
                ? Math.Round(rest, 3) : null,
        };
    }

    /// <summary>What two claims are to each other; null when they are nothing.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <param name="areOthers">True where surnames that sound alike are those of other people.</param>
    /// <returns>Kind and reason as in <see cref="Cases.ClaimLink"/>.</returns>
    public static (ClaimLinkKind Kind, double Score, string Because)? Compare(ClaimTerms left, ClaimTerms right, bool areOthers = false)
    {
        double shared = 0;
        int count = 0;
        var (fewer, more) = left.Words.Count <= right.Words.Count ? (left, right) : (right, left);
        foreach (var (word, weight) in fewer.Words)
        {
            if (more.Words.ContainsKey(word) && !(areOthers && ClaimTerms.IsSurname(word)))
            {
                shared += weight;
                count++;
            }
        }

        double score = shared / (left.Weight + right.Weight - shared);
        if (shared >= LeastWeight && score >= CountedFrom && Counted(left, right) is { } counted)
        {
            return (ClaimLinkKind.Numbers, score, counted);
        }

        // "Neither traitor nor hero": a negation in both is one more word that they share, where the others tell much.
        bool isEnough = fewer.Words.Count >= LeastContained
            || (left.HasNegation && right.HasNegation && shared >= LeastNegated);
        bool contained = isEnough && shared >= ContainedFrom * Math.Min(left.Weight, right.Weight);
        if (!(score >= MaybeFrom || contained) || shared < LeastWeight / 2)
        {
            return null;
        }

        bool same = (score >= SameFrom || contained) && (shared >= LeastWeight || count >= 3);
        string words = FormattableString.Invariant($"{score:P0} of what their words tell is in both");
        if (Differ(left.Figures.Keys, right.Figures.Keys) is { } figures)
        {
            return same ? (ClaimLinkKind.Numbers, score, figures) : null;
        }

        if (Differ(left.Times, right.Times) is { } times)
        {
            return same ? (ClaimLinkKind.Times, score, times) : null;
        }

        if (Differ(left.Places, right.Places) is { } places)
        {
            return same ? (ClaimLinkKind.Places, score, places) : null;
        }

        return (same ? ClaimLinkKind.Same : ClaimLinkKind.Maybe, score, words);
    }

    /// <summary>What each has instead of the other; null when one has none or they have one in common.</summary>
    private static string? Differ(IEnumerable<string> left, IEnumerable<string> right) =>
        left.Any() && right.Any() && !left.Intersect(right).Any() ? $"{string.Join(", ", left)} against {string.Join(", ", right)}" : null;

    /// <summary>Two numbers of the same things: "nine guards" against "eleven guards". Null when there are none.</summary>
    private static string? Counted(ClaimTerms left, ClaimTerms right)
    {
        foreach (var (one, counted) in left.Figures)
        {
            foreach (var (other, countedThere) in right.Figures)
            {
                if (one == other || right.Figures.ContainsKey(one) || left.Figures.ContainsKey(other))
                {
                    continue;
                }

                // As printed, with the words that they count: "9 against 11 guards".
                foreach (var word in counted)
                {
                    if (!Spans.Contains(word.Lemma) && countedThere.Any(there => there.Lemma == word.Lemma))
                    {
                        return $"{one} against {other} {countedThere.First(there => there.Lemma == word.Lemma).Text}";
                    }
                }
            }
        }

        return null;
    }
}

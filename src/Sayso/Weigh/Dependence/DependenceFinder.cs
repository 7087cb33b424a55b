using Sayso.Cases;

namespace Sayso.Weigh.Dependence;

/// <summary>Decides whether one report rests on another, and which on which: compares two texts word by word.</summary>
/// <remarks>
/// Words in common are told apart: in quotation marks they may come from a public act, outside them they are prose that someone wrote. The
/// thresholds were chosen on ../shared/corpora/outlets; docs/design/weigh.md has the figures, and what they are cross-validated.
/// </remarks>
internal static class DependenceFinder
{
    private const int LeastRun = 6;
    private const int MostEvidence = 20;

    /// <summary>The verdict; null when they share no words worth naming.</summary>
    public static ReportDependence? Compare(ComparedText left, ComparedText right) => Compare(left, right, DependenceThresholds.Default);

    /// <summary>The same by other thresholds.</summary>
    public static ReportDependence? Compare(ComparedText left, ComparedText right, DependenceThresholds by)
    {
        var runs = Runs(left, right);
        if (runs.Count == 0)
        {
            return null;
        }

        int own = runs.Where(run => !run.IsQuoted).Sum(run => run.Words);
        int quoted = runs.Where(run => run.IsQuoted).Sum(run => run.Words);
        // Stretches of one may stand twice in the other.
        double ownShare = Math.Min(1, Math.Max(Share(own, left.OwnWords), Share(own, right.OwnWords)));
        double share = Math.Max(Share(own + quoted, left.Words.Length), Share(own + quoted, right.Words.Length));
        double ownPart = (double)own / (own + quoted);
        bool leftCredited = Credits(right, left);
        bool rightCredited = Credits(left, right);
        string? third = left.Credits.Intersect(right.Credits).Where(name => name != left.Outlet && name != right.Outlet)
            .Order(StringComparer.Ordinal).FirstOrDefault();
        var evidence = runs.OrderByDescending(run => run.Words).ThenBy(run => run.First.Start).Take(MostEvidence).ToList();

        ReportDependence Verdict(DependenceKind kind, DependenceDirection direction, string? on, double probability, string because) =>
            new(kind, direction, on, probability, because, evidence);

        if (ownShare >= by.SameTextShare)
        {
            var (direction, on) = DirectionOfCopy(left, right, leftCredited, rightCredited);
            return Verdict(
                DependenceKind.SameText, direction, on, Math.Min(0.99, 0.8 + (0.2 * ownShare)),
                FormattableString.Invariant($"{ownShare:P0} of one report's own prose stands in the other"));
        }

        if (leftCredited != rightCredited && own >= by.CreditedWords && ownPart >= by.CreditedOwn && share >= by.CreditedShare)
        {
            string credited = (leftCredited ? left : right).Outlet!;
            return Verdict(
                DependenceKind.Rewrite, leftCredited ? DependenceDirection.FirstToSecond : DependenceDirection.SecondToFirst, null, 0.85,
                FormattableString.Invariant($"one names {credited} and shares {own} words of its prose"));
        }

        if (ownShare >= by.RewriteShare && own >= by.RewriteWords && ownPart >= by.MostlyOwn)
        {
            bool copied = ownShare >= by.CopiedShare || third is null;
            var (direction, on) = copied ? DirectionOfCopy(left, right, leftCredited, rightCredited)
                : (DependenceDirection.BothOnThird, third);
            return Verdict(
                DependenceKind.Rewrite, direction, on, 0.7,
                FormattableString.Invariant($"{own} words of prose in common, {ownShare:P0} of one report's own") + (
                on is null ? string.Empty : $"; both name {on}"));
        }

        return quoted > own || ownShare < by.RewriteShare
            ? Verdict(
                own + quoted >= 2 * LeastRun ? DependenceKind.CommonStatement : DependenceKind.Independent, own + quoted >= 2 * LeastRun
                ? DependenceDirection.BothOnThird : DependenceDirection.None, null, 0.1,
                FormattableString.Invariant($"the {quoted + own} words in common are mostly quoted or set phrases"))
            : Verdict(
                DependenceKind.CommonStatement, DependenceDirection.BothOnThird, null, 0.25,
                FormattableString.Invariant($"{own} words of prose and {quoted} quoted words in common"));
    }

    private static double Share(int part, int whole) => (double)part / Math.Max(whole, 60);

    private static bool Credits(ComparedText text, ComparedText other) => other.Outlet is { } outlet && outlet != text.Outlet
        && text.Names(outlet);

    /// <summary>By the agency whose text one is; by credit; else the earlier day, else the longer text.</summary>
    private static (DependenceDirection Direction, string? Third) DirectionOfCopy(
        ComparedText left, ComparedText right, bool leftCredited, bool rightCredited)
    {
        if (left.Outlet != right.Outlet && (left.Agency ?? right.Agency) is { } agency
            && (left.Agency is null || right.Agency is null || left.Agency == right.Agency))
        {
            return left.Outlet == agency ? (DependenceDirection.FirstToSecond, null) : right.Outlet == agency
                ? (DependenceDirection.SecondToFirst, null) : (DependenceDirection.BothOnThird, agency);
        }

        bool leftFirst = leftCredited != rightCredited ? leftCredited
            : left.Published is { } day && right.Published is { } other && day != other ? day < other
            : left.Words.Length >= right.Words.Length;
        return (leftFirst ? DependenceDirection.FirstToSecond : DependenceDirection.SecondToFirst, null);
    }

    /// <summary>The stretches that two texts share, from left to right in the first, each as long as it can be.</summary>
    private static List<SharedStretch> Runs(ComparedText left, ComparedText right)
    {
        var places = new Dictionary<uint, int>(right.Sequences.Length);
        for (int i = right.Sequences.Length - 1; i >= 0; i--)
        {
            places[right.Sequences[i]] = i;
        }

        var runs = new List<SharedStretch>();
        for (int i = 0; i < left.Sequences.Length;)
        {
            if (!places.TryGetValue(left.Sequences[i], out int j))
            {
                i++;
                continue;
            }

            int length = 0;
            while (i + length < left.Words.Length && j + length < right.Words.Length && left.Words[i + length] == right.Words[j + length])
            {
                length++;
            }

            if (length < LeastRun)
            {
                i++;
                continue;
            }

            // A run that goes on from quoted words to prose is two.
            for (int start = 0; start < length;)
            {
                bool quoted = left.IsPublic[i + start] || right.IsPublic[j + start];
                int end = start + 1;
                while (end < length && (left.IsPublic[i + end] || right.IsPublic[j + end]) == quoted)
                {
                    end++;
                }

                runs.Add(new SharedStretch(left.SpanOf(i + start, i + end), right.SpanOf(j + start, j + end), end - start, quoted));
                start = end;
            }

            i += length;
        }

        return runs;
    }
}

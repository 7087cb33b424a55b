namespace Sayso.Anchor;

/// <summary>Tells which reports are versions of one another, without comparing all with all.</summary>
/// <remarks>
/// Keep each report's <see cref="Keys"/>; a new report is compared (<see cref="Compare"/>) with those that share a key with it, and no
/// others.
/// Both are symmetric and know nothing of other reports, so that versions are the same in whatever order reports come in.
/// </remarks>
public static class VersionFinder
{
    /// <summary>A text of fewer sequences of five words (a headline, a flash) is not told apart from others by its words.</summary>
    public const int LeastSequences = 30;

    /// <summary>The least share of the sequences of either that both have.</summary>
    public const double LeastResemblance = 0.3;

    /// <summary>The least share of the shorter one's sequences that the longer one has too.</summary>
    public const double LeastContainment = 0.7;

    /// <summary>How many of a sketch's hashes are keys.</summary>
    private const int KeyHashes = 16;

    /// <summary>
    /// The keys of which versions share at least one: the address, and for texts long enough the outlet with the lowest hashes.
    /// </summary>
    /// <returns>At most 17, none twice; they begin with "url " or "text ".</returns>
    public static IReadOnlyList<string> Keys(VersionCandidate report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var keys = new List<string>();
        if (UrlKey.Of(report.Url) is { } url)
        {
            keys.Add("url " + url);
        }

        if (Outlet(report) is { } outlet && report.Sketch.Sequences >= LeastSequences)
        {
            keys.AddRange(report.Sketch.Hashes.Take(KeyHashes).Select(hash => $"text {hash:x8} {outlet}"));
        }

        return keys;
    }

    /// <summary>Whether two reports are versions of one another, and why; null when they are not.</summary>
    public static VersionReason? Compare(VersionCandidate left, VersionCandidate right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (UrlKey.Of(left.Url) is { } url && url == UrlKey.Of(right.Url))
        {
            return VersionReason.SameUrl;
        }

        return Outlet(left) is { } outlet && outlet == Outlet(right) && AreNearlySame(left.Sketch, right.Sketch)
            ? VersionReason.SameText
            : null;
    }

    /// <summary>Puts reports together that are versions of one another, directly or by way of others.</summary>
    /// <returns>Groups of two and more, each from its first version to its last; the same for any sequence of the same reports.</returns>
    public static IReadOnlyList<IReadOnlyList<VersionCandidate>> Groups(IEnumerable<VersionCandidate> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var sorted = reports.Order(VersionOrder.Default).ToList();
        int[] roots = [.. Enumerable.Range(0, sorted.Count)];
        var holders = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int i = 0; i < sorted.Count; i++)
        {
            foreach (string key in Keys(sorted[i]))
            {
                var sharing = holders.TryGetValue(key, out var known) ? known : holders[key] = [];
                foreach (int other in sharing)
                {
                    if (Root(roots, other) == Root(roots, i) || Compare(sorted[other], sorted[i]) is null)
                    {
                        continue;
                    }

                    int first = Math.Min(Root(roots, other), Root(roots, i));
                    roots[Math.Max(Root(roots, other), Root(roots, i))] = first;
                }

                sharing.Add(i);
            }
        }

        return [.. Enumerable.Range(0, sorted.Count).GroupBy(i => Root(roots, i)).Where(group => group.Count() > 1)
            .Select(group => (IReadOnlyList<VersionCandidate>)[.. group.Select(i => sorted[i])])];
    }

    internal static bool AreNearlySame(TextSketch left, TextSketch right) =>
        Math.Min(left.Sequences, right.Sequences) >= LeastSequences
        && left.Resemblance(right) >= LeastResemblance
        && left.Containment(right) >= LeastContainment;

    private static string? Outlet(VersionCandidate report) =>
        string.IsNullOrWhiteSpace(report.Outlet) ? null : report.Outlet.Trim().ToUpperInvariant();

    private static int Root(int[] roots, int report)
    {
        while (roots[report] != report)
        {
            report = roots[report] = roots[roots[report]];
        }

        return report;
    }
}

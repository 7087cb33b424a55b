using System.Globalization;
using Sayso.Cases;

namespace Sayso.Benchmarks.Scale;

/// <summary>How a made case hangs together: what a change can reach, counted.</summary>
internal static class ConnectedParts
{
    /// <summary>One line that says how the case is shaped.</summary>
    public static async Task<string> DescribeAsync(ICaseStore store, MadeNews news)
    {
        var numbers = new Dictionary<ClaimId, int>();
        var reports = new Dictionary<ReportId, int>();
        var voices = new Dictionary<(VoiceKind, string), int>();
        var first = new List<int>();
        var joined = new List<int>();
        long withMain = 0, withAgency = 0;
        var made = Enumerable.Range(0, news.Size).Chunk(500).SelectMany(batch =>
            batch.AsParallel().AsOrdered().Select(number => LedgerMaker.Make(news.Make(number)).Ledger));
        foreach (var ledger in made)
        {
            reports[ledger.Report.Id] = first.Count;
            first.Add(joined.Count);
            withMain += ledger.Entities.Any(entity => entity.Name == MadeNews.MainPerson) ? 1 : 0;
            withAgency += ledger.Voices.Any(voice => voice.Name == MadeNews.Agency) ? 1 : 0;
            foreach (var claim in ledger.Claims)
            {
                int own = joined.Count;
                numbers[claim.Id] = own;
                joined.Add(own);
                var innermost = claim.Innermost;
                if (claim.Chain.Count > 1 && innermost.Kind is VoiceKind.Person or VoiceKind.Institution)
                {
                    Join(joined, own, voices.TryGetValue((innermost.Kind, innermost.Name), out int known) ? known
                        : voices[(innermost.Kind, innermost.Name)] = own);
                }
            }
        }

        foreach (var link in await store.ListClaimLinksAsync(CancellationToken.None))
        {
            if (link.Kind != ClaimLinkKind.Maybe)
            {
                Join(joined, numbers[link.A], numbers[link.B]);
            }
        }

        double bySaying = Largest(joined);
        var pairs = await store.ListDependenceAsync(CancellationToken.None);
        var copying = new HashSet<ReportId>();
        foreach (var pair in pairs.Where(pair => pair.IsDependent))
        {
            Join(joined, first[reports[pair.ReportA]], first[reports[pair.ReportB]]);
            copying.Add(pair.ReportA);
            copying.Add(pair.ReportB);
        }

        foreach (var report in copying)
        {
            int number = reports[report];
            int end = number + 1 < first.Count ? first[number + 1] : joined.Count;
            for (int claim = first[number]; claim < end; claim++)
            {
                Join(joined, claim, first[number]);
            }
        }

        return string.Create(CultureInfo.InvariantCulture,
            $"shape: {news.Size} reports, {joined.Count} claims; the main person in {(double)withMain / news.Size:P0} of the reports, the "
            + $"agency in {(double)withAgency / news.Size:P0}; {pairs.Count} pairs of reports share words, {copying.Count} reports copy or "
            + $"are copied; the largest part holds {bySaying:P1} of the claims by propositions, contradictions and named voices, "
            + $"{Largest(joined):P1} with copies");
    }

    private static double Largest(List<int> joined)
    {
        int[] sizes = new int[joined.Count];
        for (int claim = 0; claim < joined.Count; claim++)
        {
            sizes[Root(joined, claim)]++;
        }

        return (double)sizes.Max() / sizes.Length;
    }

    private static void Join(List<int> joined, int one, int other) => joined[Root(joined, one)] = Root(joined, other);

    private static int Root(List<int> joined, int claim)
    {
        while (joined[claim] != claim)
        {
            claim = joined[claim] = joined[joined[claim]];
        }

        return claim;
    }
}

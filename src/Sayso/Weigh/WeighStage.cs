using Sayso.Cases;
using Sayso.Weigh.Dependence;
using Sayso.Weigh.Propositions;

namespace Sayso.Weigh;

/// <summary>Weighs what is new in a case: which reports rest on which, and what their claims amount to.</summary>
public static class WeighStage
{
    // Reports kept at a time, and texts at hand to compare with.
    private const int Batch = 200;
    private const int MostTexts = 4000;
    private const int ClaimsAtOnce = 5000;

    /// <summary>Compares every report that has not been compared with all before it. A case that is stopped on the way goes on where it was.</summary>
    /// <returns>How many reports were compared.</returns>
    public static async Task<int> WeighAsync(ICaseStore store, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        var fresh = await store.ListUnweighedAsync(cancellationToken).ConfigureAwait(false);
        if (fresh.Count == 0)
        {
            return 0;
        }

        var known = new List<ReportId>();
        var index = new SequenceIndex();
        foreach (var sample in await store.ListSamplesAsync(cancellationToken).ConfigureAwait(false))
        {
            index.Add(known.Count, sample.Sequences);
            known.Add(sample.Id);
        }

        var texts = new Dictionary<ReportId, ComparedText>();
        foreach (var batch in fresh.Chunk(Batch))
        {
            var weighings = new List<Weighing>(batch.Length);
            if (texts.Count > MostTexts)
            {
                texts.Clear();
            }

            await LoadAsync(store, batch, texts, cancellationToken).ConfigureAwait(false);
            foreach (var id in batch)
            {
                var text = texts[id];
                var others = index.Find(text.Sample);
                await LoadAsync(store, [.. others.Select(number => known[number])], texts, cancellationToken).ConfigureAwait(false);
                var pairs = others
                    .Select(number => (Id: known[number], Found: PairComparer.Compare(texts[known[number]], text)))
                    .Where(pair => pair.Found is not null)
                    .Select(pair => Row(pair.Id, texts[pair.Id], id, text, pair.Found!));
                weighings.Add(new Weighing(id, text.Sample, [.. pairs]));
                index.Add(known.Count, text.Sample);
                known.Add(id);
            }

            await store.AddWeighingsAsync(weighings, cancellationToken).ConfigureAwait(false);
        }

        return fresh.Count;
    }

    /// <summary>What the claims of a case amount to: propositions with their origins and standing, and contradictions.</summary>
    public static async Task<Weighed> PropositionsAsync(ICaseStore store, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        var claims = new List<ClaimRow>();
        ClaimPage page;
        do
        {
            page = await store.ListClaimsAsync(new ClaimFilter { Offset = claims.Count, Limit = ClaimsAtOnce }, cancellationToken).ConfigureAwait(false);
            claims.AddRange(page.Items);
        }
        while (page.Items.Count > 0 && claims.Count < page.Total);

        var paths = (await store.ListReportsAsync(cancellationToken).ConfigureAwait(false)).ToDictionary(report => report.Id, report => report.Path);
        return PropositionFinder.Find(claims, paths, await store.ListDependenceAsync(cancellationToken).ConfigureAwait(false));
    }

    private static async Task LoadAsync(ICaseStore store, IReadOnlyCollection<ReportId> reports, Dictionary<ReportId, ComparedText> texts, CancellationToken cancellationToken)
    {
        var missing = reports.Where(id => !texts.ContainsKey(id)).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        foreach (var text in await store.FindTextsAsync(missing, cancellationToken).ConfigureAwait(false))
        {
            texts[text.Id] = ComparedText.Of(text.Path, text.Outlet, text.Published, text.Text);
        }
    }

    private static DependenceRow Row(ReportId first, ComparedText left, ReportId second, ComparedText right, ReportDependence found) => new(
        left.Path, right.Path, first.Value, second.Value, found.IsDependent,
        found.Kind switch { DependenceKind.SameText => "same-text", DependenceKind.Rewrite => "rewrite", DependenceKind.CommonStatement => "common-statement", _ => "independent" },
        found.Direction switch { DependenceDirection.FirstToSecond => "a->b", DependenceDirection.SecondToFirst => "b->a", DependenceDirection.BothOnThird => "both<-third", _ => "none" },
        found.Third, Math.Round(found.Probability, 3), found.Because,
        [.. found.Evidence.Select(stretch => new DependenceEvidence([stretch.First.Start, stretch.First.End], [stretch.Second.Start, stretch.Second.End], stretch.IsQuoted))]);
}

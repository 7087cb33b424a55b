using Sayso.Cases;
using Sayso.Weigh.Dependence;
using Sayso.Weigh.Propositions;

namespace Sayso.Weigh;

/// <summary>Weighs what is new in a case: which reports rest on which, and which claims say the same.</summary>
public static class WeighStage
{
    // Reports kept at a time, and texts at hand to compare with.
    private const int Batch = 500;
    private const int MostTexts = 40_000;

    // Reports are found by way of the database when so few are new; for more of them all samples are taken into memory.
    private const int Few = 50;
    private const int LeastShared = 2;

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

        bool few = fresh.Count <= Few;
        var known = new List<ReportId>();
        var index = new SequenceIndex();
        foreach (var sample in few ? [] : await store.ListSamplesAsync(cancellationToken).ConfigureAwait(false))
        {
            index.Add(known.Count, sample.Sequences);
            known.Add(sample.Id);
        }

        var linker = new ClaimLinker(store, isFirst: !few && known.Count == 0);
        var texts = new Dictionary<ReportId, ComparedText>();
        foreach (var batch in fresh.Chunk(Batch))
        {
            var weighings = new List<Weighing>(batch.Length);
            // Half of them go, whichever: the next batch loads what it needs.
            if (texts.Count > MostTexts)
            {
                foreach (var id in texts.Keys.Take(texts.Count / 2).ToList())
                {
                    texts.Remove(id);
                }
            }

            await LoadAsync(store, batch, texts, cancellationToken).ConfigureAwait(false);
            foreach (var id in batch)
            {
                var text = texts[id];
                List<ReportId> others = [.. index.Find(text.Sample).Select(number => known[number])];
                if (few)
                {
                    others.AddRange((await store.FindBySampleAsync(text.Sample, LeastShared, cancellationToken).ConfigureAwait(false)).Except(others).Where(other => other != id).Take(SequenceIndex.MostCompared));
                }

                await LoadAsync(store, others, texts, cancellationToken).ConfigureAwait(false);
                var pairs = others
                    .Select(other => (Id: other, Found: PairComparer.Compare(texts[other], text)))
                    .Where(pair => pair.Found is { Kind: not DependenceKind.Independent })
                    .Select(pair => Row(pair.Id, texts[pair.Id], id, text, pair.Found!));
                var (words, links) = await linker.LinkAsync(await ClaimsAsync(store, new ClaimFilter { Report = id }, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
                weighings.Add(new Weighing(id, text.Sample, [.. pairs], words, links));
                index.Add(known.Count, text.Sample);
                known.Add(id);
            }

            await store.AddWeighingsAsync(weighings, cancellationToken).ConfigureAwait(false);
            linker.Kept();
        }

        return fresh.Count;
    }

    /// <summary>All claims that pass a filter.</summary>
    internal static async Task<IReadOnlyList<ClaimInCase>> ClaimsAsync(ICaseStore store, ClaimFilter filter, CancellationToken cancellationToken) =>
        (await store.ListClaimsAsync(filter with { Limit = int.MaxValue }, cancellationToken).ConfigureAwait(false)).Items;

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

    private static ReportPair Row(ReportId first, ComparedText left, ReportId second, ComparedText right, ReportDependence found) => new(
        left.Path, right.Path, first, second, found.IsDependent,
        found.Kind, found.Direction,
        found.Third, Math.Round(found.Probability, 3), found.Because,
        [.. found.Evidence.Select(stretch => new DependenceEvidence([stretch.First.Start, stretch.First.End], [stretch.Second.Start, stretch.Second.End], stretch.IsQuoted))]);
}

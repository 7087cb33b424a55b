using Sayso.Cases;
using Sayso.Cases.Seals;
using Sayso.Language;
using Sayso.Read;
using Sayso.Understand;
using Sayso.Understand.Collections;
using Sayso.Weigh;

namespace Sayso.Reread;

/// <summary>
/// Reads again, from the originals, what an older version of the reading had read. Stopped on the way, it goes on where it was.
/// </summary>
/// <param name="store">The case.</param>
/// <param name="engine">What reads.</param>
/// <param name="collections">What editions and services have of their own.</param>
/// <param name="weigher">Works out how the case stands.</param>
public sealed class RereadStage(ICaseStore store, IReadingEngine engine, CollectionProfiles collections, CaseWeigher weigher)
{
    /// <summary>Which of the reports are read again if another version had read them; all when not given.</summary>
    public Func<ReportSummary, bool> Takes { get; init; } = _ => true;

    /// <summary>True for what the fast reader read.</summary>
    public static bool IsFast(ReportSummary report) => report.IsRead && ReadingVersion.PaceOf(report.Models) == ReadingPace.Fast;

    /// <summary>How many reports of a case the fast reader read, sealed ones among them.</summary>
    public static async Task<int> CountFastAsync(ICaseStore store, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        return (await store.Whole.ListReportsAsync(cancellationToken).ConfigureAwait(false)).Count(IsFast);
    }

    /// <summary>The reports of a case that the careful reader read, sealed ones among them.</summary>
    public static async Task<IReadOnlySet<ReportId>> ListCarefulAsync(ICaseStore store, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        return (await store.Whole.ListReportsAsync(cancellationToken).ConfigureAwait(false))
            .Where(report => ReadingVersion.PaceOf(report.Models) == ReadingPace.Careful).Select(report => report.Id).ToHashSet();
    }

    /// <summary>How many reports another version than today's had read.</summary>
    public async Task<int> CountStaleAsync(CancellationToken cancellationToken) =>
        (await ListStaleAsync(cancellationToken).ConfigureAwait(false)).Count;

    /// <summary>Brings the case up to date.</summary>
    /// <param name="progress">Told after each report, or null.</param>
    /// <param name="cancellationToken">Stops it between two reports; what was read again stays.</param>
    public async Task<RereadResult> RunAsync(IProgress<RereadProgress>? progress, CancellationToken cancellationToken)
    {
        var stale = await ListStaleAsync(cancellationToken).ConfigureAwait(false);
        if (stale.Count == 0)
        {
            return new RereadResult(0, 0, 0, 0, 0, [], []);
        }

        var before = (await weigher.StateAsync(cancellationToken).ConfigureAwait(false)).Weighed;
        int lostBefore = await LostAsync(cancellationToken).ConfigureAwait(false);
        var shown = (await store.ListReportsAsync(cancellationToken).ConfigureAwait(false)).Select(report => report.Id).ToHashSet();
        var problems = new List<Problem>();
        var counts = (Done: 0, Kept: 0, New: 0, Gone: 0);
        foreach (var report in stale)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                var (kept, fresh, gone) = await ReadAsync(report, cancellationToken).ConfigureAwait(false);
                counts = (counts.Done + 1, counts.Kept + kept, counts.New + fresh, counts.Gone + gone);
            }
            catch (SaysoException failure)
            {
                problems.Add(shown.Contains(report.Id) ? failure.Problem : failure.Problem with { Seal = Seal.Nobody });
            }

            progress?.Report(new RereadProgress(counts.Done + problems.Count, stale.Count));
        }

        await weigher.WeighAsync(cancellationToken).ConfigureAwait(false);
        var after = (await weigher.StateAsync(cancellationToken).ConfigureAwait(false)).Weighed;
        int lost = await LostAsync(cancellationToken).ConfigureAwait(false) - lostBefore;
        return new RereadResult(
            counts.Done, counts.Kept, counts.New, counts.Gone, Math.Max(0, lost), [.. StandingChanges.Between(before, after)], problems);
    }

    // What is sealed is read again like the rest.
    private async Task<IReadOnlyList<ReportSummary>> ListStaleAsync(CancellationToken cancellationToken)
    {
        string version = UnderstandStage.VersionOf(engine, collections).ToString();
        return [.. (await store.Whole.ListReportsAsync(cancellationToken).ConfigureAwait(false))
            .Where(report => report.Models != version && Takes(report))];
    }

    private async Task<(int Kept, int New, int Gone)> ReadAsync(ReportSummary summary, CancellationToken cancellationToken)
    {
        byte[] bytes = await store.Whole.FindOriginalAsync(summary.Id, cancellationToken).ConfigureAwait(false)
            ?? throw new SaysoException(new Problem(
                "SAY0210", summary.Path, "its original is not in the case's folder, so it cannot be read again",
                "Its old reading stays. Read the file once more: sayso read FILE --case DIR"));
        var request = RequestOf(summary, bytes);
        var report = ReadStage.Read(request, cancellationToken) with { Id = summary.Id };
        var ledger = UnderstandStage.Understand(report, engine, collections, withTokens: false, cancellationToken);
        var old = (await store.Whole.FindLedgerAsync(summary.Id, cancellationToken).ConfigureAwait(false))!.Claims;
        await store.AddAsync(ledger, bytes, cancellationToken).ConfigureAwait(false);

        // A claim is kept when the same words stand in the same place on the same voice's word.
        static string Key(Claim claim) => $"{string.Join(' ', claim.Content)} {claim.Stance} {claim.Innermost.Name}";
        var (was, now) = (old.Select(Key).ToHashSet(StringComparer.Ordinal), ledger.Claims.Select(Key).ToHashSet(StringComparer.Ordinal));
        return (was.Count(now.Contains), now.Count(key => !was.Contains(key)), was.Count(key => !now.Contains(key)));
    }

    /// <summary>The document as it was asked for first: what the case says of it goes before what it says of itself.</summary>
    private static ReadRequest RequestOf(ReportSummary summary, byte[] bytes)
    {
        var given = new Provenance { Title = summary.Title, Outlet = summary.Outlet, Author = summary.Author, Published = summary.Published,
            Url = summary.Url };
        var whole = new ReadRequest(summary.Path, bytes) { Given = given };
        var documents =
            ReadRequest.Documents(
            whole with { Path = Path.GetDirectoryName(summary.Path) is { Length: > 0 } edition ? edition : summary.Path });
        return documents.Count == 1 && documents[0].Path != summary.Path ? whole
            : documents.FirstOrDefault(document => document.Path == summary.Path) ?? whole;
    }

    private async Task<int> LostAsync(CancellationToken cancellationToken) =>
        (await store.Whole.ListJudgementsAsync(cancellationToken).ConfigureAwait(false))
            .Count(judgement => judgement is { Stands: true, Anchored: false });
}

using Sayso.Cases;
using Sayso.Cases.Kept;
using Sayso.Weigh.Carried;
using Sayso.Weigh.Dependence;
using Sayso.Weigh.Propositions;

namespace Sayso.Weigh;

/// <summary>Weighs what is new in a case: which reports rest on which, and which claims say the same.</summary>
/// <remarks>What it keeps hangs on what the case holds, not on the order or the batches in which it came in.</remarks>
public static class WeighStage
{
    // So many reports are compared in one unit of work: what is stopped on the way loses no more.
    private const int Batch = 200;

    /// <summary>
    /// Compares every report that has not been compared with all others that were. A case that is stopped on the way goes on where it was.
    /// </summary>
    /// <returns>How many reports were compared.</returns>
    public static Task<int> WeighAsync(ICaseStore store, CancellationToken cancellationToken) =>
        WeighAsync(store, new Shelves(), cancellationToken);

    /// <summary>The same with what is at hand from the last time.</summary>
    internal static async Task<int> WeighAsync(ICaseStore store, Shelves shelves, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        int all = 0;
        while (true)
        {
            int done = await store.WeighAsync(weighing => Weigh(weighing, shelves, cancellationToken), cancellationToken)
                .ConfigureAwait(false);
            all += done;
            if (done < Batch)
            {
                return all;
            }
        }
    }

    private static int Weigh(IWeighing weighing, Shelves shelves, CancellationToken cancellationToken)
    {
        var fresh = weighing.Unweighed(Batch);
        shelves.Renew(weighing);
        var reports = new ReportPairs(weighing, shelves.Texts);
        var claims = new ClaimLinker(weighing, shelves.Claims);
        foreach (var report in fresh)
        {
            cancellationToken.ThrowIfCancellationRequested();
            reports.Add(report);
            claims.Add(report);
        }

        return fresh.Count;
    }

    /// <summary>Carries propositions forward over what has changed since they were last worked out.</summary>
    /// <param name="weighing">What is kept.</param>
    /// <param name="entities">Who is who now.</param>
    /// <param name="changes">Who is another than before.</param>
    /// <param name="many">From so many claims on, those of a proposition that count alike are kept together.</param>
    /// <param name="mostLost">So many claims that may have lost links are taken in at once.</param>
    /// <returns>The propositions that were worked out again, and whether that was all.</returns>
    internal static (IReadOnlyList<FoldedProposition> Folded, bool IsAll) Fold(
        IWeighing weighing, IKeptEntities entities, EntityChanges changes, int many, int mostLost) =>
        new PropositionFold(weighing, entities, many, mostLost).Fold(changes);

    /// <summary>All claims that pass a filter.</summary>
    internal static async Task<IReadOnlyList<ClaimInCase>> ClaimsAsync(
        ICaseStore store, ClaimFilter filter, CancellationToken cancellationToken) =>
        (await store.ListClaimsAsync(filter with { Limit = int.MaxValue }, cancellationToken).ConfigureAwait(false)).Items;
}

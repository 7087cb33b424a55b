using System.Globalization;
using Sayso.Cases;
using Sayso.Cases.Kept;
using Sayso.Resolve;
using Sayso.Resolve.Entities;
using Sayso.Resolve.Names;
using Sayso.Weigh.Carried;
using Sayso.Weigh.Grading;
using Sayso.Weigh.Propositions;

namespace Sayso.Weigh;

/// <summary>Carries what is kept of a case forward with its changes: who is who first, then what is said on how many say-sos.</summary>
/// <param name="store">The case.</param>
/// <param name="names">Decides whether two names are one.</param>
public sealed class CaseWeigher(ICaseStore store, NameComparer names) : IDisposable
{
    // So many changes are taken in at a time: what is stopped on the way loses no more.
    private const int Batch = 500;

    private readonly SemaphoreSlim _one = new(1);
    private readonly ResolveStage _resolve = new(names);
    private readonly SemaphoreSlim _compared = new(1);
    private readonly Shelves _shelves = new();
    private (long Version, CaseState State)? _last;

    /// <summary>
    /// From so many claims on, those of a proposition that count alike are kept together, and one stands for all when it is weighed again.
    /// What it comes to is the same.
    /// </summary>
    public int Many { get; init; } = 64;

    /// <summary>
    /// So many claims that may have lost links are taken in at once; of more, what they were in is grouped again as a whole. What it comes
    /// to is the same.
    /// </summary>
    public int MostLost { get; init; } = 50_000;

    /// <summary>Takes in what has changed; nothing where nothing has.</summary>
    public async Task UpdateAsync(CancellationToken cancellationToken)
    {
        while (await store.Weighed.WorkedOutAsync(cancellationToken).ConfigureAwait(false)
            != await store.VersionAsync(cancellationToken).ConfigureAwait(false))
        {
            await store.WeighAsync(unit => Step(unit), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Compares what is new with the rest, and takes it in.</summary>
    /// <returns>How many reports were compared.</returns>
    public async Task<int> WeighAsync(CancellationToken cancellationToken)
    {
        int compared;
        await _compared.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            compared = await WeighStage.WeighAsync(store, _shelves, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _compared.Release();
        }

        await UpdateAsync(cancellationToken).ConfigureAwait(false);
        return compared;
    }

    /// <summary>The case as it stands, as a whole.</summary>
    public async Task<CaseState> StateAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await UpdateAsync(cancellationToken).ConfigureAwait(false);
            long version = await store.VersionAsync(cancellationToken).ConfigureAwait(false);
            if (_last is not { } last || last.Version != version)
            {
                _last = last = (version, await LoadAsync(cancellationToken).ConfigureAwait(false));
            }

            return last.State;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Entities that pass a filter, most mentions first, a page of them.</summary>
    public Task<Page<EntitySummary>> ListEntitiesAsync(EntityFilter filter, CancellationToken cancellationToken) =>
        EntitiesAsync(book => book.List(filter), kept => new EntityReader(kept).List(filter), cancellationToken);

    /// <summary>The entity of an id, now or before; null when there is none.</summary>
    /// <param name="entity">The id.</param>
    /// <param name="most">So many of its names and of what may be the same are told.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<EntityFound?> FindEntityAsync(EntityId entity, int most, CancellationToken cancellationToken) =>
        EntitiesAsync(book => book.Find(entity, most), kept => new EntityReader(kept).Find(entity, most), cancellationToken);

    /// <summary>What a report or table calls an entity; nothing where it does not name it.</summary>
    public Task<IReadOnlyList<NamedIn>> NamesInAsync(EntityId entity, SourceId source, CancellationToken cancellationToken) =>
        EntitiesAsync(book => book.NamesIn(entity, source), kept => new EntityReader(kept).NamesIn(entity, source), cancellationToken);

    /// <summary>Works with who is who.</summary>
    public Task<T> WithEntitiesAsync<T>(Func<IKeptEntities, T> work, CancellationToken cancellationToken) =>
        EntitiesAsync(work, work, cancellationToken);

    /// <summary>
    /// True when all that happened since a change is that people decided what neither names nor reports nor records hang on.
    /// </summary>
    public Task<bool> OnlyWeighedSinceAsync(long seq, CancellationToken cancellationToken) => store.LookAsync(
        unit => unit.Entities.ChangesAfter(seq).All(change =>
            change.Kind is ChangeKind.JudgementGiven or ChangeKind.JudgementWithdrawn
            && unit.Entities.FindJudgement(long.Parse(change.Subject, CultureInfo.InvariantCulture))?.Kind
                is not (null or JudgementKind.SameEntity or JudgementKind.OtherEntity or JudgementKind.WrongWords
                    or JudgementKind.Removed or JudgementKind.Provenance)),
        cancellationToken);

    /// <summary>What a judgement would change: the same work in a unit that is never kept.</summary>
    /// <exception cref="SaysoException">It is no judgement of its kind.</exception>
    public async Task<Impact> PreviewAsync(NewJudgement judgement, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        DecisionForm.Check(judgement.Decision);
        await UpdateAsync(cancellationToken).ConfigureAwait(false);
        if (store.IsReadOnly || await store.LeavesOutAsync(cancellationToken).ConfigureAwait(false))
        {
            var (before, after) = (await StateAsync(cancellationToken).ConfigureAwait(false),
                await SupposeAsync([judgement], cancellationToken).ConfigureAwait(false));
            return new Impact(
                before.Weighed.Propositions.Sum(one => one.Claims.Count) - after.Weighed.Propositions.Sum(one => one.Claims.Count),
                [.. StandingChanges.Between(before.Weighed, after.Weighed)]);
        }

        return await store.SupposeAsync(
            [judgement],
            unit =>
            {
                var folded = new List<FoldedProposition>();
                while (!Step(unit, folded))
                {
                }

                return JudgementPreview.Find(unit.Propositions, folded);
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The case as it would stand with some judgements more.</summary>
    /// <param name="judgements">Judgements of their kinds; they are not kept.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<CaseState> SupposeAsync(IReadOnlyList<NewJudgement> judgements, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(judgements);
        var whole = await CaseAnew.LoadAsync(store, cancellationToken).ConfigureAwait(false);
        return judgements.Aggregate(whole, (whole, judgement) => whole.With(judgement)).State(names);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _one.Dispose();
        _compared.Dispose();
    }

    /// <summary>Takes in some changes.</summary>
    /// <param name="unit">What is kept.</param>
    /// <param name="folded">Takes up the propositions that are worked out again, or null.</param>
    /// <returns>True when that was all.</returns>
    private bool Step(IWeighing unit, List<FoldedProposition>? folded = null)
    {
        var changes = unit.Entities.Unfolded(Batch);
        var (again, isAll) = WeighStage.Fold(unit, unit.Entities, _resolve.Fold(unit.Entities, changes), Many, MostLost);
        folded?.AddRange(again);
        bool isDone = isAll && changes.Count < Batch;
        if (isDone)
        {
            unit.Propositions.WorkedOut();
        }

        return isDone;
    }

    /// <summary>From what is kept of all names, or, where some may not be seen here, from the others worked out anew.</summary>
    private async Task<T> EntitiesAsync<T>(Func<EntityBook, T> seen, Func<IResolving, T> kept, CancellationToken cancellationToken)
    {
        await UpdateAsync(cancellationToken).ConfigureAwait(false);
        return await store.LeavesOutAsync(cancellationToken).ConfigureAwait(false)
            ? seen((await StateAsync(cancellationToken).ConfigureAwait(false)).Entities)
            : await store.LookAsync(unit => kept(unit.Entities), cancellationToken).ConfigureAwait(false);
    }

    private async Task<CaseState> LoadAsync(CancellationToken cancellationToken)
    {
        if (await store.LeavesOutAsync(cancellationToken).ConfigureAwait(false))
        {
            return (await CaseAnew.LoadAsync(store, cancellationToken).ConfigureAwait(false)).State(names);
        }

        var kept = await store.Weighed.ListWeighedAsync(cancellationToken).ConfigureAwait(false);
        var judgements = await store.ListJudgementsAsync(cancellationToken).ConfigureAwait(false);
        var named = EntityDecisions.WithoutRejected(await store.ListNamesAsync(cancellationToken).ConfigureAwait(false), judgements);
        return new CaseState(
            await store.ListReportsAsync(cancellationToken).ConfigureAwait(false),
            await store.LookAsync(unit => ResolveStage.Book(unit.Entities, named), cancellationToken).ConfigureAwait(false),
            await store.ListDependenceAsync(cancellationToken).ConfigureAwait(false),
            new Weighed(kept.Propositions, kept.Contradictions, []) { Former = kept.Former }, Grader.Voices(kept.Voices, judgements),
            judgements)
        {
            Claims = [.. kept.Claims.Where(claim => claim.Judgement is null)],
        };
    }
}

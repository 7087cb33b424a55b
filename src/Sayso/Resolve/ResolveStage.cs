using System.Globalization;
using Sayso.Cases;
using Sayso.Cases.Kept;
using Sayso.Resolve.Entities;
using Sayso.Resolve.Folding;
using Sayso.Resolve.Names;

namespace Sayso.Resolve;

/// <summary>The third stage: who is who across reports, kept and carried forward with the changes of a case.</summary>
/// <remarks>
/// Only the part of the case that a change touches is worked out again, in the case's tables, so that a fold in a unit of work that is
/// given up leaves nothing behind. <see cref="EntitiesAnew"/> works out the same from all names at once.
/// </remarks>
/// <param name="comparer">Decides whether two names are one.</param>
/// <param name="mostInBlock">So many names under one key are compared in pairs; of more, those of which another word sounds alike.</param>
public sealed class ResolveStage(NameComparer comparer, int mostInBlock = EntitiesAnew.MostInBlock)
{
    // So many changes are folded in one unit of work: what is stopped on the way goes on there.
    private const int Batch = 500;

    private readonly PairRules _rules = new(comparer);

    /// <summary>Folds in all changes that are not yet.</summary>
    public async Task ResolveAsync(ICaseStore store, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        while (await store.WeighAsync(weighing => FoldSome(weighing.Entities), cancellationToken).ConfigureAwait(false) == Batch)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Folds changes into the entities that are kept, in one unit of work.</summary>
    /// <param name="kept">What is kept, and the names of today.</param>
    /// <param name="changes">The changes after <see cref="IResolving.FoldedTo"/>, in order, all of them or the first of them.</param>
    /// <returns>What became otherwise.</returns>
    public EntityChanges Fold(IResolving kept, IReadOnlyList<CaseChange> changes)
    {
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentNullException.ThrowIfNull(changes);
        if (changes.Count == 0)
        {
            return new EntityChanges(new HashSet<NamedIn>(), new HashSet<string>());
        }

        var state = new FoldState(kept);
        var (sources, judgements) = Touched(kept, changes);
        var nodes = new NodeFold(state);
        var decisions = judgements.Select(judgement => nodes.Decide(judgement, Decisions(kept, judgement))).ToList();
        var decided = decisions.SelectMany(names => names).ToLookup(name => name.Source);
        state.Moved.UnionWith(decisions.SelectMany(nodes.SoNamed));
        var fold = new SourceFold(state);
        var before = sources.ToDictionary(source => source, fold.Fold);
        foreach (var source in before.Keys.Concat(decided.Select(names => names.Key)).ToHashSet())
        {
            if (decided.Contains(source) || kept.DecisionsIn(source).Count > 0)
            {
                nodes.Part(source,
                [
                    .. before.GetValueOrDefault(source, []).Select(kept.Spelling).OfType<KeptSpelling>(),
                    .. decided[source].Select(state.SpellingOf).OfType<KeptSpelling>(),
                ]);
            }
        }

        nodes.Rest();
        var called = new SpellingFold(state).Settle();
        new PairFold(state, _rules, mostInBlock).Find(called);
        var cores = new CoreFold(state, _rules);
        cores.Join();
        cores.Attach();
        var renamed = new EntityFold(state, changes[^1].Seq).PutTogether();
        kept.FoldedTo = changes[^1].Seq;
        return new EntityChanges(
            state.Moved,
            renamed.SelectMany(kept.NamesOf).Concat(state.Moved.Select(name => name.Name)).Concat(state.Unnamed)
                .ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The book of the entities that are kept.</summary>
    /// <param name="kept">What is kept, with all changes folded in.</param>
    /// <param name="rows">What every report names, without what people rejected.</param>
    public static EntityBook Book(IResolving kept, IReadOnlyList<ReportName> rows)
    {
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentNullException.ThrowIfNull(rows);
        var all = kept.All();
        var ids = all.Entities.ToDictionary(entity => entity.Key, entity => entity.Id);
        return BookMaker.Of(new EntityTables(all.Spellings, all.Nodes, all.Pairs, all.Decisions), rows, key => ids[key]);
    }

    private int FoldSome(IResolving kept)
    {
        var changes = kept.Unfolded(Batch);
        Fold(kept, changes);
        return changes.Count;
    }

    private static List<KeptDecision> Decisions(IResolving kept, long judgement) =>
        kept.FindJudgement(judgement) is { } found ? [.. EntityDecisions.Of(found)] : [];

    /// <summary>The sources whose names may be others than before, and the judgements that may stand elsewhere or no longer.</summary>
    private static (HashSet<SourceId> Sources, HashSet<long> Judgements) Touched(IResolving kept, IReadOnlyList<CaseChange> changes)
    {
        var sources = new HashSet<SourceId>();
        var judgements = new HashSet<long>();
        foreach (var change in changes)
        {
            switch (change.Kind)
            {
                case ChangeKind.ReportAdded or ChangeKind.ReportReread or ChangeKind.TableAdded:
                    sources.Add(new SourceId(change.Subject));
                    judgements.UnionWith(kept.JudgementsAt(new SourceId(change.Subject)));
                    break;
                case ChangeKind.JudgementGiven or ChangeKind.JudgementWithdrawn:
                    Judged(kept, long.Parse(change.Subject, CultureInfo.InvariantCulture), sources, judgements);
                    break;
            }
        }

        return (sources, judgements);
    }

    private static void Judged(IResolving kept, long number, HashSet<SourceId> sources, HashSet<long> judgements)
    {
        var judgement = kept.FindJudgement(number);
        if (judgement?.Kind is JudgementKind.SameEntity or JudgementKind.OtherEntity)
        {
            judgements.Add(number);
        }
        else if (judgement?.Kind is JudgementKind.Removed or JudgementKind.WrongWords)
        {
            foreach (string id in judgement.Things.SelectMany(thing => thing.Versions.Append(thing.Now ?? thing.Id).Append(thing.Id)))
            {
                sources.Add(new SourceId(id.Split('/')[0]));
            }
        }
    }
}

using Sayso.Cases;
using Sayso.Resolve.Entities;
using Sayso.Resolve.Names;
using Sayso.Weigh.Grading;
using Sayso.Weigh.Propositions;

namespace Sayso.Weigh;

/// <summary>
/// A case worked out anew as a whole: what it would come to if something were decided, and what to hold the kept case against.
/// </summary>
/// <param name="Reports">Its reports.</param>
/// <param name="Claims">All claims, in the order of the case.</param>
/// <param name="Links">Claims that say the same or nearly.</param>
/// <param name="Dependence">Reports that rest on each other.</param>
/// <param name="Names">What reports and tables name.</param>
/// <param name="Judgements">What people decided, newest first.</param>
public sealed record CaseAnew(
    IReadOnlyList<ReportSummary> Reports, IReadOnlyList<ClaimInCase> Claims, IReadOnlyList<ClaimLink> Links,
    IReadOnlyList<ReportPair> Dependence, IReadOnlyList<ReportName> Names, IReadOnlyList<Judgement> Judgements)
{
    /// <summary>All that a case is worked out from.</summary>
    public static async Task<CaseAnew> LoadAsync(ICaseStore store, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        return new CaseAnew(
            await store.ListReportsAsync(cancellationToken).ConfigureAwait(false),
            await WeighStage.ClaimsAsync(store, new ClaimFilter(), cancellationToken).ConfigureAwait(false),
            await store.ListClaimLinksAsync(cancellationToken).ConfigureAwait(false),
            await store.ListDependenceAsync(cancellationToken).ConfigureAwait(false),
            await store.ListNamesAsync(cancellationToken).ConfigureAwait(false),
            await store.ListJudgementsAsync(cancellationToken).ConfigureAwait(false));
    }

    /// <summary>How it stands.</summary>
    /// <param name="names">Decides whether two names are one.</param>
    public CaseState State(NameComparer names)
    {
        var entities = new EntitiesAnew(names).Resolve(EntityDecisions.WithoutRejected(Names, Judgements), Judgements);
        var weighed = PropositionsAnew.Find(new CaseFacts(
            Reports.Select(report => report.Id).ToHashSet(), Claims, Links, Dependence, entities, Judgements));
        return new CaseState(
            Reports, entities, Dependence, weighed, Grader.Voices(Grader.Tallies(weighed), Judgements), Judgements)
        {
            Claims = [.. Claims.Where(claim => claim.Judgement is null)],
        };
    }

    /// <summary>The same with one judgement more.</summary>
    public CaseAnew With(NewJudgement made)
    {
        ArgumentNullException.ThrowIfNull(made);
        var things = made.Decision.Targets.Select(target => new JudgedThing(target.Kind, target.Id, target.Id, null, ""));
        var judgement = new Judgement(
            long.MaxValue, made.Decision, [.. things], made.By, DateTimeOffset.UnixEpoch, made.Reason, null, null);
        var with = this with { Judgements = [judgement, .. Judgements] };
        return made.Decision switch
        {
            Decision.Removed { Report: var first } => with with
            {
                Reports = [.. Reports.Where(report => report.Id != first)],
                Claims = [.. Claims.Where(claim => claim.Report != first)],
                Dependence = [.. Dependence.Where(pair => pair.ReportA != first && pair.ReportB != first)],
                Names = [.. Names.Where(name => name.Named.Source != first)],
            },
            Decision.WrongReading { Claim: var first } => with with { Claims = [.. Claims.Where(claim => claim.Id != first)] },
            _ => with,
        };
    }
}

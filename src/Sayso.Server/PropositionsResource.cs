using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sayso.Cases;
using Sayso.Server.Views;
using Sayso.Weigh.Grading;

namespace Sayso.Server;

/// <summary>/api/cases/{case}/propositions, /dashboard and /dependence</summary>
internal static class PropositionsResource
{
    private const int UsualPropositions = 100;
    private const int MostPropositions = 500;
    private const int UsualPairs = 1000;
    private const int MostPairs = 5000;
    private const int MostShown = 100;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/cases/{caseId}/propositions", ListPropositions).WithName("listPropositions");
        api.MapGet("/cases/{caseId}/propositions/{propositionId}", GetProposition).WithName("getProposition");
        api.MapGet("/cases/{caseId}/dashboard", GetDashboard).WithName("getDashboard");
        api.MapGet("/cases/{caseId}/dependence", ListDependence).WithName("listDependence");
    }

    private static async Task<Results<Ok<Page<PropositionSummary>>, NotFound<ProblemDetails>>> ListPropositions(
        string caseId, CaseShelf shelf, CancellationToken cancellationToken, Spelled<Standing>? standing = null, string? q = null,
        string? after = null, int limit = UsualPropositions)
    {
        if (shelf.Find(caseId) is not { } store || shelf.FindWeigher(caseId) is not { } weigher)
        {
            return Problems.NoSuchCase(caseId);
        }

        await weigher.UpdateAsync(cancellationToken);
        return TypedResults.Ok(await store.Weighed.ListPropositionsAsync(
            new PropositionFilter
            {
                Standing = standing?.Value, Query = q, After = after, Limit = Math.Clamp(limit, 1, MostPropositions),
            },
            cancellationToken));
    }

    private static async Task<Results<Ok<PropositionDetail>, NotFound<ProblemDetails>>> GetProposition(
        string caseId, string propositionId, CaseShelf shelf, CancellationToken cancellationToken)
    {
        if (shelf.Find(caseId) is not { } store || shelf.FindWeigher(caseId) is not { } weigher)
        {
            return Problems.NoSuchCase(caseId);
        }

        await weigher.UpdateAsync(cancellationToken);
        return await store.Weighed.FindPropositionAsync(new PropositionId(propositionId), cancellationToken) is { } proposition
            ? TypedResults.Ok(await DetailAsync(store, proposition, cancellationToken))
            : Problems.NoSuchProposition(propositionId);
    }

    private static async Task<PropositionDetail> DetailAsync(
        ICaseStore store, Proposition proposition, CancellationToken cancellationToken)
    {
        var reports = proposition.Claims.Select(claim => claim.Claim.Report).Distinct().ToList();
        var things = proposition.Claims.Select(claim => claim.Claim.Id.Value).ToHashSet(StringComparer.Ordinal);
        var places = reports.Select(report => report.Value).ToHashSet(StringComparer.Ordinal);
        bool IsAbout(Judgement judgement) => judgement.Things.Any(thing =>
            thing.Now is { } now && (things.Contains(now) || (judgement.Kind == JudgementKind.Dependence && places.Contains(now))));
        var judgements = await store.ListJudgementsAsync(cancellationToken);
        var offers = await store.Weighed.ListOffersAsync(proposition.Id, MostShown, cancellationToken);
        return new PropositionDetail(
            proposition, Grader.Credibility(proposition, judgements),
            await store.Weighed.FindReportsAsync(reports, cancellationToken),
            await store.Weighed.FindDependenceAsync(reports, cancellationToken),
            await store.Weighed.ListContradictionsAsync(proposition.Id, MostShown, cancellationToken),
            [.. offers.Select(found => new OfferedProposition(
                found.Proposition, found.Offer.ClaimOfFirst, found.Offer.ClaimOfSecond, found.Offer.Score))],
            [.. judgements.Where(IsAbout)]);
    }

    private static async Task<Results<Ok<Dashboard>, NotFound<ProblemDetails>>> GetDashboard(
        string caseId, CaseShelf shelf, CancellationToken cancellationToken)
    {
        if (shelf.Find(caseId) is not { } store || shelf.FindWeigher(caseId) is not { } weigher)
        {
            return Problems.NoSuchCase(caseId);
        }

        await weigher.UpdateAsync(cancellationToken);
        var overview = await store.Weighed.OverviewAsync(MostShown, cancellationToken);
        var judgements = await store.ListJudgementsAsync(cancellationToken);
        return TypedResults.Ok(new Dashboard(
            [.. overview.Standings.Select(pair => new StandingCount(pair.Standing, pair.Propositions))], overview.Repeated,
            overview.Contradictions, overview.Thin, Grader.Voices(overview.Voices, judgements), overview.Copies,
            [.. judgements.Where(judgement => judgement.Stands && !judgement.Anchored)]));
    }

    private static async Task<Results<Ok<Page<ReportPair>>, NotFound<ProblemDetails>>> ListDependence(
        string caseId, CaseShelf shelf, CancellationToken cancellationToken, string? after = null, int limit = UsualPairs)
    {
        if (shelf.Find(caseId) is not { } store)
        {
            return Problems.NoSuchCase(caseId);
        }

        return TypedResults.Ok(await store.Pages.DependenceAsync(new PageQuery(after, Math.Clamp(limit, 1, MostPairs)), cancellationToken));
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sayso.Cases;
using Sayso.Weigh;
using Sayso.Weigh.Grading;
using Sayso.Weigh.Propositions;

namespace Sayso.Server;

/// <summary>/api/cases/{case}/propositions, /dashboard and /dependence</summary>
internal static class PropositionsResource
{
    private const int MostListed = 100;
    private const int MostShown = 500;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/cases/{caseId}/propositions", ListPropositions).WithName("listPropositions");
        api.MapGet("/cases/{caseId}/propositions/{propositionId}", GetProposition).WithName("getProposition");
        api.MapGet("/cases/{caseId}/dashboard", GetDashboard).WithName("getDashboard");
        api.MapGet("/cases/{caseId}/dependence", ListDependence).WithName("listDependence");
    }

    private static async Task<Results<Ok<PropositionPage>, NotFound<ProblemDetails>>> ListPropositions(
        string caseId, CaseShelf shelf, CancellationToken cancellationToken, Spelled<Standing>? standing = null, string? q = null,
        int offset = 0, int limit = 100)
    {
        if (shelf.FindWeigher(caseId) is not { } weigher)
        {
            return Problems.NoSuchCase(caseId);
        }

        var found = (await weigher.StateAsync(cancellationToken)).Weighed.Propositions
            .Where(proposition => standing is not { } asked || proposition.Standing == asked.Value)
            .Where(proposition => string.IsNullOrWhiteSpace(q)
                || proposition.Claims.Any(claim => claim.Claim.Text.Contains(q, StringComparison.CurrentCultureIgnoreCase)))
            .ToList();
        return TypedResults.Ok(new PropositionPage(found.Count, [.. found.Skip(Math.Max(0, offset)).Take(Math.Clamp(limit, 1, MostShown)).Select(PropositionSummary.Of)]));
    }

    private static async Task<Results<Ok<PropositionDetail>, NotFound<ProblemDetails>>> GetProposition(string caseId, string propositionId, CaseShelf shelf, CancellationToken cancellationToken)
    {
        if (shelf.FindWeigher(caseId) is not { } weigher)
        {
            return Problems.NoSuchCase(caseId);
        }

        // A proposition goes by its first claim; when that has moved to another one, this is where it is.
        var state = await weigher.StateAsync(cancellationToken);
        var all = state.Weighed.Propositions;
        var proposition = all.FirstOrDefault(candidate => candidate.Id == propositionId) ?? all.FirstOrDefault(candidate => candidate.Claims.Any(claim => claim.Claim.Id[1..] == propositionId[1..]));
        return proposition is null ? Problems.NoSuchProposition(propositionId) : TypedResults.Ok(Detail(state, proposition));
    }

    private static PropositionDetail Detail(CaseState state, Proposition proposition)
    {
        var claims = proposition.Claims.Select(claim => claim.Claim.Id).ToHashSet(StringComparer.Ordinal);
        var reports = proposition.Claims.Select(claim => claim.Claim.Report).ToHashSet(StringComparer.Ordinal);
        var byId = state.Weighed.Propositions.ToDictionary(candidate => candidate.Id);
        return new PropositionDetail(
            proposition, Grader.Credibility(proposition, state.Judgements), [.. state.Reports.Where(report => reports.Contains(report.Id))],
            [.. state.Dependence.Where(pair => reports.Contains(pair.ReportA) && reports.Contains(pair.ReportB))],
            [.. state.Weighed.Contradictions.Where(clash => claims.Contains(clash.First.Id) || claims.Contains(clash.Second.Id)).Take(MostListed)],
            [.. state.Weighed.Offers.Where(offer => offer.First == proposition.Id || offer.Second == proposition.Id).Take(MostListed).Select(offer => offer.First == proposition.Id
                ? new OfferedProposition(PropositionSummary.Of(byId[offer.Second]), offer.ClaimOfFirst, offer.ClaimOfSecond, offer.Score)
                : new OfferedProposition(PropositionSummary.Of(byId[offer.First]), offer.ClaimOfSecond, offer.ClaimOfFirst, offer.Score))],
            [.. state.Judgements.Where(judgement => judgement.Things.Any(thing => thing.Now is { } now && (claims.Contains(now) || (judgement.Kind == JudgementKind.Dependence && reports.Contains(now)))))]);
    }

    private static async Task<Results<Ok<Dashboard>, NotFound<ProblemDetails>>> GetDashboard(string caseId, CaseShelf shelf, CancellationToken cancellationToken)
    {
        if (shelf.FindWeigher(caseId) is not { } weigher)
        {
            return Problems.NoSuchCase(caseId);
        }

        var state = await weigher.StateAsync(cancellationToken);
        var all = state.Weighed.Propositions;
        return TypedResults.Ok(new Dashboard(
            [.. all.CountBy(proposition => proposition.Standing).OrderByDescending(pair => pair.Value).Select(pair => new StandingCount(pair.Key, pair.Value))],
            [.. all.Where(proposition => proposition.IndependentOrigins <= 1).Select(PropositionSummary.Of).Where(summary => summary.Reports > 1).OrderByDescending(summary => summary.Reports).ThenByDescending(summary => summary.Claims).Take(MostListed)],
            [.. state.Weighed.Contradictions.Take(MostListed)],
            [.. all.Where(proposition => proposition.Origins.Any(origin => origin.Kind == "unnamed") && proposition.Origins.All(origin => origin.Kind == "unnamed")).Select(PropositionSummary.Of).OrderByDescending(summary => summary.Reports).Take(MostListed)],
            [.. state.Voices.Take(MostListed)], [.. state.Dependence.Where(pair => pair.Dependent).Take(MostListed)], [.. state.Judgements.Where(judgement => judgement.Stands && !judgement.Anchored)]));
    }

    private static async Task<Results<Ok<IReadOnlyList<DependenceRow>>, NotFound<ProblemDetails>>> ListDependence(string caseId, CaseShelf shelf, CancellationToken cancellationToken) =>
        shelf.Find(caseId) is { } store ? TypedResults.Ok(await store.ListDependenceAsync(cancellationToken)) : Problems.NoSuchCase(caseId);
}

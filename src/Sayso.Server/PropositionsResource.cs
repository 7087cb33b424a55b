using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sayso.Cases;
using Sayso.Server.Views;
using Sayso.Weigh;
using Sayso.Weigh.Grading;
using Sayso.Weigh.Propositions;

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
        if (shelf.FindWeigher(caseId) is not { } weigher)
        {
            return Problems.NoSuchCase(caseId);
        }

        List<Proposition> found =
        [
            .. (await weigher.StateAsync(cancellationToken)).Weighed.Propositions
                .Where(proposition => standing is not { } asked || proposition.Standing == asked.Value)
                .Where(proposition => string.IsNullOrWhiteSpace(q)
                    || proposition.Claims.Any(claim => claim.Claim.Text.Contains(q, StringComparison.CurrentCultureIgnoreCase))),
        ];
        var page = Paging.Of(found, proposition => proposition.Id.Value, after, Math.Clamp(limit, 1, MostPropositions));
        return TypedResults.Ok(new Page<PropositionSummary>(page.Total, [.. page.Items.Select(PropositionSummary.Of)], page.Next));
    }

    private static async Task<Results<Ok<PropositionDetail>, NotFound<ProblemDetails>>> GetProposition(
        string caseId, string propositionId, CaseShelf shelf, CancellationToken cancellationToken)
    {
        if (shelf.FindWeigher(caseId) is not { } weigher)
        {
            return Problems.NoSuchCase(caseId);
        }

        var state = await weigher.StateAsync(cancellationToken);
        return state.Weighed.Find(new PropositionId(propositionId)) is { } proposition
            ? TypedResults.Ok(Detail(state, proposition))
            : Problems.NoSuchProposition(propositionId);
    }

    private static PropositionDetail Detail(CaseState state, Proposition proposition)
    {
        var claims = proposition.Claims.Select(claim => claim.Claim.Id).ToHashSet();
        var reports = proposition.Claims.Select(claim => claim.Claim.Report).ToHashSet();
        var ids = claims.Select(claim => claim.Value).ToHashSet(StringComparer.Ordinal);
        var places = reports.Select(report => report.Value).ToHashSet(StringComparer.Ordinal);
        bool IsAbout(Judgement judgement) => judgement.Things.Any(thing =>
            thing.Now is { } now && (ids.Contains(now) || (judgement.Kind == JudgementKind.Dependence && places.Contains(now))));
        return new PropositionDetail(
            proposition, Grader.Credibility(proposition, state.Judgements),
            [.. state.Reports.Where(report => reports.Contains(report.Id))],
            [.. state.Dependence.Where(pair => reports.Contains(pair.ReportA) && reports.Contains(pair.ReportB))],
            [.. state.Weighed.Contradictions.Where(clash => claims.Contains(clash.First.Id) || claims.Contains(clash.Second.Id))
                .Take(MostShown)],
            [.. Offers(state.Weighed, proposition.Id).Take(MostShown)],
            [.. state.Judgements.Where(IsAbout)]);
    }

    private static IEnumerable<OfferedProposition> Offers(Weighed weighed, PropositionId id)
    {
        var byId = weighed.Propositions.ToDictionary(candidate => candidate.Id);
        return weighed.Offers.Where(offer => offer.First == id || offer.Second == id).Select(offer => offer.First == id
            ? new OfferedProposition(PropositionSummary.Of(byId[offer.Second]), offer.ClaimOfFirst, offer.ClaimOfSecond, offer.Score)
            : new OfferedProposition(PropositionSummary.Of(byId[offer.First]), offer.ClaimOfSecond, offer.ClaimOfFirst, offer.Score));
    }

    private static async Task<Results<Ok<Dashboard>, NotFound<ProblemDetails>>> GetDashboard(
        string caseId, CaseShelf shelf, CancellationToken cancellationToken)
    {
        if (shelf.FindWeigher(caseId) is not { } weigher)
        {
            return Problems.NoSuchCase(caseId);
        }

        var state = await weigher.StateAsync(cancellationToken);
        var all = state.Weighed.Propositions;
        var repeated = all.Where(proposition => proposition.IndependentOrigins <= 1).Select(PropositionSummary.Of)
            .Where(summary => summary.Reports > 1)
            .OrderByDescending(summary => summary.Reports).ThenByDescending(summary => summary.Claims);
        var thin = all
            .Where(proposition => proposition.Origins.Count > 0 && proposition.Origins.All(origin => origin.Kind == VoiceKind.Unnamed))
            .Select(PropositionSummary.Of).OrderByDescending(summary => summary.Reports);
        var standings = all.CountBy(proposition => proposition.Standing).OrderByDescending(pair => pair.Value);
        return TypedResults.Ok(new Dashboard(
            [.. standings.Select(pair => new StandingCount(pair.Key, pair.Value))], [.. repeated.Take(MostShown)],
            [.. state.Weighed.Contradictions.Take(MostShown)], [.. thin.Take(MostShown)], [.. state.Voices.Take(MostShown)],
            [.. state.Dependence.Where(pair => pair.IsDependent).Take(MostShown)],
            [.. state.Judgements.Where(judgement => judgement.Stands && !judgement.Anchored)]));
    }

    private static async Task<Results<Ok<Page<ReportPair>>, NotFound<ProblemDetails>>> ListDependence(
        string caseId, CaseShelf shelf, CancellationToken cancellationToken, string? after = null, int limit = UsualPairs)
    {
        if (shelf.Find(caseId) is not { } store)
        {
            return Problems.NoSuchCase(caseId);
        }

        var all = await store.ListDependenceAsync(cancellationToken);
        return TypedResults.Ok(Paging.Of(all, pair => $"{pair.ReportA} {pair.ReportB}", after, Math.Clamp(limit, 1, MostPairs)));
    }
}

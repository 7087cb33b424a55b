using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Server;

/// <summary>/api/cases/{case}/claims</summary>
internal static class ClaimsResource
{
    private const int UsualClaims = 500;
    private const int MostClaims = 5000;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/cases/{caseId}/claims", ListClaims).WithName("listClaims");
        api.MapGet("/cases/{caseId}/claims/{claimId}", GetClaim).WithName("getClaim");
    }

    private static async Task<Results<Ok<ClaimPage>, NotFound<ProblemDetails>>> ListClaims(
        string caseId, [AsParameters] ClaimQuery query, CaseShelf shelf, CancellationToken cancellationToken) =>
        shelf.Find(caseId) is { } store
            ? TypedResults.Ok(await store.ListClaimsAsync(query.ToFilter(), cancellationToken))
            : Problems.NoSuchCase(caseId);

    private static async Task<Results<Ok<ClaimInCase>, NotFound<ProblemDetails>>> GetClaim(
        string caseId, string claimId, CaseShelf shelf, CancellationToken cancellationToken)
    {
        if (shelf.Find(caseId) is not { } store)
        {
            return Problems.NoSuchCase(caseId);
        }

        return await store.FindClaimAsync(new ClaimId(claimId), cancellationToken) is { } claim
            ? TypedResults.Ok(claim)
            : Problems.NoSuchClaim(claimId);
    }

    /// <summary>The filters that a client may set; all may be left out.</summary>
    private sealed record ClaimQuery(
        [FromQuery(Name = "q")] string? Q,
        [FromQuery(Name = "outlet")] string? Outlet,
        [FromQuery(Name = "voice")] string? Voice,
        [FromQuery(Name = "kind")] Spelled<VoiceKind>? Kind,
        [FromQuery(Name = "stance")] Spelled<Stance>? Stance,
        [FromQuery(Name = "anonymous")] bool? Anonymous,
        [FromQuery(Name = "report")] string? Report,
        [FromQuery(Name = "judged")] bool? Judged,
        [FromQuery(Name = "sort")] string? Sort,
        [FromQuery(Name = "after")] string? After,
        [FromQuery(Name = "limit")] int? Limit)
    {
        public ClaimFilter ToFilter() => new()
        {
            Query = Q,
            Outlet = Outlet,
            Voice = Voice,
            Kind = Kind?.Value,
            Stance = Stance?.Value,
            Anonymous = Anonymous,
            Report = string.IsNullOrEmpty(Report) ? null : new ReportId(Report),
            Judged = Judged,
            Sort = Sort,
            After = string.IsNullOrEmpty(After) ? null : After,
            Limit = Math.Clamp(Limit ?? UsualClaims, 1, MostClaims),
        };
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sayso.Cases;
using Sayso.Cases.Seals;

namespace Sayso.Server;

/// <summary>/api/cases</summary>
internal static class CasesResource
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/cases", ListCases).WithName("listCases");
        api.MapGet("/cases/{caseId}", GetCase).WithName("getCase");
        api.MapGet("/cases/{caseId}/facets", GetFacets).WithName("getFacets");
        api.MapGet("/cases/{caseId}/search", Search).WithName("search").LeavesBy(Exit.Search);
    }

    private static async Task<Ok<IReadOnlyList<CaseSummary>>> ListCases(CaseShelf shelf, CancellationToken cancellationToken)
    {
        var cases = new List<CaseSummary>();
        foreach (string id in shelf.Ids())
        {
            if (shelf.Find(id) is { } store)
            {
                cases.Add(await store.SummariseAsync(cancellationToken));
            }
        }

        return TypedResults.Ok<IReadOnlyList<CaseSummary>>(cases);
    }

    private static async Task<Results<Ok<CaseSummary>, NotFound<ProblemDetails>>> GetCase(
        string caseId, CaseShelf shelf, CancellationToken cancellationToken) =>
        shelf.Find(caseId) is { } store ? TypedResults.Ok(await store.SummariseAsync(cancellationToken)) : Problems.NoSuchCase(caseId);

    private static async Task<Results<Ok<ClaimFacets>, NotFound<ProblemDetails>>> GetFacets(
        string caseId, CaseShelf shelf, CancellationToken cancellationToken) =>
        shelf.Find(caseId) is { } store ? TypedResults.Ok(await store.ListFacetsAsync(cancellationToken)) : Problems.NoSuchCase(caseId);

    private static async Task<Results<Ok<SearchResult>, NotFound<ProblemDetails>>> Search(
        string caseId, CaseShelf shelf, CancellationToken cancellationToken, string? q = null, int limit = 20) =>
        shelf.Find(caseId) is { } store
            ? TypedResults.Ok(await store.SearchAsync(q ?? "", limit, cancellationToken))
            : Problems.NoSuchCase(caseId);
}

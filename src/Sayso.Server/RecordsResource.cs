using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sayso.Cases;

namespace Sayso.Server;

/// <summary>/api/cases/{case}/records, tables and rejected</summary>
internal static class RecordsResource
{
    private const int UsualRows = 2000;
    private const int MostRows = 5000;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/cases/{caseId}/records", ListRecords).WithName("listRecords");
        api.MapGet("/cases/{caseId}/tables", ListTables).WithName("listTables");
        api.MapGet("/cases/{caseId}/rejected", ListRejected).WithName("listRejected");
    }

    private static async Task<Results<Ok<Page<Record>>, NotFound<ProblemDetails>>> ListRecords(
        string caseId, CaseShelf shelf, CancellationToken cancellationToken, string? table = null, string? after = null,
        int limit = UsualRows) =>
        shelf.Find(caseId) is { } store
            ? TypedResults.Ok(await store.Pages.RecordsAsync(
                string.IsNullOrEmpty(table) ? null : new TableId(table), Page(after, limit), cancellationToken))
            : Problems.NoSuchCase(caseId);

    private static async Task<Results<Ok<Page<RecordTable>>, NotFound<ProblemDetails>>> ListTables(
        string caseId, CaseShelf shelf, CancellationToken cancellationToken, string? after = null, int limit = UsualRows) =>
        shelf.Find(caseId) is { } store
            ? TypedResults.Ok(await store.Pages.RecordTablesAsync(Page(after, limit), cancellationToken))
            : Problems.NoSuchCase(caseId);

    private static async Task<Results<Ok<Page<RowProblem>>, NotFound<ProblemDetails>>> ListRejected(
        string caseId, CaseShelf shelf, CancellationToken cancellationToken, string? after = null, int limit = UsualRows) =>
        shelf.Find(caseId) is { } store
            ? TypedResults.Ok(await store.Pages.RejectedRowsAsync(Page(after, limit), cancellationToken))
            : Problems.NoSuchCase(caseId);

    private static PageQuery Page(string? after, int limit) => new(after, Math.Clamp(limit, 1, MostRows));
}

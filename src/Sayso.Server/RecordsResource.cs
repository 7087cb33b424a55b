using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sayso.Cases;
using Sayso.Server.Views;

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
        int limit = UsualRows)
    {
        if (await shelf.FindInquiryAsync(caseId, null, cancellationToken) is not { } inquiry)
        {
            return Problems.NoSuchCase(caseId);
        }

        List<Record> found = [.. inquiry.Records.Where(record => string.IsNullOrEmpty(table) || record.Table.Value == table)];
        return TypedResults.Ok(Paging.Of(found, record => record.Id, after, Math.Clamp(limit, 1, MostRows)));
    }

    private static async Task<Results<Ok<Page<RecordTable>>, NotFound<ProblemDetails>>> ListTables(
        string caseId, CaseShelf shelf, CancellationToken cancellationToken, string? after = null, int limit = UsualRows) =>
        shelf.Find(caseId) is { } store
            ? TypedResults.Ok(Paging.Of(
                await store.ListRecordTablesAsync(cancellationToken), table => table.Id.Value, after, Math.Clamp(limit, 1, MostRows)))
            : Problems.NoSuchCase(caseId);

    private static async Task<Results<Ok<Page<RowProblem>>, NotFound<ProblemDetails>>> ListRejected(
        string caseId, CaseShelf shelf, CancellationToken cancellationToken, string? after = null, int limit = UsualRows) =>
        shelf.Find(caseId) is { } store
            ? TypedResults.Ok(Paging.Of(
                await store.ListRowProblemsAsync(cancellationToken), row => FormattableString.Invariant($"{row.Table}/{row.Row}"), after,
                Math.Clamp(limit, 1, MostRows)))
            : Problems.NoSuchCase(caseId);
}

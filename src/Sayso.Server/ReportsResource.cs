using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sayso.Cases;

namespace Sayso.Server;

/// <summary>/api/cases/{case}/reports</summary>
internal static class ReportsResource
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/cases/{caseId}/reports", ListReports).WithName("listReports");
        api.MapGet("/cases/{caseId}/reports/{reportId}", GetReport).WithName("getReport")
            .Produces<object>(StatusCodes.Status200OK, "application/json").ProducesProblem(StatusCodes.Status404NotFound)
            .WithDescription("The report's ledger, as sayso read --json prints it.");
    }

    private static async Task<Results<Ok<IReadOnlyList<ReportRow>>, NotFound<ProblemDetails>>> ListReports(string caseId, CaseShelf shelf, CancellationToken cancellationToken) =>
        shelf.Find(caseId) is { } store ? TypedResults.Ok(await store.ListReportsAsync(cancellationToken)) : Problems.NoSuchCase(caseId);

    private static async Task<IResult> GetReport(string caseId, string reportId, CaseShelf shelf, CancellationToken cancellationToken)
    {
        if (shelf.Find(caseId) is not { } store)
        {
            return Problems.NoSuchCase(caseId);
        }

        return await store.FindLedgerAsync(new ReportId(reportId), cancellationToken) is { } line ? TypedResults.Bytes(line, "application/json; charset=utf-8") : Problems.NoSuchReport(reportId);
    }
}

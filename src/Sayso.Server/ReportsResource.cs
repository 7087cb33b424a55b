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
    private const int UsualReports = 1000;
    private const int MostReports = 5000;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/cases/{caseId}/reports", ListReports).WithName("listReports");
        api.MapGet("/cases/{caseId}/reports/{reportId}", GetReport).WithName("getReport").WithDescription("The report's ledger.");
    }

    private static async Task<Results<Ok<Page<ReportSummary>>, NotFound<ProblemDetails>>> ListReports(
        string caseId, CaseShelf shelf, CancellationToken cancellationToken, string? after = null, int limit = UsualReports)
    {
        if (shelf.Find(caseId) is not { } store)
        {
            return Problems.NoSuchCase(caseId);
        }

        return TypedResults.Ok(await store.Pages.ReportsAsync(new PageQuery(after, Math.Clamp(limit, 1, MostReports)), cancellationToken));
    }

    private static async Task<Results<Ok<Ledger>, NotFound<ProblemDetails>>> GetReport(
        string caseId, string reportId, CaseShelf shelf, CancellationToken cancellationToken)
    {
        if (shelf.Find(caseId) is not { } store)
        {
            return Problems.NoSuchCase(caseId);
        }

        return await store.FindLedgerAsync(new ReportId(reportId), cancellationToken) is { } ledger
            ? TypedResults.Ok(ledger)
            : Problems.NoSuchReport(reportId);
    }
}

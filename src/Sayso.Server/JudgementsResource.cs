using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sayso.Cases;
using Sayso.Server.Views;
using Sayso.Weigh;

namespace Sayso.Server;

/// <summary>/api/cases/{case}/judgements</summary>
internal static class JudgementsResource
{
    private const int LongestReason = 4000;
    private const int UsualJudgements = 1000;
    private const int MostJudgements = 5000;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/cases/{caseId}/judgements", ListJudgements).WithName("listJudgements");
        api.MapPost("/cases/{caseId}/judgements", Judge).WithName("judge");
        api.MapPost("/cases/{caseId}/judgements/preview", Preview).WithName("previewJudgement");
        api.MapPost("/cases/{caseId}/judgements/{judgementId}/withdrawal", Withdraw).WithName("withdraw");
    }

    private static async Task<Results<Ok<Page<Judgement>>, NotFound<ProblemDetails>>> ListJudgements(
        string caseId, CaseShelf shelf, CancellationToken cancellationToken, string? after = null, int limit = UsualJudgements)
    {
        if (shelf.Find(caseId) is not { } store)
        {
            return Problems.NoSuchCase(caseId);
        }

        var page = new PageQuery(after, Math.Clamp(limit, 1, MostJudgements));
        return TypedResults.Ok(await store.Pages.JudgementsAsync(page, cancellationToken));
    }

    private static async Task<Results<Ok<Judgement>, BadRequest<ProblemDetails>, NotFound<ProblemDetails>>> Judge(
        string caseId, JudgementRequest request, CaseShelf shelf, CancellationToken cancellationToken) =>
        shelf.Find(caseId) is { } store
            ? TypedResults.Ok(await store.JudgeAsync(Of(request), cancellationToken))
            : Problems.NoSuchCase(caseId);

    private static async Task<Results<Ok<Impact>, BadRequest<ProblemDetails>, NotFound<ProblemDetails>>> Preview(
        string caseId, JudgementRequest request, CaseShelf shelf, CancellationToken cancellationToken) =>
        shelf.FindWeigher(caseId) is { } weigher
            ? TypedResults.Ok(await weigher.PreviewAsync(Of(request), cancellationToken))
            : Problems.NoSuchCase(caseId);

    /// <exception cref="SaysoException">It is no judgement of its kind (SAY0311), or the reason is too long (SAY0305).</exception>
    private static NewJudgement Of(JudgementRequest request)
    {
        DecisionForm.Check(request.Decision);
        return request.Reason?.Length > LongestReason
            ? throw new SaysoException(
                new Problem("SAY0305", "reason", "the reason is longer than 4,000 characters", "Say it more shortly."))
            : new NewJudgement(request.Decision, Environment.UserName, request.Reason);
    }

    private static async Task<Results<Ok<Judgement>, NotFound<ProblemDetails>>> Withdraw(
        string caseId, long judgementId, CaseShelf shelf, CancellationToken cancellationToken)
    {
        if (shelf.Find(caseId) is not { } store)
        {
            return Problems.NoSuchCase(caseId);
        }

        return await store.WithdrawAsync(judgementId, Environment.UserName, cancellationToken) is { } withdrawn
            ? TypedResults.Ok(withdrawn)
            : Problems.NoSuchJudgement(judgementId);
    }
}

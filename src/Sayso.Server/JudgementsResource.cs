using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sayso.Cases;
using Sayso.Weigh;

namespace Sayso.Server;

/// <summary>/api/cases/{case}/judgements</summary>
internal static class JudgementsResource
{
    private const int LongestReason = 4000;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/cases/{caseId}/judgements", ListJudgements).WithName("listJudgements");
        api.MapPost("/cases/{caseId}/judgements", Judge).WithName("judge");
        api.MapPost("/cases/{caseId}/judgements/preview", Preview).WithName("previewJudgement");
        api.MapPost("/cases/{caseId}/judgements/{judgementId}/withdrawal", Withdraw).WithName("withdraw");
    }

    private static async Task<Results<Ok<IReadOnlyList<Judgement>>, NotFound<ProblemDetails>>> ListJudgements(string caseId, CaseShelf shelf, CancellationToken cancellationToken) =>
        shelf.Find(caseId) is { } store ? TypedResults.Ok(await store.ListJudgementsAsync(cancellationToken)) : Problems.NoSuchCase(caseId);

    private static async Task<Results<Ok<Judgement>, BadRequest<ProblemDetails>, NotFound<ProblemDetails>>> Judge(string caseId, JudgementRequest request, CaseShelf shelf, CancellationToken cancellationToken)
    {
        if (shelf.Find(caseId) is not { } store)
        {
            return Problems.NoSuchCase(caseId);
        }

        var judgement = Of(request);
        return Wrong(judgement) is { } wrong ? wrong : TypedResults.Ok(await store.JudgeAsync(judgement, cancellationToken));
    }

    private static async Task<Results<Ok<Impact>, BadRequest<ProblemDetails>, NotFound<ProblemDetails>>> Preview(string caseId, JudgementRequest request, CaseShelf shelf, CancellationToken cancellationToken)
    {
        if (shelf.FindWeigher(caseId) is not { } weigher)
        {
            return Problems.NoSuchCase(caseId);
        }

        var judgement = Of(request);
        return Wrong(judgement) is { } wrong ? wrong : TypedResults.Ok(await weigher.PreviewAsync(judgement, cancellationToken));
    }

    private static NewJudgement Of(JudgementRequest request) => new(request.Kind ?? "", request.Things ?? [], request.Value, Environment.UserName, request.Reason);

    private static BadRequest<ProblemDetails>? Wrong(NewJudgement judgement) =>
        judgement.Reason?.Length > LongestReason ? Problems.NotUnderstood("reason", "the reason is longer than 4,000 characters")
        : JudgementKind.Check(judgement) is { } wrong ? Problems.NotUnderstood("kind, things, value", wrong)
        : null;

    private static async Task<Results<Ok<Judgement>, NotFound<ProblemDetails>>> Withdraw(string caseId, long judgementId, CaseShelf shelf, CancellationToken cancellationToken)
    {
        if (shelf.Find(caseId) is not { } store)
        {
            return Problems.NoSuchCase(caseId);
        }

        return await store.WithdrawAsync(judgementId, Environment.UserName, cancellationToken) is { } withdrawn ? TypedResults.Ok(withdrawn) : Problems.NoSuchJudgement(judgementId);
    }
}

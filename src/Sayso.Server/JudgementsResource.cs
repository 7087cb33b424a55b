using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sayso.Cases;

namespace Sayso.Server;

/// <summary>/api/cases/{case}/judgements</summary>
internal static class JudgementsResource
{
    private const int LongestReason = 4000;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/cases/{caseId}/judgements", ListJudgements).WithName("listJudgements");
        api.MapPost("/cases/{caseId}/judgements", Judge).WithName("judge");
        api.MapPost("/cases/{caseId}/judgements/{judgementId}/withdrawal", Withdraw).WithName("withdraw");
    }

    private static async Task<Results<Ok<IReadOnlyList<Judgement>>, NotFound<ProblemDetails>>> ListJudgements(string caseId, CaseShelf shelf, CancellationToken cancellationToken) =>
        shelf.Find(caseId) is { } store ? TypedResults.Ok(await store.ListJudgementsAsync(cancellationToken)) : Problems.NoSuchCase(caseId);

    private static async Task<Results<Ok<Judgement>, BadRequest<ProblemDetails>, NotFound<ProblemDetails>>> Judge(string caseId, NewJudgement judgement, CaseShelf shelf, CancellationToken cancellationToken)
    {
        if (shelf.Find(caseId) is not { } store)
        {
            return Problems.NoSuchCase(caseId);
        }

        if (judgement.Kind != "wrong" || string.IsNullOrEmpty(judgement.Claim))
        {
            return Problems.NotUnderstood("kind, claim", "a judgement is of kind \"wrong\" and names a claim");
        }

        if (judgement.Reason?.Length > LongestReason)
        {
            return Problems.NotUnderstood("reason", "the reason is longer than 4,000 characters");
        }

        return await store.MarkWrongAsync(new ClaimId(judgement.Claim), Environment.UserName, judgement.Reason, cancellationToken) is { } made ? TypedResults.Ok(made) : Problems.NoSuchClaim(judgement.Claim);
    }

    private static async Task<Results<Ok<Judgement>, NotFound<ProblemDetails>>> Withdraw(string caseId, long judgementId, CaseShelf shelf, CancellationToken cancellationToken)
    {
        if (shelf.Find(caseId) is not { } store)
        {
            return Problems.NoSuchCase(caseId);
        }

        return await store.WithdrawAsync(judgementId, Environment.UserName, cancellationToken) is { } withdrawn ? TypedResults.Ok(withdrawn) : Problems.NoSuchJudgement(judgementId);
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Sayso.Cases.Seals;

namespace Sayso.Server;

/// <summary>A <see cref="Problem"/> as ProblemDetails (RFC 9457), with code, where and hint beside title and status.</summary>
internal static class Problems
{
    public static NotFound<ProblemDetails> NoSuchCase(string id) =>
        NotFound("SAY0301", id, "there is no such case", "Go back to the list of cases.");

    public static NotFound<ProblemDetails> NoSuchReport(string id) =>
        NotFound("SAY0302", id, "there is no such report in this case", "It may have been removed; look in the list of reports.");

    public static NotFound<ProblemDetails> NoSuchClaim(string id) =>
        NotFound("SAY0303", id, "there is no such claim in this case", "The report may have been read again since; search for its words.");

    public static NotFound<ProblemDetails> NoSuchProposition(string id) => NotFound(
        "SAY0312", id, "there is no such proposition in this case",
        "Its first claim may have been judged or read again; look in the list of propositions.");

    public static NotFound<ProblemDetails> NoSuchEntity(string id) => NotFound(
        "SAY0312", id, "there is no such entity in this case",
        "It may go by another name since a judgement; look in the list of entities.");

    public static NotFound<ProblemDetails> NoSuchJudgement(long id) => NotFound(
        "SAY0304", id.ToString(CultureInfo.InvariantCulture), "there is no such judgement in this case", "Load the page again.");

    /// <summary>The one place where a problem becomes an answer.</summary>
    public static ProblemDetails Details(int status, Problem problem)
    {
        var told = problem.For(Projection.ForAnyone(Exit.Error));
        return new ProblemDetails
        {
            Status = status,
            Title = told.What,
            Detail = told.Hint,
            Extensions = { ["code"] = told.Code, ["where"] = told.Where, ["hint"] = told.Hint },
        };
    }

    private static NotFound<ProblemDetails> NotFound(string code, string where, string what, string hint) =>
        TypedResults.NotFound(Details(404, new Problem(code, where, what, hint)));
}

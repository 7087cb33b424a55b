using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sayso.Cases;
using Sayso.Cases.Seals;
using Sayso.Inquire.Gaps;
using Sayso.Inquire.Hypotheses;
using Sayso.Inquire.Impact;
using Sayso.Inquire.Lists;
using Sayso.Inquire.Timeline;

namespace Sayso.Server;

/// <summary>/api/cases/{case}/timeline, hypotheses, gaps, lists and impact</summary>
internal static class InquiryResource
{
    private const int UsualEvents = 20_000;
    private const int MostEvents = 100_000;
    private const int UsualRows = 1000;
    private const int MostRows = 5000;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/cases/{caseId}/timeline", ListTimeline).WithName("listTimeline");
        api.MapGet("/cases/{caseId}/timeline.ics", GetCalendar).WithName("getCalendar").LeavesBy(Exit.Export);
        api.MapGet("/cases/{caseId}/hypotheses", GetHypotheses).WithName("getHypotheses");
        api.MapGet("/cases/{caseId}/gaps", ListGaps).WithName("listGaps");
        api.MapGet("/cases/{caseId}/lists", ListLists).WithName("listLists");
        api.MapGet("/cases/{caseId}/impact", GetImpact).WithName("getImpact");
    }

    private static async Task<Results<Ok<TimelinePage>, NotFound<ProblemDetails>>> ListTimeline(
        string caseId, CaseShelf shelf, CancellationToken cancellationToken, string? from = null, string? to = null, string? who = null,
        Spelled<EventSource>? source = null, string? zone = null, string? after = null, int limit = UsualEvents)
    {
        var question = TimelineQuestion.Parse(from, to, who, source?.ToString());
        if (shelf.FindInquiry(caseId) is not { } stage)
        {
            return Problems.NoSuchCase(caseId);
        }

        var page = new PageQuery(after, Math.Clamp(limit, 1, MostEvents));
        return TypedResults.Ok(await stage.TimelineAsync(question, Zone(zone), page, cancellationToken));
    }

    private static async Task<Results<ContentHttpResult, NotFound<ProblemDetails>>> GetCalendar(
        string caseId, CaseShelf shelf, CancellationToken cancellationToken, string? from = null, string? to = null, string? who = null,
        Spelled<EventSource>? source = null, string? zone = null)
    {
        var question = TimelineQuestion.Parse(from, to, who, source?.ToString());
        return shelf.FindInquiry(caseId) is { } stage
            ? TypedResults.Text(
                CalendarFile.Write((await stage.TimelineAsync(question, Zone(zone), PageQuery.All, cancellationToken)).Items),
                "text/calendar")
            : Problems.NoSuchCase(caseId);
    }

    private static async Task<Results<Ok<HypothesisMatrix>, NotFound<ProblemDetails>>> GetHypotheses(
        string caseId, CaseShelf shelf, CancellationToken cancellationToken) =>
        shelf.FindInquiry(caseId) is { } stage
            ? TypedResults.Ok((await stage.WholeAsync(null, cancellationToken)).Hypotheses)
            : Problems.NoSuchCase(caseId);

    private static async Task<Results<Ok<Page<Gap>>, NotFound<ProblemDetails>>> ListGaps(
        string caseId, CaseShelf shelf, CancellationToken cancellationToken, string? after = null, int limit = UsualRows) =>
        shelf.FindInquiry(caseId) is { } stage
            ? TypedResults.Ok(Paging.Of(
                (await stage.WholeAsync(null, cancellationToken)).Gaps, gap => gap.Ask, after, Math.Clamp(limit, 1, MostRows)))
            : Problems.NoSuchCase(caseId);

    private static async Task<Results<Ok<Page<ListFinding>>, NotFound<ProblemDetails>>> ListLists(
        string caseId, CaseShelf shelf, CancellationToken cancellationToken, string? after = null, int limit = UsualRows) =>
        shelf.FindInquiry(caseId) is { } stage
            ? TypedResults.Ok(Paging.Of(
                (await stage.WholeAsync(null, cancellationToken)).Lists, finding => $"{finding.List}/{finding.Person}", after,
                Math.Clamp(limit, 1, MostRows)))
            : Problems.NoSuchCase(caseId);

    private static async Task<Results<Ok<ImpactAnswer>, NotFound<ProblemDetails>>> GetImpact(
        string caseId, CaseShelf shelf, CancellationToken cancellationToken, string? of = null)
    {
        var question = ImpactQuestion.Parse(of);
        return shelf.FindWeigher(caseId) is { } weigher && shelf.FindInquiry(caseId) is { } stage
            ? TypedResults.Ok(await question.AskAsync(await stage.WholeAsync(null, cancellationToken), weigher, cancellationToken))
            : Problems.NoSuchCase(caseId);
    }

    private static string? Zone(string? given) => string.IsNullOrEmpty(given) ? null : given;
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sayso.Cases;
using Sayso.Inquire.Knowledge;
using Sayso.Server.Views;

namespace Sayso.Server;

/// <summary>/api/cases/{case}/facts, knew and suppliers</summary>
internal static class KnowledgeResource
{
    private const int UsualFacts = 1000;
    private const int MostFacts = 5000;

    // A page waits for so much: about a second.
    private const long MostWork = 20_000_000;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/cases/{caseId}/facts", ListFacts).WithName("listFacts");
        api.MapGet("/cases/{caseId}/knew", GetKnew).WithName("getKnew");
        api.MapGet("/cases/{caseId}/suppliers", GetSuppliers).WithName("getSuppliers");
    }

    private static async Task<Results<Ok<Page<KnowableFact>>, NotFound<ProblemDetails>>> ListFacts(
        string caseId, CaseShelf shelf, CancellationToken cancellationToken, string? after = null, int limit = UsualFacts)
    {
        if (shelf.FindInquiry(caseId) is not { } stage)
        {
            return Problems.NoSuchCase(caseId);
        }

        var inquiry = await stage.OfKnowledgeAsync([], cancellationToken);
        List<KnowableFact> documents = [.. inquiry.Network.Documents.Select(Fact)];
        return TypedResults.Ok(Paging.Of(documents, fact => fact.Id, after, Math.Clamp(limit, 1, MostFacts)));
    }

    private static async Task<Results<Ok<KnewAnswer>, NotFound<ProblemDetails>>> GetKnew(
        string caseId, CaseShelf shelf, CancellationToken cancellationToken, string? of = null, string[]? held = null, string? by = null,
        Spelled<Bound>? bound = null, string[]? without = null, bool chokepoints = false, bool missing = false)
    {
        var question = KnewQuestion.Parse(of, held, by, bound?.ToString(), without) with
        {
            WithChokepoints = chokepoints,
            WithMissing = missing,
            MostWork = MostWork,
        };
        return shelf.FindInquiry(caseId) is { } stage
            ? TypedResults.Ok(question.Ask(await stage.OfKnowledgeAsync(question.Of is { } id ? [id] : [], cancellationToken)))
            : Problems.NoSuchCase(caseId);
    }

    private static async Task<Results<Ok<SuppliersAnswer>, NotFound<ProblemDetails>>> GetSuppliers(
        string caseId, CaseShelf shelf, CancellationToken cancellationToken, string[]? of = null, string[]? held = null,
        string? by = null, Spelled<Bound>? bound = null)
    {
        var question = SuppliersQuestion.Parse(of, held, by, bound?.ToString());
        return shelf.FindInquiry(caseId) is { } stage
            ? TypedResults.Ok(question.Ask(await stage.OfKnowledgeAsync(question.Of, cancellationToken)))
            : Problems.NoSuchCase(caseId);
    }

    private static KnowableFact Fact(Transmission transmission) => new(
        transmission.Id, transmission.Kind, $"{transmission.Kind} {transmission.Id}, from {Some(transmission.From)}",
        FactFinder.Text(transmission.Departure));

    private static string Some(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "nobody named",
        <= 3 => string.Join(", ", names),
        _ => $"{string.Join(", ", names.Take(3))} and {names.Count - 3} more",
    };
}

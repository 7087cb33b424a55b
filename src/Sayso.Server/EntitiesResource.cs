using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sayso.Cases;
using Sayso.Language;
using Sayso.Resolve.Entities;
using Sayso.Server.Views;

namespace Sayso.Server;

/// <summary>/api/cases/{case}/entities</summary>
internal static class EntitiesResource
{
    private const int UsualEntities = 200;
    private const int MostEntities = 1000;
    private const int MostShown = 100;
    private const int MostInReport = 5000;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/cases/{caseId}/entities", ListEntities).WithName("listEntities");
        api.MapGet("/cases/{caseId}/entities/{entityId}", GetEntity).WithName("getEntity");
    }

    private static async Task<Results<Ok<Page<EntitySummary>>, NotFound<ProblemDetails>>> ListEntities(
        string caseId, CaseShelf shelf, CancellationToken cancellationToken, Spelled<EntityKind>? kind = null, string? q = null,
        string? after = null, int limit = UsualEntities)
    {
        var filter = new EntityFilter { Kind = kind?.Value, Words = q, After = after, Limit = Math.Clamp(limit, 1, MostEntities) };
        return shelf.FindWeigher(caseId) is { } weigher
            ? TypedResults.Ok(await weigher.ListEntitiesAsync(filter, cancellationToken))
            : Problems.NoSuchCase(caseId);
    }

    private static async Task<Results<Ok<EntityDetail>, NotFound<ProblemDetails>>> GetEntity(
        string caseId, string entityId, CaseShelf shelf, CancellationToken cancellationToken)
    {
        if (shelf.Find(caseId) is not { } store || shelf.FindWeigher(caseId) is not { } weigher)
        {
            return Problems.NoSuchCase(caseId);
        }

        return await weigher.FindEntityAsync(new EntityId(entityId), MostShown, cancellationToken) is { } found
            ? TypedResults.Ok(await DetailAsync(found, store, cancellationToken))
            : Problems.NoSuchEntity(entityId);
    }

    private static async Task<EntityDetail> DetailAsync(EntityFound found, ICaseStore store, CancellationToken cancellationToken)
    {
        var names = found.Entity.Names.Select(name => name.Named).ToHashSet();
        var (says, about) = await ClaimsAsync(names, store, cancellationToken);
        return new EntityDetail(
            found.Entity, found.Offers, says, about,
            await store.Weighed.ListJudgementsAboutAsync([.. names.Select(name => name.ToString())], cancellationToken));
    }

    /// <summary>The first claims that it says, and the first that name it, by the dates of their reports.</summary>
    private static async Task<(IReadOnlyList<ClaimInCase> Says, IReadOnlyList<ClaimInCase> About)> ClaimsAsync(
        HashSet<NamedIn> names, ICaseStore store, CancellationToken cancellationToken)
    {
        var (says, about) = (new List<ClaimInCase>(), new List<ClaimInCase>());
        List<ReportId> reports = [.. names.Select(name => name.Source.Report).OfType<ReportId>().Distinct()];
        foreach (var report in await store.Weighed.FindReportsAsync(reports, cancellationToken))
        {
            bool Is(EntityName? name) => name is { } named && names.Contains(new NamedIn(report.Id, named));
            var all = await store.ListClaimsAsync(new ClaimFilter { Report = report.Id, Limit = MostInReport }, cancellationToken);
            var claims = all.Items.Where(claim => claim.Judgement is null && Claim.IsSaid(claim.Stance)).ToList();
            says.AddRange(claims.Where(claim => claim.Chain.Skip(1).Any(link => Is(link.Named))));
            about.AddRange(claims.Where(claim => claim.Names.Any(name => Is(name))));
            if (says.Count >= MostShown && about.Count >= MostShown)
            {
                break;
            }
        }

        return ([.. says.Take(MostShown)], [.. about.Take(MostShown)]);
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sayso.Cases;
using Sayso.Language;
using Sayso.Resolve.Entities;
using Sayso.Server.Views;
using Sayso.Weigh;

namespace Sayso.Server;

/// <summary>/api/cases/{case}/entities</summary>
internal static class EntitiesResource
{
    private const int UsualEntities = 200;
    private const int MostEntities = 1000;
    private const int MostShown = 100;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/cases/{caseId}/entities", ListEntities).WithName("listEntities");
        api.MapGet("/cases/{caseId}/entities/{entityId}", GetEntity).WithName("getEntity");
    }

    private static async Task<Results<Ok<Page<EntitySummary>>, NotFound<ProblemDetails>>> ListEntities(
        string caseId, CaseShelf shelf, CancellationToken cancellationToken, Spelled<EntityKind>? kind = null, string? q = null,
        string? after = null, int limit = UsualEntities)
    {
        if (shelf.FindWeigher(caseId) is not { } weigher)
        {
            return Problems.NoSuchCase(caseId);
        }

        List<EntitySummary> found =
        [
            .. (await weigher.StateAsync(cancellationToken)).Entities.All
                .Where(entity => kind is not { } asked || entity.Kind == asked.Value)
                .Where(entity => string.IsNullOrWhiteSpace(q)
                    || entity.Aliases.Prepend(entity.Name).Any(name => name.Contains(q, StringComparison.CurrentCultureIgnoreCase)))
                .Select(EntitySummary.Of),
        ];
        return TypedResults.Ok(Paging.Of(found, entity => entity.Id.Value, after, Math.Clamp(limit, 1, MostEntities)));
    }

    private static async Task<Results<Ok<EntityDetail>, NotFound<ProblemDetails>>> GetEntity(
        string caseId, string entityId, CaseShelf shelf, CancellationToken cancellationToken)
    {
        if (shelf.FindWeigher(caseId) is not { } weigher)
        {
            return Problems.NoSuchCase(caseId);
        }

        var state = await weigher.StateAsync(cancellationToken);
        return state.Entities.Find(new EntityId(entityId)) is { } entity
            ? TypedResults.Ok(Detail(entity, state))
            : Problems.NoSuchEntity(entityId);
    }

    private static EntityDetail Detail(CaseEntity entity, CaseState state)
    {
        var names = entity.Names.Select(name => name.Named).ToHashSet();
        var ids = names.Select(name => name.ToString()).ToHashSet(StringComparer.Ordinal);
        var claims = state.Weighed.Propositions.SelectMany(proposition => proposition.Claims).Select(claim => claim.Claim).ToList();
        bool Is(ClaimInCase claim, EntityName? name) => name is { } named && names.Contains(new NamedIn(claim.Report, named));
        return new EntityDetail(
            entity, [.. Offers(names, state.Entities).Take(MostShown)],
            [.. claims.Where(claim => claim.Chain.Skip(1).Any(link => Is(claim, link.Named))).Take(MostShown)],
            [.. claims.Where(claim => claim.Names.Any(name => Is(claim, name))).Take(MostShown)],
            [.. state.Judgements.Where(judgement => judgement.Things.Any(thing => ids.Contains(thing.Id)))]);
    }

    /// <summary>The entities with a name that is like one of these, each once, the likest first.</summary>
    private static IEnumerable<OfferedEntity> Offers(HashSet<NamedIn> names, EntityBook entities)
    {
        var met = new HashSet<EntityId>();
        foreach (var offer in entities.Offers.Where(offer => names.Contains(offer.First) != names.Contains(offer.Second)))
        {
            var (own, other) = names.Contains(offer.First) ? (offer.First, offer.Second) : (offer.Second, offer.First);
            if (entities.Of(other) is { } entity && met.Add(entity.Id))
            {
                yield return new OfferedEntity(EntitySummary.Of(entity), own, other, offer.Score, offer.Because);
            }
        }
    }
}

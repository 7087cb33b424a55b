using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sayso.Cases;
using Sayso.Language;
using Sayso.Resolve.Entities;

namespace Sayso.Server;

/// <summary>An entity in a list.</summary>
public sealed record EntitySummary(string Id, string Kind, string Name, IReadOnlyList<string> Aliases, int Reports, int Mentions);

/// <summary>A page of entities, and how many there are in all.</summary>
public sealed record EntityPage(int Total, IReadOnlyList<EntitySummary> Items);

/// <summary>Another entity that may be the same.</summary>
public sealed record OfferedEntity(EntitySummary Entity, string Name, string OtherName, double Score, string Because);

/// <summary>All about one entity.</summary>
public sealed record EntityDetail(CaseEntity Entity, IReadOnlyList<OfferedEntity> Offers, IReadOnlyList<ClaimRow> Says, IReadOnlyList<ClaimRow> About, IReadOnlyList<Judgement> Judgements);

/// <summary>/api/cases/{case}/entities</summary>
internal static class EntitiesResource
{
    private const int MostListed = 100;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/cases/{caseId}/entities", ListEntities).WithName("listEntities");
        api.MapGet("/cases/{caseId}/entities/{entityId}", GetEntity).WithName("getEntity");
    }

    private static async Task<Results<Ok<EntityPage>, NotFound<ProblemDetails>>> ListEntities(
        string caseId, CaseShelf shelf, CancellationToken cancellationToken, Spelled<EntityKind>? kind = null, string? q = null,
        int offset = 0, int limit = 200)
    {
        if (shelf.FindWeigher(caseId) is not { } weigher)
        {
            return Problems.NoSuchCase(caseId);
        }

        var found = (await weigher.StateAsync(cancellationToken)).Entities.All
            .Where(entity => kind is not { } asked || entity.Kind == asked.ToString())
            .Where(entity => string.IsNullOrWhiteSpace(q)
                || entity.Aliases.Prepend(entity.Name).Any(name => name.Contains(q, StringComparison.CurrentCultureIgnoreCase)))
            .ToList();
        return TypedResults.Ok(new EntityPage(found.Count, [.. found.Skip(Math.Max(0, offset)).Take(Math.Clamp(limit, 1, 1000)).Select(Summary)]));
    }

    private static async Task<Results<Ok<EntityDetail>, NotFound<ProblemDetails>>> GetEntity(string caseId, string entityId, CaseShelf shelf, CancellationToken cancellationToken)
    {
        if (shelf.FindWeigher(caseId) is not { } weigher)
        {
            return Problems.NoSuchCase(caseId);
        }

        var state = await weigher.StateAsync(cancellationToken);
        if (state.Entities.Find(entityId) is not { } entity)
        {
            return Problems.NoSuchEntity(entityId);
        }

        var names = entity.Names.Select(name => name.Named).ToHashSet();
        var ids = names.Select(name => name.ToString()).ToHashSet(StringComparer.Ordinal);
        var claims = state.Weighed.Propositions.SelectMany(proposition => proposition.Claims).Select(claim => claim.Claim).ToList();
        bool Is(ClaimRow claim, ClaimName? name) => name is not null && names.Contains(new NamedIn(claim.Report, name.Kind, name.Name));
        return TypedResults.Ok(new EntityDetail(
            entity,
            [.. state.Entities.Offers.Where(offer => names.Contains(offer.First) != names.Contains(offer.Second)).Select(offer => (Offer: offer, Own: names.Contains(offer.First) ? offer.First : offer.Second, Other: names.Contains(offer.First) ? offer.Second : offer.First))
                .Select(offer => (offer.Offer, offer.Own, offer.Other, Entity: state.Entities.Of(offer.Other))).Where(offer => offer.Entity is not null).DistinctBy(offer => offer.Entity!.Id).Take(MostListed)
                .Select(offer => new OfferedEntity(Summary(offer.Entity!), offer.Own.ToString(), offer.Other.ToString(), offer.Offer.Score, offer.Offer.Because))],
            [.. claims.Where(claim => claim.Chain.Skip(1).Any(step => Is(claim, step.Named))).Take(MostListed)], [.. claims.Where(claim => claim.Names.Any(name => Is(claim, name))).Take(MostListed)],
            [.. state.Judgements.Where(judgement => judgement.Things.Any(thing => ids.Contains(thing.Id)))]));
    }

    private static EntitySummary Summary(CaseEntity entity) => new(entity.Id, entity.Kind, entity.Name, entity.Aliases, entity.Reports, entity.Mentions);
}

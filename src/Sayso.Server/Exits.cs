using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Sayso.Cases.Seals;
using Sayso.Server.Door;

namespace Sayso.Server;

/// <summary>By which exit the answers of an endpoint leave. Each says so, or the server does not start.</summary>
internal static class Exits
{
    /// <summary>Says it of an endpoint or of a group; what is said of an endpoint goes before what is said of its group.</summary>
    public static T LeavesBy<T>(this T endpoint, Exit exit)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new DeclaredExit(exit));

    /// <summary>Lets the endpoints have the cases as they are seen by way of their exit, and no other way.</summary>
    public static void AddShelves(this IServiceCollection services, ServedCases cases)
    {
        services.AddHttpContextAccessor();
        services.AddScoped(request =>
            cases.For(Projection.ForAnyone(Of(request.GetRequiredService<IHttpContextAccessor>().HttpContext!))));
    }

    /// <exception cref="InvalidOperationException">An endpoint does not say it.</exception>
    public static void CheckExits(this IEndpointRouteBuilder app)
    {
        var silent = app.DataSources.SelectMany(source => source.Endpoints)
            .FirstOrDefault(endpoint => endpoint.Metadata.GetMetadata<DeclaredExit>() is null);
        if (silent is not null)
        {
            throw new InvalidOperationException($"{silent.DisplayName} does not say by which exit its answers leave.");
        }
    }

    /// <summary>The exit of a request's endpoint; the page asks the API by its cookie, a script by its key.</summary>
    public static Exit Of(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<DeclaredExit>()?.Exit switch
        {
            null => throw new InvalidOperationException($"{context.Request.Path} does not say by which exit its answers leave."),
            Exit.Api when !KeyGuard.IsScript(context.Request) => Exit.Page,
            { } declared => declared,
        };

    private sealed record DeclaredExit(Exit Exit);
}

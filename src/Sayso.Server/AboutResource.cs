using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Sayso.Server.Views;

namespace Sayso.Server;

/// <summary>/api/about and /api/scores</summary>
internal static class AboutResource
{
    public static void Map(IEndpointRouteBuilder api, ServeOptions options)
    {
        api.MapGet("/about", () => TypedResults.Ok(new About(typeof(AboutResource).Assembly.GetName().Version!.ToString(3))))
            .WithName("about").WithTags("AboutResource");
        api.MapGet("/scores", Results<PhysicalFileHttpResult, NotFound> () => Scores(options.Models) is { } path
                ? TypedResults.PhysicalFile(path, "application/json")
                : TypedResults.NotFound())
            .WithName("scores").WithTags("AboutResource").Produces<object>(StatusCodes.Status200OK, "application/json");
    }

    private static string? Scores(string? models) =>
        models is not null && Path.GetFullPath(Path.Combine(models, "scores.json")) is var path && File.Exists(path) ? path : null;
}

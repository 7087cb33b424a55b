using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Sayso.Server.Door;

/// <summary>Keeps other pages out: the Host must be this machine's loopback, and a write must come from the page itself.</summary>
internal static class LoopbackGuard
{
    public static void UseLoopbackGuard(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var request = context.Request;
        if (!IsLoopback(request.Host.Host))
        {
            // DNS rebinding: a page elsewhere that made its own name point here.
            await Refuse(context, $"the host \"{request.Host.Host}\" is not this machine", "Open the address that sayso serve printed.");
            return;
        }

        bool writes = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);
        if (writes && request.Headers.Origin is { Count: > 0 } origin
            && !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase))
        {
            await Refuse(context, $"the request came from another page, {origin}", "Use the page that sayso serve printed.");
            return;
        }

        await next(context);
    });

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && Loopback.Is(address));

    private static Task Refuse(HttpContext context, string what, string hint)
    {
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        var problem = new Problem("SAY0306", context.Request.Path, what, hint);
        return context.Response.WriteAsJsonAsync(Problems.Details(400, problem), options: null, contentType: "application/problem+json");
    }
}

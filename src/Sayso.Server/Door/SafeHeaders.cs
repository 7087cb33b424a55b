using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Sayso.Server.Door;

/// <summary>What every answer says to a browser: run nothing from elsewhere, tell nobody where it was, keep nothing of a case.</summary>
internal static class SafeHeaders
{
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; "
        + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    public static void UseSafeHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // At the start of the answer: what explains a failure empties the headers first.
        context.Response.OnStarting(Write, context);
        return next(context);
    });

    public static bool IsOfApi(PathString path) => path.StartsWithSegments("/api") || path.StartsWithSegments("/openapi");

    private static Task Write(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (IsOfApi(context.Request.Path))
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }
}

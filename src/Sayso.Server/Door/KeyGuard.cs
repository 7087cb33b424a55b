using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Sayso.Server.Door;

/// <summary>
/// Keeps other accounts of this machine out. The address that is printed holds the key; opening it hands the browser a cookie and leads to
/// the same address without the key. Scripts send it as "Authorization: Bearer KEY".
/// </summary>
internal static class KeyGuard
{
    private const string InAddress = "key=";
    private const string Bearer = "Bearer ";

    public static void UseKeyGuard(this IApplicationBuilder app, PageKey key) => app.Use(async (context, next) =>
    {
        var request = context.Request;
        string? given = IsPage(request) ? KeyOf(request) : null;
        bool opens = key.Is(given);
        if (opens)
        {
            context.Response.Cookies.Append(CookieOf(request), key.Text, new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Path = "/",
                IsEssential = true,
            });
        }
        else if (!key.Is(request.Cookies[CookieOf(request)]) && !key.Is(BearerOf(request)))
        {
            await Refuse(context);
            return;
        }

        if (given is null)
        {
            await next(context);
            return;
        }

        // Absolute, so that a path such as //elsewhere stays on this machine.
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Redirect($"{request.Scheme}://{request.Host}{request.PathBase}{request.Path}{WithoutKey(request.QueryString)}");
    });

    /// <summary>True when a request brings its key as scripts do; a browser brings the cookie.</summary>
    public static bool IsScript(HttpRequest request) => BearerOf(request) is not null;

    // Two servers of one machine are one site to a browser: the port, as the browser sees it, tells their cookies apart.
    private static string CookieOf(HttpRequest request) => $"sayso-{(request.Host.Port ?? 80).ToString(CultureInfo.InvariantCulture)}";

    private static bool IsPage(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && !SafeHeaders.IsOfApi(request.Path);

    private static string? KeyOf(HttpRequest request) => PartsOf(request.QueryString).FirstOrDefault(IsKey)?[InAddress.Length..];

    private static string? BearerOf(HttpRequest request) =>
        request.Headers.Authorization is [{ } sent] && sent.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? sent[Bearer.Length..]
            : null;

    private static string WithoutKey(QueryString query) =>
        string.Join('&', PartsOf(query).Where(part => !IsKey(part))) is { Length: > 0 } kept ? $"?{kept}" : "";

    private static string[] PartsOf(QueryString query) => query.HasValue ? query.Value![1..].Split('&') : [];

    private static bool IsKey(string part) => part.StartsWith(InAddress, StringComparison.Ordinal);

    private static Task Refuse(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = StatusCodes.Status401Unauthorized;
        response.Headers.WWWAuthenticate = "Bearer";
        response.Headers.CacheControl = "no-store";
        if (IsPage(context.Request))
        {
            response.ContentType = "text/html; charset=utf-8";
            return response.WriteAsync(LockedPage.Html);
        }

        var problem = new Problem(LockedPage.Code, context.Request.Path, "the key of this run of sayso serve is missing", LockedPage.Hint);
        return response.WriteAsJsonAsync(Problems.Details(401, problem), options: null, contentType: "application/problem+json");
    }
}

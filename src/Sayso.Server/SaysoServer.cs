using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Sayso.Cases;

namespace Sayso.Server;

/// <summary>Builds the web server: the API, its OpenAPI document, and the page.</summary>
public static class SaysoServer
{
    /// <param name="options">What is served.</param>
    /// <param name="url">Where: a loopback address such as http://127.0.0.1:5178; port 0 takes a free one.</param>
    /// <exception cref="SaysoException">The address is not of this machine alone.</exception>
    public static WebApplication Build(ServeOptions options, string url)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme != "http" || !LoopbackGuard.IsLoopback(address.Host))
        {
            throw new SaysoException(new Problem("SAY0307", url, "this is no http address on this machine alone", "Give one such as http://127.0.0.1:5178: there is no sign-in yet, so nothing else is served to."));
        }

        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders().AddSimpleConsole().SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls(url).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddSingleton(options.Cases);
        // Numbers are numbers: without this the OpenAPI document allows strings for them.
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(System.Text.Json.JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        });
        builder.Services.AddOpenApi("v1");
        builder.Services.AddProblemDetails();
        var app = builder.Build();
        app.UseExceptionHandler(errors => errors.Run(Explain));
        app.UseLoopbackGuard();
        app.MapOpenApi("/openapi/{documentName}.json");
        var api = app.MapGroup("/api");
        CasesResource.Map(api);
        ReportsResource.Map(api);
        ClaimsResource.Map(api);
        JudgementsResource.Map(api);
        EntitiesResource.Map(api);
        PropositionsResource.Map(api);
        InquiryResource.Map(api);
        AboutResource.Map(api, options);
        api.MapFallback(() => TypedResults.NotFound(Problems.Details(404, new Problem("SAY0308", "/api", "there is no such address", "See /openapi/v1.json for those there are."))));
        ServePage(app, options.Page);
        return app;
    }

    private static void ServePage(WebApplication app, string? page)
    {
        if (page is null)
        {
            app.MapFallback(() => TypedResults.Text("The page is not built. Run ./sayso serve, which builds it, or: npm ci --prefix web && npm run --prefix web build\n", statusCode: StatusCodes.Status503ServiceUnavailable));
            return;
        }

        var files = new PhysicalFileProvider(Path.GetFullPath(page));
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            OnPrepareResponse = context => context.Context.Response.Headers.CacheControl = context.File.Name == "index.html" ? "no-cache" : "public, max-age=31536000, immutable",
        });
        app.MapFallbackToFile("index.html", new StaticFileOptions { FileProvider = files, OnPrepareResponse = context => context.Context.Response.Headers.CacheControl = "no-cache" });
    }

    /// <summary>The edge of a request: what a person can mend becomes ProblemDetails, anything else a plain 500.</summary>
    private static Task Explain(HttpContext context)
    {
        var failure = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        var (status, problem) = failure switch
        {
            SaysoException { Problem.Code: "SAY0302" or "SAY0303" or "SAY0304" or "SAY0312" or "SAY0410" or "SAY0411" or "SAY0413" } absent => (StatusCodes.Status404NotFound, absent.Problem),
            SaysoException known => (StatusCodes.Status422UnprocessableEntity, known.Problem),
            CaseConflictException conflict => (StatusCodes.Status409Conflict, new Problem("SAY0309", context.Request.Path, conflict.Message, "Try again.")),
            BadHttpRequestException bad => (bad.StatusCode, new Problem("SAY0305", context.Request.Path, bad.Message, "See /openapi/v1.json.")),
            _ => (StatusCodes.Status500InternalServerError, new Problem("SAY0310", context.Request.Path, "something went wrong here", "Look at what the server printed, and report it.")),
        };
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(Problems.Details(status, problem), options: null, contentType: "application/problem+json");
    }
}

using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Sayso.Cases;
using Sayso.Cases.Seals;
using Sayso.Server.Door;

namespace Sayso.Server;

/// <summary>The web server: the API, its OpenAPI document, and the page, behind the door.</summary>
public static class SaysoServer
{
    private const string NoPage =
        "The page is not built. Run ./sayso serve, which builds it, or: npm ci --prefix web && npm run --prefix web build\n";

    private static readonly string[] Misunderstood = ["SAY0305", "SAY0311", "SAY0412", "SAY0414"];

    private static readonly string[] Absent = ["SAY0302", "SAY0303", "SAY0304", "SAY0312", "SAY0410", "SAY0411", "SAY0413"];

    /// <summary>Starts it.</summary>
    /// <param name="options">What is served.</param>
    /// <param name="address">Where.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <exception cref="SaysoException">The port is taken, or it came to listen elsewhere than asked.</exception>
    public static async Task<RunningServer> StartAsync(ServeOptions options, LoopbackAddress address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(address);
        var key = PageKey.New();
        var app = Build(options, address, key);
        try
        {
            await app.StartAsync(cancellationToken);
            return new RunningServer(app, BoundAddresses.Only(app.Urls), key);
        }
        catch (Exception failure) when (failure is IOException or SocketException)
        {
            await app.DisposeAsync();
            throw new SaysoException(
                new Problem("SAY0314", address.ToString(), "the port is taken or not allowed", "Give another one, or 0 for any."), failure);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    // Neither the environment nor a file is asked: an empty builder reads none, and what is listened at is said here alone.
    private static WebApplication Build(ServeOptions options, LoopbackAddress address, PageKey key)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.Logging.AddConsole(console => console.FormatterName = UnquotedLog.FormatterName)
            .AddConsoleFormatter<UnquotedLog, ConsoleFormatterOptions>().SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.ConfigureEndpointDefaults(listen => listen.OnlyLoopback());
            kestrel.Listen(address.EndPoint);
        });
        builder.Services.AddRouting();
        builder.Services.AddShelves(options.Cases);
        builder.Services.ConfigureHttpJsonOptions(ServerJson.Configure);
        builder.Services.AddOpenApi(
            "v1",
            document => document.AddOperationTransformer(SpelledParameters.Describe).AddSchemaTransformer(CaseSchemas.Describe)
                .AddDocumentTransformer(WholeDocument.Describe));
        // What cannot be bound comes to Explain like any other failure, rather than as an empty answer.
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        builder.Services.AddProblemDetails();
        var app = builder.Build();
        app.UseSafeHeaders();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = Explain,
            // What a person can mend is told to that person; the log is for defects.
            SuppressDiagnosticsCallback = failed => IsTold(failed.HttpContext, failed.Exception),
        });
        app.UseLoopbackGuard();
        app.UseKeyGuard(key);
        app.MapOpenApi("/openapi/{documentName}.json").LeavesBy(Exit.Api);
        var api = app.MapGroup("/api").LeavesBy(Exit.Api);
        CasesResource.Map(api);
        ReportsResource.Map(api);
        ClaimsResource.Map(api);
        JudgementsResource.Map(api);
        EntitiesResource.Map(api);
        PropositionsResource.Map(api);
        InquiryResource.Map(api);
        KnowledgeResource.Map(api);
        RecordsResource.Map(api);
        AboutResource.Map(api, options);
        api.MapFallback(() => TypedResults.NotFound(
            Problems.Details(404, new Problem("SAY0308", "/api", "there is no such address", "Those there are: /openapi/v1.json."))));
        ServePage(app, options.Page);
        app.CheckExits();
        return app;
    }

    private static void ServePage(WebApplication app, string? page)
    {
        if (page is null)
        {
            app.MapFallback(() => TypedResults.Text(NoPage, statusCode: StatusCodes.Status503ServiceUnavailable)).LeavesBy(Exit.Page);
            return;
        }

        var files = new PhysicalFileProvider(Path.GetFullPath(page));
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            OnPrepareResponse = context => context.Context.Response.Headers.CacheControl =
                context.File.Name == "index.html" ? "no-cache" : "private, max-age=31536000, immutable",
        });
        app.MapFallbackToFile("index.html", new StaticFileOptions
        {
            FileProvider = files,
            OnPrepareResponse = context => context.Context.Response.Headers.CacheControl = "no-cache",
        }).LeavesBy(Exit.Page);
    }

    /// <summary>True for what a person can mend. A body that cannot be made (a decision without a kind) is one such.</summary>
    private static bool IsTold(HttpContext context, Exception failure) =>
        failure is SaysoException or CaseConflictException or BadHttpRequestException
        || (failure is NotSupportedException && context.Request.HasJsonContentType());

    /// <summary>The edge of a request: what a person can mend becomes ProblemDetails, anything else a plain 500.</summary>
    private static Task Explain(HttpContext context)
    {
        var failed = context.Features.Get<IExceptionHandlerFeature>();
        var (status, problem) = failed?.Error switch
        {
            SaysoException absent when Absent.Contains(absent.Problem.Code) => (StatusCodes.Status404NotFound, absent.Problem),
            SaysoException misunderstood when Misunderstood.Contains(misunderstood.Problem.Code) =>
                (StatusCodes.Status400BadRequest, misunderstood.Problem),
            NotSupportedException made when IsTold(context, made) =>
                (StatusCodes.Status400BadRequest, new Problem("SAY0305", context.Request.Path, made.Message, "See /openapi/v1.json.")),
            SaysoException known => (StatusCodes.Status422UnprocessableEntity, known.Problem),
            CaseConflictException conflict =>
                (StatusCodes.Status409Conflict, new Problem("SAY0309", context.Request.Path, conflict.Message, "Try again.")),
            BadHttpRequestException when SpelledParameters.Explain(failed.Endpoint, context.Request.Query) is { } misspelt =>
                (StatusCodes.Status400BadRequest, misspelt),
            BadHttpRequestException bad =>
                (bad.StatusCode, new Problem("SAY0305", context.Request.Path, bad.Message, "See /openapi/v1.json.")),
            _ => (
                StatusCodes.Status500InternalServerError,
                new Problem("SAY0310", context.Request.Path, "something went wrong here", "Report what the server printed.")),
        };
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(Problems.Details(status, problem), options: null, contentType: "application/problem+json");
    }
}

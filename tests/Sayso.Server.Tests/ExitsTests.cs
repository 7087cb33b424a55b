using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Sayso.Cases.Seals;

namespace Sayso.Server.Tests;

/// <summary>Every endpoint says by which exit its answers leave, and the log quotes nothing.</summary>
public sealed class ExitsTests
{
    [Fact]
    public async Task An_endpoint_that_says_no_exit_stops_the_server_from_starting()
    {
        await using var app = Empty();
        app.MapGroup("/api").LeavesBy(Exit.Api).MapGet("/good", () => "");
        app.CheckExits();

        app.MapGet("/silent", () => "");

        Assert.Contains("/silent", Assert.Throws<InvalidOperationException>(app.CheckExits).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bearer key", Exit.Api, Exit.Api)]
    [InlineData(null, Exit.Api, Exit.Page)]
    [InlineData(null, Exit.Export, Exit.Export)]
    public async Task The_page_and_a_script_leave_by_exits_of_their_own(string? key, Exit declared, Exit taken)
    {
        await using var app = Empty();
        app.MapGet("/it", () => "").LeavesBy(declared);
        var context = new DefaultHttpContext();
        context.Request.Headers.Authorization = key;
        context.SetEndpoint(((IEndpointRouteBuilder)app).DataSources.First().Endpoints[0]);

        Assert.Equal(taken, Exits.Of(context));
    }

    [Fact]
    public void The_log_tells_where_and_what_kind_and_quotes_nothing()
    {
        using var written = new StringWriter();
        var state = new List<KeyValuePair<string, object?>>
        {
            new("Words", "the okapi letters"), new("{OriginalFormat}", "Cannot read {Words}"),
        };
        var failure = Assert.Throws<InvalidOperationException>(() => Fail("the okapi letters"));

        new UnquotedLog().Write(
            new LogEntry<List<KeyValuePair<string, object?>>>(
                LogLevel.Error, "Sayso.Server", new EventId(7), state, failure, (_, _) => "Cannot read the okapi letters"), null, written);

        Assert.DoesNotContain("okapi", written.ToString(), StringComparison.Ordinal);
        Assert.Contains("Error: Sayso.Server 7 : Cannot read {Words}", written.ToString(), StringComparison.Ordinal);
        Assert.Contains("System.InvalidOperationException", written.ToString(), StringComparison.Ordinal);
        Assert.Contains(nameof(Fail), written.ToString(), StringComparison.Ordinal);
    }

    private static WebApplication Empty()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRouting();
        return builder.Build();
    }

    private static void Fail(string words) => throw new InvalidOperationException(words);
}

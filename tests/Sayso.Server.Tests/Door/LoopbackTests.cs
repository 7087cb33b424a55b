using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Sayso.Server.Door;

namespace Sayso.Server.Tests.Door;

/// <summary>A server that something made listen at every address.</summary>
public sealed class LoopbackTests : IAsyncLifetime
{
    private WebApplication _app = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private int Port => new Uri(_app.Urls.Single()).Port;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRouting();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.ConfigureEndpointDefaults(listen => listen.OnlyLoopback());
            kestrel.Listen(IPAddress.Any, 0);
        });
        _app = builder.Build();
        _app.MapGet("/", () => "in");
        await _app.StartAsync(Token);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public void It_is_found_out_after_the_start()
    {
        var refused = Assert.Throws<SaysoException>(() => BoundAddresses.Only(_app.Urls));

        Assert.Equal("SAY0315", refused.Problem.Code);
        Assert.Contains("0.0.0.0", refused.Problem.Where, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.2")]
    public async Task This_machine_is_answered(string address)
    {
        using var client = new HttpClient();

        Assert.Equal("in", await client.GetStringAsync($"http://{address}:{Port}/", Token));
    }

    [Fact]
    public async Task A_stranger_is_hung_up_on_unread()
    {
        var outside = NetworkInterface.GetAllNetworkInterfaces()
            .SelectMany(card => card.GetIPProperties().UnicastAddresses).Select(unicast => unicast.Address)
            .FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork && !Loopback.Is(address));
        Assert.SkipWhen(outside is null, "this machine has no address but loopback");

        Assert.Empty(await AnsweredAsync(outside, "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"));
    }

    /// <summary>What comes back until the other side hangs up, which it may do at any moment from the connection on.</summary>
    private async Task<byte[]> AnsweredAsync(IPAddress address, string said)
    {
        using var client = new TcpClient();
        using var answer = new MemoryStream();
        try
        {
            await client.ConnectAsync(address, Port, Token);
            var stream = client.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes(said), Token);
            await stream.CopyToAsync(answer, Token);
        }
        catch (Exception hungUp) when (hungUp is IOException or SocketException or InvalidOperationException)
        {
        }

        return answer.ToArray();
    }

    [Theory]
    [InlineData(true, "http://127.0.0.1:5178")]
    [InlineData(true, "http://[::1]:5178")]
    [InlineData(false, "http://[::]:5178")]
    [InlineData(false, "http://192.168.1.4:5178")]
    [InlineData(false, "http://unix:/tmp/sayso.sock")]
    [InlineData(false, "http://127.0.0.1:5178", "http://127.0.0.1:5179")]
    [InlineData(false)]
    public void Only_one_loopback_address_may_be_bound(bool allowed, params string[] bound)
    {
        if (allowed)
        {
            Assert.Equal(new Uri(bound[0]), BoundAddresses.Only(bound));
        }
        else
        {
            Assert.Throws<SaysoException>(() => BoundAddresses.Only(bound));
        }
    }
}

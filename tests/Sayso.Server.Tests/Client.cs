using System.Net.Http.Headers;
using Sayso.Server.Door;

namespace Sayso.Server.Tests;

/// <summary>Makes clients of a running server.</summary>
internal static class Client
{
    /// <summary>One that may read and judge, as a script does.</summary>
    public static HttpClient WithKey(RunningServer server)
    {
        var client = Stranger(server);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", server.Key);
        return client;
    }

    /// <summary>One of another account: it has no key, keeps no cookie and follows nowhere.</summary>
    public static HttpClient Stranger(RunningServer server) =>
        new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = server.Address };

    /// <summary>A server of a folder that holds no cases.</summary>
    public static async Task<RunningServer> ServeNothingAsync(ServedCases shelf, string? page, CancellationToken cancellationToken) =>
        await SaysoServer.StartAsync(new ServeOptions(shelf, null, page, TimeProvider.System), LoopbackAddress.At(0), cancellationToken);
}

using Microsoft.AspNetCore.Builder;
using Sayso.Server.Door;

namespace Sayso.Server;

/// <summary>A server that listens, on this machine alone, until it is disposed of.</summary>
public sealed class RunningServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    internal RunningServer(WebApplication app, Uri address, PageKey key)
    {
        _app = app;
        Address = address;
        Key = key.Text;
    }

    /// <summary>Where it listens: http://127.0.0.1:5178/</summary>
    public Uri Address { get; }

    /// <summary>The secret that each request needs: whoever has it may read and judge.</summary>
    public string Key { get; }

    /// <summary>The address to open in a browser, which holds the key.</summary>
    public Uri OpeningAddress => new(Address, $"?key={Key}");

    /// <summary>Lets the requests at hand finish, and ends it.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace Sayso.Server.Door;

/// <summary>Where to serve: a port of this machine's own loopback. It can hold nothing else, so nothing else is listened at.</summary>
public sealed class LoopbackAddress
{
    private const string Hint = "Give one such as http://127.0.0.1:5178: the workbench is for this machine alone.";

    private LoopbackAddress(IPEndPoint endPoint) => EndPoint = endPoint;

    /// <summary>What is bound; port 0 takes a free one.</summary>
    public IPEndPoint EndPoint { get; }

    /// <summary>127.0.0.1 at a port.</summary>
    public static LoopbackAddress At(int port) => new(new IPEndPoint(IPAddress.Loopback, port));

    /// <summary>Takes what a person asked for, such as http://127.0.0.1:5178. No name is looked up: "localhost" is 127.0.0.1.</summary>
    public static bool TryParse(string url, [NotNullWhen(true)] out LoopbackAddress? address, [NotNullWhen(false)] out Problem? problem)
    {
        ArgumentNullException.ThrowIfNull(url);
        address = null;
        string? wrong = null;
        if (url.Contains(';', StringComparison.Ordinal))
        {
            wrong = "the workbench is served at one address, not at several";
        }
        else if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp)
        {
            wrong = "this is no http address on this machine alone";
        }
        else if (uri.UserInfo.Length > 0 || url.Contains('@', StringComparison.Ordinal))
        {
            wrong = "an address to serve at names no user";
        }
        else if (uri.PathAndQuery != "/" || uri.Fragment.Length > 0)
        {
            wrong = "an address to serve at ends after its port";
        }
        else if (LoopbackOf(uri.IdnHost) is not { } loopback)
        {
            wrong = $"\"{uri.Host}\" is not this machine alone";
        }
        else
        {
            address = new LoopbackAddress(new IPEndPoint(loopback, uri.Port));
        }

        problem = wrong is null ? null : new Problem("SAY0307", url, wrong, Hint);
        return address is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"http://{EndPoint}";

    private static IPAddress? LoopbackOf(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback
        : IPAddress.TryParse(host, out var literal) && Loopback.Is(literal) ? literal
        : null;
}

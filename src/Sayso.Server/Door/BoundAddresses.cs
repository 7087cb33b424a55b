using System.Net;

namespace Sayso.Server.Door;

/// <summary>Where a started server listens, which is looked at after the start, whatever was asked for.</summary>
internal static class BoundAddresses
{
    /// <summary>The one address that is bound.</summary>
    /// <exception cref="SaysoException">It is not one address of this machine's loopback: the server has to be stopped.</exception>
    public static Uri Only(IEnumerable<string> bound)
    {
        var addresses = bound.ToList();
        return addresses is [var only] && Uri.TryCreate(only, UriKind.Absolute, out var address)
            && IPAddress.TryParse(address.Host, out var literal) && Loopback.Is(literal)
            ? address
            : throw new SaysoException(new Problem(
                "SAY0315", string.Join(", ", addresses), "the server came to listen beyond this machine and was stopped",
                "Look for what adds addresses to it, and report it."));
    }
}

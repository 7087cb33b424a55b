using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Sayso.Server.Door;

/// <summary>What is this machine's own loopback, and connections that are not.</summary>
internal static class Loopback
{
    /// <summary>127.0.0.0/8 and ::1, also as IPv6 writes the former (::ffff:127.0.0.1).</summary>
    public static bool Is(IPAddress address) => IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    /// <summary>Ends a connection whose two ends are not both loopback before a byte of it is read, wherever the server listens.</summary>
    public static void OnlyLoopback(this ListenOptions listen) => listen.Use(next => connection =>
    {
        if (Is(connection.LocalEndPoint) && Is(connection.RemoteEndPoint))
        {
            return next(connection);
        }

        connection.Abort(new ConnectionAbortedException("Not from this machine."));
        return Task.CompletedTask;
    });

    private static bool Is(EndPoint? end) => end is IPEndPoint { Address: var address } && Is(address);
}

namespace Sayso.Anchor;

/// <summary>What of an address says which page it is.</summary>
internal static class UrlKey
{
    private static readonly string[] Trackers = ["utm_", "fbclid", "gclid", "mc_cid", "mc_eid"];

    /// <summary>
    /// The address without what only says how the reader came there: scheme, "www.", fragment, trackers, closing slash. Null when it is
    /// no address,
    /// or that of an outlet's front page, which shows another story each time.
    /// </summary>
    public static string? Of(string? url)
    {
        if (!Uri.TryCreate(url?.Trim(), UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https") || address.Host.Length == 0)
        {
            return null;
        }

        string host = address.IdnHost.ToLowerInvariant();
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        string port = address.IsDefaultPort ? "" : $":{address.Port}";
        string path = address.AbsolutePath.TrimEnd('/');
        string query = string.Join('&', address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => !Trackers.Any(tracker => part.StartsWith(tracker, StringComparison.OrdinalIgnoreCase)))
            .Order(StringComparer.Ordinal));
        return path.Length == 0 && query.Length == 0 ? null : $"{host}{port}{path}{(query.Length == 0 ? "" : "?")}{query}";
    }
}

using System.Globalization;
using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Sayso.Read.Formats;

/// <summary>What a web page says of itself: OpenGraph and other meta elements, JSON-LD, time elements, the canonical address.</summary>
internal static class HtmlProvenance
{
    public static Provenance Of(IHtmlDocument page)
    {
        string? Meta(params string[] names) =>
            names
            .Select(name =>
            page.QuerySelector($"meta[property='{name}'], meta[name='{name}'], meta[itemprop='{name}']")?.GetAttribute("content")?.Trim())
            .FirstOrDefault(value => value?.Length > 0);
        var linked = Linked(page);
        string? date = Meta("article:published_time", "og:article:published_time", "datePublished", "date", "pubdate", "dc.date",
            "DC.date.issued", "parsely-pub-date")
            ?? linked.Published
            ?? page.QuerySelector("article time[datetime], time[datetime]")?.GetAttribute("datetime");
        var moment = Moment(date);
        string? url = page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? Meta("og:url");
        return new Provenance
        {
            Title = Meta("og:title") ?? linked.Title ?? (page.Title is { Length: > 0 } title ? title : null),
            Outlet = Meta("og:site_name", "application-name") ?? linked.Outlet,
            Author = Meta("author", "article:author", "parsely-author", "dc.creator") is { } author
                && !author.StartsWith("http", StringComparison.OrdinalIgnoreCase)
                ? author
                : linked.Author,
            Published = moment.Day,
            PublishedAt = moment.At,
            Url = Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? url : null,
        };
    }

    private static (DateOnly? Day, DateTimeOffset? At) Moment(string? text)
    {
        if (text is null)
        {
            return (null, null);
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return (day, null);
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? (DateOnly.FromDateTime(at.DateTime), at)
            : (null, null);
    }

    private static (string? Title, string? Outlet, string? Author, string? Published) Linked(IHtmlDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']").Take(8))
        {
            try
            {
                using var json =
                    JsonDocument.Parse(script.TextContent, new JsonDocumentOptions { MaxDepth = 32, AllowTrailingCommas = true });
                foreach (var item in Items(json.RootElement))
                {
                    if (item.ValueKind == JsonValueKind.Object && (Text(item, "headline") ?? Text(item, "datePublished")) is not null)
                    {
                        return (Text(item, "headline"), Name(item, "publisher"), Name(item, "author"), Text(item, "datePublished"));
                    }
                }
            }
            catch (JsonException)
            {
                // A page whose own description is broken still has its text.
            }
        }

        return default;
    }

    private static List<JsonElement> Items(JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.Array => [.. root.EnumerateArray()],
        JsonValueKind.Object when root.TryGetProperty("@graph", out var graph) && graph.ValueKind == JsonValueKind.Array =>
            [.. graph.EnumerateArray()],
        _ => [root],
    };

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Name(JsonElement item, string name)
    {
        if (!item.TryGetProperty(name, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
        {
            value = value[0];
        }

        return value.ValueKind == JsonValueKind.String ? value.GetString()
            : value.ValueKind == JsonValueKind.Object ? Text(value, "name")
            : null;
    }
}

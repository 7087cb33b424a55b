using System.Text.Json;
using System.Text.Json.Nodes;
using Sayso.Cases;

namespace Sayso.Storage.Migrations;

/// <summary>
/// Reads the ledger lines of the first cases, which named voices by id alone and left out what a claim's attribution and report said.
/// </summary>
internal static class FirstLedgers
{
    /// <param name="line">As it was kept.</param>
    /// <param name="id">The report's id of today.</param>
    /// <exception cref="JsonException">It is no ledger.</exception>
    public static Ledger Read(byte[] line, ReportId id)
    {
        var root = JsonNode.Parse(line) as JsonObject ?? throw new JsonException("The line is no object.");
        root["report"]!["id"] = id.Value;
        var voices = ById(root["voices"]);
        var attributions = ById(root["attributions"]);
        var entities = ById(root["entities"]);
        foreach (var claim in Objects(root["claims"]))
        {
            claim["quotation"] ??= Of(attributions, claim["attribution"])?["quotation"]?.DeepClone();
            claim["names"] ??= new JsonArray(
                [.. Strings(claim["entities"]).Select(entity => Named(entities.GetValueOrDefault(entity))).OfType<JsonNode>()]);
            claim["text"] ??= Claim.TextOf(
                (string)root["report"]!["text"]!, [.. Objects(claim["content"])
                .Select(span => new Language.Span((int)span["start"]!, (int)span["end"]!))]);
            foreach (var link in Objects(claim["links"]))
            {
                var voice = Of(voices, link["voice"]);
                link["kind"] ??= voice?["kind"]?.DeepClone() ?? "unstated";
                link["name"] ??= voice?["name"]?.DeepClone() ?? "";
                link["anonymous"] ??= voice?["anonymous"]?.DeepClone() ?? false;
                if (voice?["entity"] is { } entity && Named(Of(entities, entity)) is { } named)
                {
                    link["named"] ??= named;
                }
            }
        }

        var ledger = LedgerJson.Read(root.ToJsonString().AsUtf8());
        return ledger with { Names = [.. NamesOf(ledger)] };
    }

    /// <summary>What the report names; what it is called without a name was not in the line.</summary>
    private static IEnumerable<ReportName> NamesOf(Ledger ledger)
    {
        foreach (var mentions in ledger.Mentions.GroupBy(mention => mention.Entity)
            .Where(mentions => mentions.Any(mention => mention.IsName)).OrderBy(mentions => mentions.Key.Number))
        {
            var entity = ledger.Entities[mentions.Key.Number];
            yield return new ReportName(
                new NamedIn(ledger.Report.Id, entity.Kind, entity.Name), [.. entity.Aliases.Where(alias => alias != entity.Name)], [],
                mentions.Count(),
                [.. mentions.Select(mention => new Language.Span(mention.Start, mention.End))]);
        }
    }

    private static byte[] AsUtf8(this string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private static JsonObject? Named(JsonObject? entity) => entity is null ? null
        : new JsonObject { ["kind"] = entity["kind"]?.DeepClone(), ["name"] = entity["name"]?.DeepClone() };

    private static Dictionary<string, JsonObject> ById(JsonNode? list) => Objects(list).Where(item => item["id"] is not null)
        .ToDictionary(item => (string)item["id"]!, StringComparer.Ordinal);

    private static JsonObject? Of(Dictionary<string, JsonObject> all, JsonNode? id) => id is null ? null
        : all.GetValueOrDefault((string)id!);

    private static IEnumerable<JsonObject> Objects(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonObject>();

    private static IEnumerable<string> Strings(JsonNode? list) => (list as JsonArray ?? []).Select(item => (string)item!);
}

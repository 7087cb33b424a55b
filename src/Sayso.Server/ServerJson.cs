using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Json;
using Sayso.Cases;

namespace Sayso.Server;

/// <summary>How the API writes and reads JSON: as the command line prints it.</summary>
internal static class ServerJson
{
    public static void Configure(JsonOptions options)
    {
        var json = options.SerializerOptions;
        foreach (var converter in LedgerJson.List.Converters)
        {
            json.Converters.Add(converter);
        }

        // Numbers are numbers: without this the OpenAPI document allows strings for them.
        json.NumberHandling = JsonNumberHandling.Strict;

        // A decision is of its kind wherever "kind" stands in it, and has all that its kind needs.
        json.AllowOutOfOrderMetadataProperties = true;
        json.RespectNullableAnnotations = true;
        json.RespectRequiredConstructorParameters = true;
    }
}

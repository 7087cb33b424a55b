using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Sayso.Server;

/// <summary>
/// Mends in the OpenAPI document what only the whole of it can tell: what tells the kinds of a union apart is there in each of them, a
/// value
/// of an enumeration is not null because one place may leave it open, nothing is described that nothing refers to, and a problem has its
/// code, its place and a hint.
/// </summary>
internal static class WholeDocument
{
    private static readonly string[] OfProblems = ["code", "where", "hint"];

    public static Task Describe(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var schemas = document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>();
        OpenApiSchema? Of(string? name) => name is not null && schemas.TryGetValue(name, out var found) ? found as OpenApiSchema : null;
        foreach (var schema in schemas.Values.OfType<OpenApiSchema>().ToList())
        {
            foreach (var kind in schema.Discriminator?.Mapping?.Values ?? [])
            {
                if (Of(kind.Reference.Id) is { } described)
                {
                    (described.Required ??= new HashSet<string>()).Add(schema.Discriminator!.PropertyName!);
                }
            }

            if (schema.Enum is { } values)
            {
                schema.Enum = [.. values.Where(value => !IsNull(value))];
            }
        }

        // Parameters list their values themselves.
        foreach (string spelled in schemas.Keys.Where(name => name.StartsWith(nameof(Spelled<>) + "Of", StringComparison.Ordinal)).ToList())
        {
            schemas.Remove(spelled);
        }

        if (Of(nameof(ProblemDetails)) is { Properties: { } properties } problem)
        {
            foreach (string name in OfProblems)
            {
                properties[name] = new OpenApiSchema { Type = JsonSchemaType.String };
                (problem.Required ??= new HashSet<string>()).Add(name);
            }
        }

        return Task.CompletedTask;
    }

    private static bool IsNull(JsonNode? value) => value is null || JsonNullSentinel.IsJsonNullSentinel(value);
}

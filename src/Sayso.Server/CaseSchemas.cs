using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Sayso.Cases;
using Sayso.Cases.Json;
using Sayso.Language;
using Sayso.Server.Views;

namespace Sayso.Server;

/// <summary>
/// Describes in the OpenAPI document what is written by converters of our own (ids, spans and communications), and that what is always
/// written is always there.
/// </summary>
internal static class CaseSchemas
{
    private const string SchemaId = "x-schema-id";

    public static async Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type == typeof(Span))
        {
            schema.Type = JsonSchemaType.Object;
            schema.Properties = new Dictionary<string, IOpenApiSchema> { ["start"] = Offset(), ["end"] = Offset() };
            schema.Required = new HashSet<string> { "start", "end" };
        }
        else if (IsId(type))
        {
            schema.Type = JsonSchemaType.String;
        }
        else if (context.JsonTypeInfo is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element }
            && (element == typeof(Span) || IsId(element)))
        {
            // Described next, as an item of its own, and referred to by this name.
            schema.Items = new OpenApiSchema { Metadata = new Dictionary<string, object> { [SchemaId] = element.Name } };
        }
        else if (context.JsonTypeInfo.Kind == JsonTypeInfoKind.Object && schema.Properties is { Count: > 0 } known && !IsSent(type))
        {
            schema.Required = context.JsonTypeInfo.Properties.Where(IsAlwaysWritten).Select(property => property.Name)
                .Where(known.ContainsKey).ToHashSet();
        }
    }

    private static OpenApiSchema Offset() => new() { Type = JsonSchemaType.Integer, Format = "int32" };

    private static bool IsId(Type type) => type.GetInterfaces().Any(contract => contract.IsGenericType
        && (contract.GetGenericTypeDefinition() == typeof(ITextId<>) || contract.GetGenericTypeDefinition() == typeof(INumberedId<>)));

    /// <summary>What clients send they may leave out, where it is not needed.</summary>
    private static bool IsSent(Type type) => typeof(Decision).IsAssignableFrom(type) || type == typeof(JudgementRequest);

    private static bool IsAlwaysWritten(JsonPropertyInfo property) => property.Get is not null
        && (property.AttributeProvider is not { } member || member.IsDefined(typeof(RequiredMemberAttribute), inherit: true)
            || !member.IsDefined(typeof(JsonIgnoreAttribute), inherit: true));
}

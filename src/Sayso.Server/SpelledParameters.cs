using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Sayso.Cases;

namespace Sayso.Server;

/// <summary>The parameters that take a value of an enumeration: what they take, in the OpenAPI document and in a refusal.</summary>
internal static class SpelledParameters
{
    /// <summary>Says which values a parameter takes, when one was given that it does not; null when all of them are right.</summary>
    public static Problem? Explain(Endpoint? endpoint, IQueryCollection query)
    {
        foreach (var (name, spellings) in Of(endpoint?.Metadata ?? []))
        {
            if (query[name] is [{ } given] && !spellings.Contains(given, StringComparer.Ordinal))
            {
                return new Problem("SAY0305", name, $"\"{given}\" is none of its values", $"Give one of: {string.Join(", ", spellings)}.");
            }
        }

        return null;
    }

    /// <summary>Lists the values in the OpenAPI document.</summary>
    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var (name, spellings) in Of(context.Description.ActionDescriptor.EndpointMetadata))
        {
            if (operation.Parameters?.OfType<OpenApiParameter>().FirstOrDefault(parameter => parameter.Name == name) is { } parameter)
            {
                parameter.Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Enum = [.. spellings.Select(spelling => (JsonNode)spelling)],
                };
            }
        }

        return Task.CompletedTask;
    }

    private static IEnumerable<(string Name, IReadOnlyList<string> Spellings)> Of(IEnumerable<object> metadata) =>
        from parameter in metadata.OfType<IParameterBindingMetadata>()
        let type = Nullable.GetUnderlyingType(parameter.ParameterInfo.ParameterType) ?? parameter.ParameterInfo.ParameterType
        where type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Spelled<>)
        select (NameOf(parameter), Spelt.All(type.GetGenericArguments()[0]));

    private static string NameOf(IParameterBindingMetadata parameter) =>
        parameter.ParameterInfo.GetCustomAttributes(typeof(FromQueryAttribute), inherit: true) is [FromQueryAttribute { Name: { } name }]
            ? name
            : parameter.Name;
}

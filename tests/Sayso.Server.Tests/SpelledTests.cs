using Sayso.Cases;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Sayso.Language;

namespace Sayso.Server.Tests;

/// <summary>One spelling of every enumeration, in every address of the API, as its own document tells them.</summary>
public sealed class SpelledTests : IAsyncLifetime
{
    // What some addresses cannot do without.
    private const string Required = "of=m1&by=2000-01-01T00:00:00Z";

    private readonly string _folder = Directory.CreateTempSubdirectory("sayso-spelled").FullName;
    private ServedCases _shelf = null!;
    private RunningServer _server = null!;
    private HttpClient _client = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _shelf = ServedCases.OfFolder(_folder, null, TimeProvider.System);
        _server = await Client.ServeNothingAsync(_shelf, null, Token);
        _client = Client.WithKey(_server);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        await _shelf.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Values_are_written_as_JSON_writes_them_and_no_other_way()
    {
        Assert.Equal(["unattributed", "single-origin", "corroborated", "disputed", "denied", "retracted"], Spelt.All<Standing>());
        Assert.All(Enum.GetValues<Stance>(), stance =>
        {
            string written = new Spelled<Stance>(stance).ToString();
            Assert.Equal(Cases.Spelt.Of(stance), written);
            Assert.Equal(stance, Spelled<Stance>.Parse(written, null).Value);
        });
        Assert.All(
            ["", " ", "Asserts", "ASSERTS", "0", "asserts ", "asserts,denies"],
            text => Assert.False(Spelled<Stance>.TryParse(text, null, out _)));
        Assert.False(Spelled<Stance>.TryParse(null, null, out _));
    }

    [Fact]
    public async Task Each_value_of_the_document_is_taken_by_its_address_and_anything_else_is_answered_with_the_list()
    {
        var parameters = await ParametersAsync();
        Assert.Superset(
            new HashSet<string> { "propositions standing", "knew bound", "suppliers bound", "claims stance", "claims kind",
                "entities kind" },
            parameters.Select(parameter => $"{Path.GetFileName(parameter.Path)} {parameter.Name}").ToHashSet());

        foreach (var (path, name, values) in parameters)
        {
            string address = path.Replace("{caseId}", "none", StringComparison.Ordinal) + "?" + Required + "&" + name + "=";
            foreach (string value in values)
            {
                await ExpectAsync(address + value, HttpStatusCode.NotFound, "SAY0301");
            }

            string capital = char.ToUpperInvariant(values[0][0]) + values[0][1..];
            foreach (string wrong in new[] { values[0].ToUpperInvariant(), capital, "0", "perhaps", "" })
            {
                var problem = await ExpectAsync(address + wrong, HttpStatusCode.BadRequest, "SAY0305");
                Assert.Equal($"Give one of: {string.Join(", ", values)}.", problem.GetProperty("hint").GetString());
            }
        }
    }

    [Fact]
    public async Task No_address_takes_an_enumeration_any_other_way()
    {
        var document = await _client.GetFromJsonAsync<JsonElement>("/openapi/v1.json", Token);

        // A bare enumeration in an address would be a reference to its schema, and be bound as C# spells it.
        Assert.DoesNotContain(
            QueryParameters(document), parameter => parameter.Parameter.GetProperty("schema").TryGetProperty("$ref", out _));
    }

    private async Task<JsonElement> ExpectAsync(string address, HttpStatusCode status, string code)
    {
        using var answer = await _client.GetAsync(address, Token);
        string text = await answer.Content.ReadAsStringAsync(Token);
        Assert.True(status == answer.StatusCode, $"{address}: {answer.StatusCode} {text}");
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal(code, problem.GetProperty("code").GetString());
        return problem;
    }

    private async Task<List<(string Path, string Name, string[] Values)>> ParametersAsync() =>
    [
        .. from pair in QueryParameters(await _client.GetFromJsonAsync<JsonElement>("/openapi/v1.json", Token))
           let schema = pair.Parameter.GetProperty("schema")
           where schema.TryGetProperty("enum", out _)
           let values = schema.GetProperty("enum").EnumerateArray().Select(value => value.GetString()!).ToArray()
           select (pair.Path, pair.Parameter.GetProperty("name").GetString()!, values),
    ];

    private static IEnumerable<(string Path, JsonElement Parameter)> QueryParameters(JsonElement document) =>
        from path in document.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        where operation.Value.TryGetProperty("parameters", out _)
        from parameter in operation.Value.GetProperty("parameters").EnumerateArray()
        where parameter.GetProperty("in").GetString() == "query"
        select (path.Name, parameter);
}

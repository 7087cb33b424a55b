using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Sayso.Cases;
using Sayso.Read;
using Sayso.Server.Door;
using Sayso.Storage.Sqlite;
using Sayso.Testing;

namespace Sayso.Server.Tests;

/// <summary>The real server on a loopback port, over a real case.</summary>
public sealed class ServerTests : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private CaseShelf? _shelf;
    private RunningServer? _server;
    private HttpClient _client = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        Directory.CreateDirectory(_folder);
        byte[] bytes = "Guards knew nothing\n\n“We knew nothing of the flight,” Maria Stone told Reuters on Friday. The embassy did not respond.\n"u8.ToArray();
        await using (var store = SqliteCaseStore.Open(Path.Combine(_folder, "velin.sayso"), TimeProvider.System))
        {
            await store.AddAsync(Pipeline.Read("a.txt", bytes, new Provenance { Outlet = "Meridian" }), bytes, Token);
        }

        string page = Path.Combine(_folder, "page");
        Directory.CreateDirectory(page);
        await File.WriteAllTextAsync(Path.Combine(page, "index.html"), "<!doctype html><title>page</title>", Token);
        _shelf = CaseShelf.OfFolder(_folder, Repository.Models, TimeProvider.System);
        _server = await SaysoServer.StartAsync(new ServeOptions(_shelf, null, page, TimeProvider.System), LoopbackAddress.At(0), Token);
        _client = Client.WithKey(_server);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            _client.Dispose();
            await _server.DisposeAsync();
            await _shelf!.DisposeAsync();
        }

        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public async Task Cases_reports_claims_and_search_are_served()
    {
        Assert.Equal("velin", (await Get("/api/cases"))[0].GetProperty("name").GetString());
        var report = (await Get("/api/cases/velin/reports"))[0];
        var ledger = await Get($"/api/cases/velin/reports/{report.GetProperty("id").GetString()}");
        Assert.Equal("Meridian", ledger.GetProperty("report").GetProperty("outlet").GetString());
        var claims = await Get("/api/cases/velin/claims?stance=no-response");
        Assert.Equal(1, claims.GetProperty("total").GetInt32());
        string id = claims.GetProperty("items")[0].GetProperty("id").GetString()!;
        Assert.Equal(id, (await Get($"/api/cases/velin/claims/{id}")).GetProperty("id").GetString());
        Assert.Equal(1, (await Get("/api/cases/velin/search?q=flight")).GetProperty("reports").GetArrayLength());
        Assert.NotEqual(0, (await Get("/api/cases/velin/facets")).GetProperty("stances").GetArrayLength());
    }

    [Fact]
    public async Task A_claim_is_marked_wrong_and_that_is_withdrawn()
    {
        string claim = (await Get("/api/cases/velin/claims")).GetProperty("items")[0].GetProperty("id").GetString()!;
        var made = await Post("/api/cases/velin/judgements", new { kind = "wrong", things = new[] { claim }, reason = "no" });
        Assert.Equal(HttpStatusCode.OK, made.StatusCode);
        int id = (await made.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("id").GetInt32();
        Assert.Equal("no", (await Get($"/api/cases/velin/claims/{claim}")).GetProperty("judgement").GetProperty("reason").GetString());

        await Post($"/api/cases/velin/judgements/{id}/withdrawal", new { });
        Assert.Equal(JsonValueKind.Null, (await Get($"/api/cases/velin/claims/{claim}")).GetProperty("judgement").ValueKind);
        Assert.Equal(1, (await Get("/api/cases/velin/judgements")).GetArrayLength());
    }

    [Fact]
    public async Task An_inquirys_questions_are_answered()
    {
        await using (var store = SqliteCaseStore.Open(Path.Combine(_folder, "velin.sayso"), TimeProvider.System))
        {
            var table = new RecordTable("t1", "m.csv", "transmission", "{}", 0, 0, default);
            await store.AddRecordsAsync(
                table, "00",
                [(new Cases.Record { Id = "m1", Table = "t1", Row = 2, Kind = RecordKind.Transmission, Who = ["Ann"], Whom = ["Bob"], What = "telegram", From = DateTimeOffset.UnixEpoch, To = DateTimeOffset.UnixEpoch.AddMinutes(1), TransitMinutes = 60, Carries = ["m1"] }, null)],
                Token);
        }

        Assert.Equal("m1", (await Get("/api/cases/velin/facts"))[0].GetProperty("id").GetString());
        var knew = await Get("/api/cases/velin/knew?of=m1&bound=documented");
        Assert.Equal(["Ann 1970-01-01T00:00:00Z", "Bob 1970-01-01T01:00:00Z"], knew.GetProperty("knowers").EnumerateArray().Select(row => $"{row.GetProperty("node").GetString()} {row.GetProperty("earliest").GetString()}"));
        Assert.Equal(1, (await Get("/api/cases/velin/knew?of=m1&without=Ann&by=2000-01-01T00:00:00Z")).GetProperty("not").EnumerateArray().Count(row => row.GetProperty("node").GetString() == "Bob"));
        Assert.Equal(2, (await Get("/api/cases/velin/suppliers?of=m1&of=m1&by=2000-01-01T00:00:00Z")).GetProperty("alone").GetArrayLength());
        Assert.NotEqual(0, (await Get("/api/cases/velin/timeline?zone=Europe/Berlin")).GetProperty("total").GetInt32());
        Assert.StartsWith("BEGIN:VCALENDAR", await _client.GetStringAsync("/api/cases/velin/timeline.ics", Token), StringComparison.Ordinal);
        Assert.NotEqual(0, (await Get("/api/cases/velin/gaps")).GetProperty("gaps").GetArrayLength());
        Assert.Equal(1, (await Get("/api/cases/velin/records")).GetProperty("records").GetArrayLength());
        Assert.Equal(2, (await Get("/api/cases/velin/impact?of=m1")).GetProperty("knowledge")[0].GetProperty("nodes").GetArrayLength());
        await Post("/api/cases/velin/judgements", new { kind = "hypothesis", things = new[] { "h1" }, value = "Ann told Bob" });
        Assert.Equal("h1", (await Get("/api/cases/velin/hypotheses")).GetProperty("hypotheses")[0].GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("/api/cases/velin/knew?of=nothing", 404, "SAY0410")]
    [InlineData("/api/cases/velin/knew?of=nothing&bound=perhaps", 400, "SAY0305")]
    [InlineData("/api/cases/velin/knew?of=nothing&by=soon", 400, "SAY0305")]
    [InlineData("/api/cases/velin/timeline?zone=Nowhere", 422, "SAY0422")]
    [InlineData("/api/cases/none/gaps", 404, "SAY0301")]
    [InlineData("/api/cases/none", 404, "SAY0301")]
    [InlineData("/api/cases/..%2F..%2Fetc/reports", 404, "SAY0301")]
    [InlineData("/api/cases/velin/reports/r0", 404, "SAY0302")]
    [InlineData("/api/cases/velin/claims/c0", 404, "SAY0303")]
    [InlineData("/api/nothing", 404, "SAY0308")]
    public async Task What_is_not_there_is_a_problem_with_a_code(string path, int status, string code)
    {
        using var answer = await _client.GetAsync(path, Token);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(code, (await answer.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("""{"kind":"right","things":["c0"]}""")]
    [InlineData("""{"kind":"wrong"}""")]
    [InlineData("not json")]
    public async Task A_judgement_that_is_not_understood_is_refused(string body)
    {
        using var answer = await _client.PostAsync("/api/cases/velin/judgements", new StringContent(body, System.Text.Encoding.UTF8, "application/json"), Token);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("unattributed", 0)]
    [InlineData("single-origin", 1)]
    [InlineData("corroborated", 0)]
    public async Task Propositions_are_filtered_by_how_they_stand(string standing, int atLeast)
    {
        var all = (await Get("/api/cases/velin/propositions")).GetProperty("items").EnumerateArray().ToList();
        var page = await Get($"/api/cases/velin/propositions?standing={standing}");

        var found = page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("standing").GetString()).ToList();
        Assert.All(found, word => Assert.Equal(standing, word));
        Assert.Equal(all.Count(item => item.GetProperty("standing").GetString() == standing), found.Count);
        Assert.True(found.Count >= atLeast);
    }

    [Fact]
    public async Task Other_hosts_and_other_pages_are_kept_out()
    {
        using var foreign = new HttpRequestMessage(HttpMethod.Get, "/api/cases") { Headers = { Host = "sayso.example.org" } };
        Assert.Equal(HttpStatusCode.BadRequest, (await _client.SendAsync(foreign, Token)).StatusCode);
        using var write = new HttpRequestMessage(HttpMethod.Post, "/api/cases/velin/judgements") { Content = JsonContent.Create(new { kind = "wrong", things = new[] { "c0" } }), Headers = { { "Origin", "https://evil.example.org" } } };
        Assert.Equal(HttpStatusCode.BadRequest, (await _client.SendAsync(write, Token)).StatusCode);
    }

    [Fact]
    public async Task The_page_comes_with_a_strict_policy_for_every_address_of_its_own()
    {
        using var answer = await _client.GetAsync("/case/velin/claims", Token);

        Assert.Contains("page", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task The_committed_OpenAPI_document_is_the_one_that_is_served()
    {
        string served = await _client.GetStringAsync("/openapi/v1.json", Token);
        using var committed = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "web", "openapi.json"), Token));
        using var current = JsonDocument.Parse(served);

        // The page's types are made of it:
        // curl -s -H "Authorization: Bearer KEY" ADDRESS/openapi/v1.json > web/openapi.json && npm run --prefix web api
        Assert.Equal(Without(committed.RootElement), Without(current.RootElement));
    }

    private static string Without(JsonElement document) => document.GetProperty("paths").GetRawText() + document.GetProperty("components").GetRawText() is var text ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : "";

    private async Task<JsonElement> Get(string path) => await _client.GetFromJsonAsync<JsonElement>(path, Token);

    private async Task<HttpResponseMessage> Post(string path, object body) => await _client.PostAsJsonAsync(path, body, Token);
}

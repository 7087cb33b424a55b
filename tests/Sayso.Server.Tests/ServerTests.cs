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
    private ServedCases? _shelf;
    private RunningServer? _server;
    private HttpClient _client = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        Directory.CreateDirectory(_folder);
        byte[] bytes = ("Guards knew nothing\n\n“We knew nothing of the flight,” Maria Stone told Reuters on Friday. The embassy did not "u8
            + "respond.\n"u8).ToArray();
        await using (var store = SqliteCaseStore.Open(Path.Combine(_folder, "velin.sayso"), TimeProvider.System))
        {
            await store.AddAsync(Pipeline.Read("a.txt", bytes, new Provenance { Outlet = "Meridian" }), bytes, Token);
        }

        string page = Path.Combine(_folder, "page");
        Directory.CreateDirectory(page);
        await File.WriteAllTextAsync(Path.Combine(page, "index.html"), "<!doctype html><title>page</title>", Token);
        _shelf = ServedCases.OfFolder(_folder, Repository.Models, TimeProvider.System);
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
        var report = (await Get("/api/cases/velin/reports")).GetProperty("items")[0];
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
        var made = await Post("/api/cases/velin/judgements", new { decision = new { kind = "wrong", claim }, reason = "no" });
        Assert.Equal(HttpStatusCode.OK, made.StatusCode);
        int id = (await made.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("id").GetInt32();
        Assert.Equal("no", (await Get($"/api/cases/velin/claims/{claim}")).GetProperty("judgement").GetProperty("reason").GetString());

        await Post($"/api/cases/velin/judgements/{id}/withdrawal", new { });
        Assert.Equal(JsonValueKind.Null, (await Get($"/api/cases/velin/claims/{claim}")).GetProperty("judgement").ValueKind);
        var listed = (await Get("/api/cases/velin/judgements")).GetProperty("items");
        Assert.Equal("wrong", Assert.Single(listed.EnumerateArray()).GetProperty("decision").GetProperty("kind").GetString());
    }

    [Fact]
    public async Task An_inquirys_questions_are_answered()
    {
        await using (var store = SqliteCaseStore.Open(Path.Combine(_folder, "velin.sayso"), TimeProvider.System))
        {
            var table = new RecordTable(new TableId("t1"), "m.csv", RecordKind.Transmission, "{}", 0, 0, default);
            await store.AddRecordsAsync(table, "00", [(Telegram(table.Id), null)], Token);
        }

        Assert.Equal("m1", (await Get("/api/cases/velin/facts")).GetProperty("items")[0].GetProperty("id").GetString());
        var knew = await Get("/api/cases/velin/knew?of=m1&bound=documented");
        Assert.Equal(
            ["Ann 1970-01-01T00:00:00Z", "Bob 1970-01-01T01:00:00Z"],
            knew.GetProperty("knowers").EnumerateArray().Select(row => $"{Word(row, "node")} {Word(row, "earliest")}"));
        var without = await Get("/api/cases/velin/knew?of=m1&without=Ann&by=2000-01-01T00:00:00Z");
        Assert.Contains("Bob", without.GetProperty("not").EnumerateArray().Select(row => Word(row, "node")));
        Assert.Contains("Bob", without.GetProperty("lost").EnumerateArray().Select(row => Word(row, "node")));
        var suppliers = (await Get("/api/cases/velin/suppliers?of=m1&of=m1&by=2000-01-01T00:00:00Z")).GetProperty("suppliers");
        Assert.Equal(["alone", "alone"], suppliers.EnumerateArray().Select(row => Word(row, "supply")));
        Assert.NotEqual(0, (await Get("/api/cases/velin/timeline?zone=Europe/Berlin")).GetProperty("total").GetInt32());
        Assert.StartsWith(
            "BEGIN:VCALENDAR", await _client.GetStringAsync("/api/cases/velin/timeline.ics", Token), StringComparison.Ordinal);
        Assert.NotEqual(0, (await Get("/api/cases/velin/gaps")).GetProperty("total").GetInt32());
        Assert.Equal("transmission", Word((await Get("/api/cases/velin/records")).GetProperty("items")[0], "kind"));
        Assert.Equal("t1", Word((await Get("/api/cases/velin/tables")).GetProperty("items")[0], "id"));
        Assert.Equal(0, (await Get("/api/cases/velin/rejected")).GetProperty("total").GetInt32());
        Assert.Equal(0, (await Get("/api/cases/velin/lists")).GetProperty("total").GetInt32());
        Assert.Equal(2, (await Get("/api/cases/velin/impact?of=m1")).GetProperty("knowledge")[0].GetProperty("nodes").GetArrayLength());
        await Post("/api/cases/velin/judgements", new { decision = new { name = "h1", words = "Ann told Bob", kind = "hypothesis" } });
        Assert.Equal("h1", (await Get("/api/cases/velin/hypotheses")).GetProperty("hypotheses")[0].GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("/api/cases/velin/knew?of=nothing", 404, "SAY0410")]
    [InlineData("/api/cases/velin/knew?of=nothing&bound=perhaps", 400, "SAY0305")]
    [InlineData("/api/cases/velin/knew?of=nothing&by=soon", 400, "SAY0414")]
    [InlineData("/api/cases/velin/knew", 400, "SAY0412")]
    [InlineData("/api/cases/velin/knew?held=Ann", 400, "SAY0412")]
    [InlineData("/api/cases/velin/knew?held=Nobody@2024-03-14T16:00Z", 404, "SAY0411")]
    [InlineData("/api/cases/velin/suppliers", 400, "SAY0412")]
    [InlineData("/api/cases/velin/timeline?from=soon", 400, "SAY0414")]
    [InlineData("/api/cases/velin/timeline?source=rumour", 400, "SAY0305")]
    [InlineData("/api/cases/velin/impact", 404, "SAY0413")]
    [InlineData("/api/cases/velin/claims?after=nonsense", 400, "SAY0305")]
    [InlineData("/api/cases/velin/propositions?after=nonsense", 400, "SAY0305")]
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
    [InlineData("""{"decision":{"kind":"right","claim":"c0"}}""")]
    [InlineData("""{"decision":{"kind":"wrong"}}""")]
    [InlineData("""{"decision":{"kind":"wrong","claim":null}}""")]
    [InlineData("""{"decision":{"kind":"same-entity","named":null}}""")]
    [InlineData("""{"decision":{"kind":"same-entity","named":[]}}""")]
    [InlineData("""{"decision":{"kind":"credibility","claim":"c0","grade":7}}""")]
    [InlineData("""{"decision":{"kind":"hypothesis","name":"a b","words":"so"}}""")]
    [InlineData("""{"decision":{"claim":"c0"}}""")]
    [InlineData("""{"decision":null}""")]
    [InlineData("{}")]
    [InlineData("not json")]
    public async Task A_judgement_that_is_not_understood_is_refused(string body)
    {
        using var answer = await _client.PostAsync(
            "/api/cases/velin/judgements", new StringContent(body, System.Text.Encoding.UTF8, "application/json"), Token);

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
        using var write = new HttpRequestMessage(
            HttpMethod.Post, "/api/cases/velin/judgements") { Content = JsonContent.Create(
            new { decision = new { kind = "wrong", claim = "c0" } }), Headers = { { "Origin", "https://evil.example.org" } } };
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

    [Theory]
    [InlineData("claims")]
    [InlineData("propositions")]
    [InlineData("gaps")]
    [InlineData("entities")]
    public async Task Lists_come_in_pages_that_follow_one_another(string list)
    {
        var all = (await Get($"/api/cases/velin/{list}")).GetProperty("items").EnumerateArray().Select(item => item.GetRawText()).ToList();
        var paged = new List<string>();
        string? after = null;
        do
        {
            var page = await Get($"/api/cases/velin/{list}?limit=1&after={after}");
            Assert.Equal(all.Count, page.GetProperty("total").GetInt32());
            paged.Add(Assert.Single(page.GetProperty("items").EnumerateArray()).GetRawText());
            after = page.GetProperty("next").GetString();
        }
        while (after is not null && paged.Count <= all.Count);

        Assert.Equal(all, paged);
    }

    [Fact]
    public async Task The_OpenAPI_document_knows_ids_ledgers_and_decisions()
    {
        var schemas = (await Get("/openapi/v1.json")).GetProperty("components").GetProperty("schemas");
        string Type(string schema) => schemas.GetProperty(schema).GetProperty("type").GetString()!;

        Assert.Equal(["string", "string", "string"], ((string[])["ReportId", "ClaimId", "VoiceId"]).Select(Type));
        Assert.True(schemas.GetProperty("Ledger").GetProperty("properties").TryGetProperty("attributions", out _));
        Assert.True(schemas.GetProperty("Span").GetProperty("properties").TryGetProperty("start", out _));
        Assert.Equal("kind", schemas.GetProperty("Decision").GetProperty("discriminator").GetProperty("propertyName").GetString());
        Assert.Equal(
            Spelt.All<Language.Stance>(), schemas.GetProperty("Stance").GetProperty("enum").EnumerateArray()
                .Select(value => value.GetString()!));
    }

    private static Cases.Record Telegram(TableId table) => new()
    {
        Id = "m1",
        Table = table,
        Row = 2,
        Kind = RecordKind.Transmission,
        Who = ["Ann"],
        Whom = ["Bob"],
        What = "telegram",
        From = DateTimeOffset.UnixEpoch,
        To = DateTimeOffset.UnixEpoch.AddMinutes(1),
        TransitMinutes = 60,
        Carries = ["m1"],
    };

    private static string? Word(JsonElement row, string name) => row.GetProperty(name).GetString();

    private static string Without(JsonElement document) => document.GetProperty("paths").GetRawText() + document.GetProperty("components")
        .GetRawText() is var text ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : "";

    private async Task<JsonElement> Get(string path) => await _client.GetFromJsonAsync<JsonElement>(path, Token);

    private async Task<HttpResponseMessage> Post(string path, object body) => await _client.PostAsJsonAsync(path, body, Token);
}

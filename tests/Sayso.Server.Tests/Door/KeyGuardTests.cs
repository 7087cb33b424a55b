using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Sayso.Server.Tests.Door;

/// <summary>Who has the key of a run and who has not, over a real connection.</summary>
public sealed class KeyGuardTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sayso-key").FullName;
    private ServedCases _shelf = null!;
    private RunningServer _server = null!;
    private HttpClient _stranger = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Cookie => $"sayso-{_server.Address.Port}={_server.Key}";

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "index.html"), "<!doctype html><title>workbench</title>", Token);
        await File.WriteAllTextAsync(Path.Combine(_folder, "page.js"), "workbench", Token);
        _shelf = ServedCases.OfFolder(_folder, null, TimeProvider.System);
        _server = await Client.ServeNothingAsync(_shelf, _folder, Token);
        _stranger = Client.Stranger(_server);
    }

    public async ValueTask DisposeAsync()
    {
        _stranger.Dispose();
        await _server.DisposeAsync();
        await _shelf.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("GET", "/api/cases")]
    [InlineData("HEAD", "/api/cases")]
    [InlineData("GET", "/API/cases")]
    [InlineData("GET", "/api/nothing")]
    [InlineData("GET", "/openapi/v1.json")]
    [InlineData("POST", "/api/cases/velin/judgements")]
    [InlineData("DELETE", "/")]
    public async Task The_API_asks_for_the_key(string method, string path)
    {
        using var answer = await _stranger.SendAsync(new HttpRequestMessage(new HttpMethod(method), path), Token);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        if (method != "HEAD")
        {
            var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Token);
            Assert.Equal("SAY0313", problem.GetProperty("code").GetString());
            Assert.Contains("sayso serve printed", problem.GetProperty("hint").GetString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/index.html")]
    [InlineData("/page.js")]
    [InlineData("/case/velin/claims")]
    [InlineData("/?key=")]
    [InlineData("/?key=wrong")]
    [InlineData("/?KEY=wrong")]
    public async Task A_browser_without_the_key_is_told_what_to_do_and_shown_nothing(string path)
    {
        using var answer = await _stranger.GetAsync(path, Token);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        string html = await answer.Content.ReadAsStringAsync(Token);
        Assert.Contains("This page is locked", html, StringComparison.Ordinal);
        Assert.DoesNotContain("workbench", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/?key={0}", "/")]
    [InlineData("/case/velin/claims?q=a%20b%26c&key={0}&sort=-date", "/case/velin/claims?q=a%20b%26c&sort=-date")]
    [InlineData("//elsewhere.example/?key={0}", "//elsewhere.example/")]
    public async Task Opening_the_printed_address_hands_out_a_cookie_and_leads_on_without_the_key(string opened, string led)
    {
        string here = _server.Address.GetLeftPart(UriPartial.Authority);
        using var answer = await _stranger.GetAsync(new Uri(here + string.Format(null, opened, _server.Key)), Token);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(here + led, answer.Headers.Location!.OriginalString);
        Assert.Equal($"{Cookie}; path=/; samesite=strict; httponly", answer.Headers.GetValues("Set-Cookie").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Equal(43, _server.Key.Length);
        Assert.Equal($"{_server.Address}?key={_server.Key}", _server.OpeningAddress.AbsoluteUri);
    }

    [Theory]
    [InlineData("/api/cases", "[]")]
    [InlineData("/", "workbench")]
    [InlineData("/case/velin/claims?q=a", "workbench")]
    public async Task Who_has_the_cookie_or_the_key_is_let_in(string path, string holds)
    {
        string key = _server.Key;
        (string, string)[] ways = [("Cookie", $"other=1; {Cookie}"), ("Authorization", $"Bearer {key}"),
            ("Authorization", $"bearer {key}")];
        foreach (var (name, value) in ways)
        {
            using var asked = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { name, value } } };
            using var answer = await _stranger.SendAsync(asked, Token);

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains(holds, await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_key_of_an_earlier_run_does_no_harm_beside_the_cookie_and_does_not_help_without_it()
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/case/velin?key=earlier") { Headers = { { "Cookie", Cookie } } };
        using var answer = await _stranger.SendAsync(asked, Token);
        Assert.Equal(new Uri(_server.Address, "/case/velin"), answer.Headers.Location);

        await using var other = await Client.ServeNothingAsync(_shelf, _folder, Token);
        Assert.NotEqual(_server.Key, other.Key);
        using var client = Client.Stranger(other);
        string earlier = $"sayso-{other.Address.Port}={_server.Key}; {Cookie}";
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/cases") { Headers = { { "Cookie", earlier } } };
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.SendAsync(again, Token)).StatusCode);
    }

    [Theory]
    [InlineData("Authorization", "Bearer")]
    [InlineData("Authorization", "Bearer ")]
    [InlineData("Authorization", "Basic {0}")]
    [InlineData("Authorization", "Bearer {0}x")]
    [InlineData("Authorization", "{0}")]
    [InlineData("Cookie", "sayso={0}")]
    [InlineData("Cookie", "sayso-1={0}")]
    [InlineData("X-Key", "{0}")]
    public async Task Nothing_that_only_looks_like_the_key_opens(string header, string value)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/api/cases");
        Assert.True(asked.Headers.TryAddWithoutValidation(header, string.Format(null, value, _server.Key)));
        using var answer = await _stranger.SendAsync(asked, Token);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("/api/cases?key={0}")]
    [InlineData("/api?key={0}")]
    public async Task The_API_takes_no_key_from_an_address(string path)
    {
        using var answer = await _stranger.GetAsync(string.Format(null, path, _server.Key), Token);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/api/cases")]
    [InlineData("/api/nothing")]
    [InlineData("/api/cases/none")]
    [InlineData("/api/cases/none/knew?by=soon")]
    [InlineData("/openapi/v1.json")]
    public async Task No_answer_of_the_API_is_kept_and_each_has_its_headers(string path)
    {
        using var client = Client.WithKey(_server);
        foreach (var asking in new[] { client, _stranger })
        {
            using var answer = await asking.GetAsync(path, Token);

            Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        }
    }
}

using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Sayso.Cases;
using Sayso.Read;
using Sayso.Server.Door;
using Sayso.Storage.Sqlite;
using Sayso.Testing;
using Sayso.Weigh;

namespace Sayso.Server.Tests;

/// <summary>What is sealed is in no answer: every address of the API's own document is asked, about every thing of the case.</summary>
public sealed class SealedAnswersTests : IAsyncLifetime
{
    private const string Questions = "q=okapi&of=visit&by=2100-01-01T00:00:00Z&who=Oskar";

    private const string Open =
        "Guards suspected\n\nThe quagga flight was late, Petra Lindqvist told Meridian on 3 May 2011.\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("sayso-sealed").FullName;
    private readonly List<string> _ids = [];
    private Report _sealed = null!;
    private ClaimId _claim;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Case => Path.Combine(_folder, "velin.sayso");

    private SqliteConnection Connection() => new($"Data Source={Path.Combine(Case, "case.db")};Pooling=False");

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        await using var store = SqliteCaseStore.Open(Case, TimeProvider.System);
        _sealed = (await AddAsync(store, "sealed.txt", "Courier", SealedRows.Text)).Report;
        await AddAsync(store, "open.txt", "Meridian", Open);
        await WeighStage.WeighAsync(store, Token);
        var claims = (await store.ListClaimsAsync(new ClaimFilter(), Token)).Items;
        _claim = claims.First(claim => claim.Report == _sealed.Id).Id;
        await store.JudgeAsync(new NewJudgement(new Decision.Credibility(_claim, 3), "ana", null), Token);
        _ids.AddRange(claims.Select(claim => claim.Id.Value));
        _ids.AddRange((await store.ListReportsAsync(Token)).Select(report => report.Id.Value));
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_sealed_report_is_in_no_answer(bool asPage)
    {
        string before = await AskAllAsync(asPage);
        Assert.All(SealedRows.Words, word => Assert.Contains(word, before, StringComparison.OrdinalIgnoreCase));

        Assert.Equal(1, SealedRows.Seal(Connection(), "report", $"id = '{_sealed.Id}'"));
        string after = await AskAllAsync(asPage);

        Assert.All(SealedRows.Words, word => Assert.DoesNotContain(word, after, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("quagga", after, StringComparison.Ordinal);
    }

    /// <summary>All answers of a new server, one a line with its address; of all ids that any of them names, too.</summary>
    private async Task<string> AskAllAsync(bool asPage)
    {
        await using var cases = ServedCases.OfFolder(_folder, Repository.Models, TimeProvider.System);
        await using var server = await SaysoServer.StartAsync(
            new ServeOptions(cases, null, null, TimeProvider.System), LoopbackAddress.At(0), Token);
        using var client = asPage ? Client.Stranger(server) : Client.WithKey(server);
        if (asPage)
        {
            client.DefaultRequestHeaders.Add("Cookie", $"sayso-{server.Address.Port}={server.Key}");
        }

        foreach (string list in (string[])["entities", "propositions"])
        {
            var page = await client.GetFromJsonAsync<JsonElement>($"/api/cases/velin/{list}", Token);
            _ids.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
        }

        var document = await client.GetFromJsonAsync<JsonElement>("/openapi/v1.json", Token);
        var said = new StringBuilder();
        foreach (string path in document.GetProperty("paths").EnumerateObject().Where(path => path.Value.TryGetProperty("get", out _))
            .Select(path => path.Name))
        {
            foreach (string address in AddressesOf(path))
            {
                using var answer = await client.GetAsync($"{address}?{Questions}", Token);
                said.AppendLine($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(Token)}");
            }
        }

        foreach (string act in (string[])["judgements/preview", "judgements"])
        {
            var request = new { decision = new { kind = "wrong", claim = _claim.Value } };
            using var answer = await client.PostAsJsonAsync($"/api/cases/velin/{act}", request, Token);
            said.AppendLine($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(Token)}");
        }

        using var withdrawn = await client.PostAsync("/api/cases/velin/judgements/1/withdrawal", null, Token);
        said.AppendLine(await withdrawn.Content.ReadAsStringAsync(Token));
        return said.ToString();
    }

    private IEnumerable<string> AddressesOf(string path)
    {
        string own = path.Replace("{caseId}", "velin", StringComparison.Ordinal);
        int from = own.IndexOf('{', StringComparison.Ordinal);
        return from < 0
            ? [own]
            : _ids.Distinct().Select(id => own[..from] + Uri.EscapeDataString(id) + own[(own.IndexOf('}', from) + 1)..]);
    }

    private static async Task<Ledger> AddAsync(SqliteCaseStore store, string path, string outlet, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        var ledger = Pipeline.Read(path, bytes, new Provenance { Outlet = outlet, Published = new DateOnly(2024, 3, 18) });
        await store.AddAsync(ledger, bytes, Token);
        return ledger;
    }
}

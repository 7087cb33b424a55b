using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Sayso.Cases;
using Sayso.Read;
using Sayso.Read.Tables;
using Sayso.Server;
using Sayso.Server.Door;
using Sayso.Storage.Sqlite;
using Sayso.Testing;
using Sayso.Weigh;

namespace Sayso.Cli.Tests;

/// <summary>The command line and the API, asked the same of one case: the example with its records.</summary>
public sealed class HostsAgreeTests : IAsyncLifetime
{
    private const string Deadline = "2024-03-14T20:48:00Z";

    private static readonly string Example = Path.Combine(Repository.Root, "examples", "velin");

    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private ServedCases? _shelf;
    private RunningServer? _server;
    private HttpClient _client = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Case => Path.Combine(_folder, "velin.sayso");

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        Directory.CreateDirectory(_folder);
        await using (var store = SqliteCaseStore.Open(Case, TimeProvider.System))
        {
            await FillAsync(store);
        }

        _shelf = ServedCases.OfFolder(_folder, Repository.Models, TimeProvider.System);
        _server = await SaysoServer.StartAsync(new ServeOptions(_shelf, null, null, TimeProvider.System), LoopbackAddress.At(0), Token);
        _client = new HttpClient
        {
            BaseAddress = _server.Address,
            DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", _server.Key) },
        };
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
    public async Task The_same_question_has_the_same_answer()
    {
        await SameAsync("knew?of=visit", "knowers", "knew", "--of", "visit");
        await SameAsync(
            $"knew?of=visit&by={Deadline}&bound=documented", "knowers", "knew", "--of", "visit", "--by", Deadline, "--bound", "documented");
        await SameAsync("knew?of=visit&without=calls", "lost", "knew", "--of", "visit", "--without", "calls");
        await SameAsync(
            $"knew?of=visit&by={Deadline}&chokepoints=true", "chokepoints", "knew", "--of", "visit", "--by", Deadline, "--chokepoints");
        await SameAsync($"knew?of=visit&by={Deadline}&missing=true", "missing", "knew", "--of", "visit", "--by", Deadline, "--missing");
        await SameAsync(
            "suppliers?of=visit&of=stand&by=2024-03-14T21:14Z", "suppliers", "knew", "--of", "visit", "stand", "--by", "2024-03-14T21:14Z");
        await SameAsync("timeline?zone=%2B02:00", "items", "timeline", "--zone", "+02:00");
        await SameAsync("timeline?source=record&to=2024-03-14", "items", "timeline", "--source", "record", "--to", "2024-03-14");
        await SameAsync("gaps", "items", "gaps");
        await SameAsync("lists", "items", "lists");
        await SameAsync("records", "items", "show", "records");
        await SameAsync("tables", "items", "show", "tables");
        await SameAsync("claims", "items", "show", "claims");
        await SameAsync("reports", "items", "show", "reports");
        await SameAsync("dependence", "items", "show", "dependence");
        await SameAsync("judgements", "items", "show", "judgements");
        await SameAsync("hypotheses", null, "hypotheses");
        await SameAsync("impact?of=c1", null, "impact", "c1");
    }

    [Theory]
    [InlineData("SAY0411", "knew?of=visit&without=Nobody", "knew", "--of", "visit", "--without", "Nobody")]
    [InlineData("SAY0411", "knew?held=Nobody@2024-03-14T16:00Z", "knew", "--held", "Nobody@2024-03-14T16:00Z")]
    [InlineData("SAY0410", "knew?of=nothing", "knew", "--of", "nothing")]
    [InlineData("SAY0412", "knew", "knew")]
    [InlineData("SAY0414", "knew?of=visit&by=soon", "knew", "--of", "visit", "--by", "soon")]
    [InlineData("SAY0414", "timeline?from=soon", "timeline", "--from", "soon")]
    [InlineData("SAY0413", "impact?of=nothing", "impact", "nothing")]
    public async Task The_same_mistake_is_the_same_problem(string code, string address, params string[] command)
    {
        using var answer = await _client.GetAsync($"/api/cases/velin/{address}", Token);
        Assert.Equal(code, (await answer.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("code").GetString());

        var (status, _, error) = await AskAsync(command);
        Assert.Equal((2, code), (status, error[..7]));
    }

    private static async Task FillAsync(SqliteCaseStore store)
    {
        foreach (var input in ReadInputs.Expand(
            [Path.Combine(Example, "reports")], Path.Combine(Example, "metadata.csv"), Provenance.None, null))
        {
            byte[] bytes = await File.ReadAllBytesAsync(input.Path, Token);
            await store.AddAsync(Pipeline.Read(input.Path, bytes, input.Given), bytes, Token);
        }

        foreach (string path in Directory.EnumerateFiles(Path.Combine(Example, "records"), "*.csv").Order(StringComparer.Ordinal))
        {
            var (id, sha256) = TableReader.Identify(path);
            var mapping = TableMapping.Suggest(path, TableReader.Header(path), null) with { Zone = "+02:00" };
            var table = new RecordTable(id, path, mapping.Kind, mapping.ToJson(), 0, 0, default);
            await store.AddRecordsAsync(table, sha256, TableReader.Read(path, id, mapping), Token);
        }

        foreach (string line in await File.ReadAllLinesAsync(Path.Combine(Example, "hypotheses.csv"), Token))
        {
            string[] cells = line.Split(';');
            var decision = DecisionForm.Read(cells[0], cells[1].Split(' '), cells[2].Length > 0 ? cells[2] : null);
            await store.JudgeAsync(new NewJudgement(decision, "example", cells[3]), Token);
        }

        await WeighStage.WeighAsync(store, Token);
    }

    /// <summary>
    /// The lines that the command prints are the list of that name in the answer; or the answer, where there is no such list.
    /// </summary>
    private async Task SameAsync(string address, string? list, params string[] command)
    {
        var answer = await _client.GetFromJsonAsync<JsonElement>($"/api/cases/velin/{address}", Token);
        List<JsonElement> expected = list is null ? [answer] : [.. answer.GetProperty(list).EnumerateArray()];
        var (status, output, error) = await AskAsync([.. command, "--json"]);
        Assert.Equal((0, ""), (status, error));
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.NotEmpty(expected);
        Assert.Equal(expected.Count, lines.Count);
        Assert.All(expected.Zip(lines), pair => Assert.True(JsonElement.DeepEquals(pair.First, pair.Second), $"{address}: {pair.First} / "
            + $"{pair.Second}"));
    }

    private async Task<(int Status, string Output, string Error)> AskAsync(string[] command)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "Sayso.Cli.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. command, "--case", Case])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["SAYSO_MODELS"] = Repository.Models },
        })!;
        var output = process.StandardOutput.ReadToEndAsync(Token);
        string error = await process.StandardError.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);
        return (process.ExitCode, await output, error);
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Sayso.Storage.Sqlite;

namespace Sayso.Benchmarks.Scale;

/// <summary>A case served by a program of its own, as people have it: what a click costs is what its answer over loopback takes.</summary>
internal sealed partial class ServedCase : IAsyncDisposable
{
    private readonly Process _process;
    private readonly HttpClient _client;

    private ServedCase(Process process, HttpClient client, TimeSpan start)
    {
        (_process, _client, StartTime) = (process, client, start);
    }

    /// <summary>How long the program took until it listened.</summary>
    public TimeSpan StartTime { get; }

    /// <summary>Starts the program.</summary>
    /// <param name="program">Sayso.Cli.dll, of this version or another.</param>
    /// <param name="folder">The case.</param>
    public static async Task<ServedCase> StartAsync(string program, string folder)
    {
        long start = Stopwatch.GetTimestamp();
        var process = Process.Start(new ProcessStartInfo("dotnet", [program, "serve", "--case", folder, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
        })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Address().Match(line) is { Success: true } match)
            {
                var opening = new Uri(match.Value);
                var client = new HttpClient
                {
                    BaseAddress = new Uri(opening, $"/api/cases/{SqliteCaseStore.NameOf(folder)}/"),
                    Timeout = TimeSpan.FromMinutes(30),
                };
                client.DefaultRequestHeaders.Authorization =
                    new AuthenticationHeaderValue("Bearer", opening.Query.Replace("?key=", "", StringComparison.Ordinal));
                return new ServedCase(process, client, Stopwatch.GetElapsedTime(start));
            }
        }

        throw new InvalidOperationException($"{program} does not serve {folder}: it ended with {process.ExitCode}.");
    }

    /// <summary>Asks for something.</summary>
    /// <returns>The answer, and how long it took to come in whole.</returns>
    public Task<(JsonElement Answer, TimeSpan Took)> GetAsync(string address) =>
        AskAsync(new HttpRequestMessage(HttpMethod.Get, address));

    /// <summary>Sends something.</summary>
    public Task<(JsonElement Answer, TimeSpan Took)> PostAsync(string address, string json) =>
        AskAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(json, Encoding.UTF8, "application/json") });

    /// <summary>The items of a list, page by page where it has pages.</summary>
    public async Task<IReadOnlyList<JsonElement>> ListAsync(string address, int most)
    {
        var all = new List<JsonElement>();
        string? next = "";
        while (next is not null && all.Count < most)
        {
            var (page, _) = await GetAsync($"{address}?limit=5000{(next.Length == 0 ? "" : $"&after={Uri.EscapeDataString(next)}")}");
            all.AddRange((page.ValueKind == JsonValueKind.Array ? page : page.GetProperty("items")).EnumerateArray());
            next = page.ValueKind == JsonValueKind.Object && page.TryGetProperty("next", out var after) ? after.GetString() : null;
        }

        return all;
    }

    /// <summary>The most memory that the program has had, in bytes; 0 where the system does not tell.</summary>
    public long PeakMemory() => File.Exists($"/proc/{_process.Id}/status")
        && File.ReadLines($"/proc/{_process.Id}/status").FirstOrDefault(line => line.StartsWith("VmHWM", StringComparison.Ordinal))
            is { } line
        ? long.Parse(line.AsSpan(6).Trim().TrimEnd("kB").Trim(), CultureInfo.InvariantCulture) * 1024 : 0;

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<(JsonElement Answer, TimeSpan Took)> AskAsync(HttpRequestMessage request)
    {
        long start = Stopwatch.GetTimestamp();
        using var response = await _client.SendAsync(request);
        byte[] body = await response.Content.ReadAsByteArrayAsync();
        var took = Stopwatch.GetElapsedTime(start);
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{request.Method} {request.RequestUri}: {Encoding.UTF8.GetString(body)}");
        }

        request.Dispose();
        using var json = JsonDocument.Parse(body);
        return (json.RootElement.Clone(), took);
    }

    [GeneratedRegex(@"http://[^\s]+")]
    private static partial Regex Address();
}

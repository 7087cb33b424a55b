using System.Diagnostics;
using Microsoft.Playwright;
using Sayso.Testing;

namespace Sayso.EndToEnd.Tests;

/// <summary>A case read from the example and served by the command line, with Chromium to look at it. Started once for all tests.</summary>
public sealed class Workbench : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    // A page that tries everything it can to run something.
    private const string Hostile = """
        <html><head><title>Hostile</title><meta property="og:site_name" content="<img src=x onerror=window.owned=1>"></head><body><article><h1>Minister <script>window.owned=1</script>denies leak</h1>
        <p>The minister denied that anybody in her office had spoken of the visit &lt;img src=x onerror="window.owned=1"&gt;, and said that the talks would go on as planned in the spring.</p>
        <p><a href="javascript:window.owned=1">She said</a> &lt;script&gt;window.owned=1&lt;/script&gt; that nobody had been told of the flight before it landed on Thursday night.</p></article></body></html>
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("sayso-page").FullName;
    private Process? _server;
    private IPlaywright? _playwright;

    /// <summary>Why nothing can be tested here; null when all is well.</summary>
    public string? Missing { get; private set; }

    public IBrowser Browser { get; private set; } = null!;

    /// <summary>Where it is served, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>What sayso serve printed, with the key.</summary>
    public string OpeningAddress { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Missing = Engines.English is null ? Engines.Missing
            : !File.Exists(Chromium) ? $"{Chromium} is not installed (apt-get install chromium)"
            : !File.Exists(Path.Combine(Repository.Root, "web", "dist", "index.html")) ? "the page is not built (npm ci --prefix web && "
                + "npm run --prefix web build)"
            : null;
        if (Missing is not null)
        {
            return;
        }

        string example = Path.Combine(Repository.Root, "examples", "velin");
        await File.WriteAllTextAsync(Path.Combine(_folder, "hostile.html"), Hostile);
        string folder = Path.Combine(_folder, "velin.sayso");
        await Run("read", Path.Combine(example, "reports"), "--metadata", Path.Combine(example, "metadata.csv"), "--case", folder);
        await Run("read", Path.Combine(_folder, "hostile.html"), "--case", folder);
        foreach (string table in Directory.EnumerateFiles(Path.Combine(example, "records"), "*.csv").Order(StringComparer.Ordinal))
        {
            await Run("records", table, "--zone", "+02:00", "--case", folder);
        }

        foreach (string judgement in await File.ReadAllLinesAsync(Path.Combine(example, "hypotheses.csv")))
        {
            string[] cells = judgement.Split(';');
            await Run(["judge", cells[0], .. cells[1].Split(' '), .. cells[2].Length > 0 ? ["--as", cells[2]] : Array.Empty<string>(),
                "--case", folder]);
        }

        _server = Start("serve", "--cases", _folder, "--urls", "http://127.0.0.1:0");
        string line = await _server.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException(await _server.StandardError.ReadToEndAsync());
        OpeningAddress = line.Split(' ').Single(word => word.StartsWith("http", StringComparison.Ordinal));
        Address = new Uri(OpeningAddress).GetLeftPart(UriPartial.Authority);
        // A busy machine takes its time over the first answer.
        Assertions.SetDefaultExpectTimeout(20_000);
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A page of its own: nothing is shared with other tests but the case. The key comes with the address.</summary>
    public async Task<IPage> OpenAsync(string path, bool dark = false)
    {
        var context = await Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address,
            ViewportSize = new ViewportSize { Width = 1360, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{new Uri(OpeningAddress).Query[1..]}");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_server is not null)
        {
            _server.Kill(entireProcessTree: true);
            await _server.WaitForExitAsync();
            _server.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static Process Start(params string[] arguments) =>
        Process.Start(
            new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "Sayso.Cli.dll"), .. arguments]) { RedirectStandardOutput = true,
            RedirectStandardError = true, Environment = { ["SAYSO_MODELS"] = Repository.Models } })!;

    private static async Task Run(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        string error = await process.StandardError.ReadToEndAsync();
        await output;
        await process.WaitForExitAsync();
        // 2: some rows of a table are no records, as the example has it.
        if (process.ExitCode is not (0 or 2))
        {
            throw new InvalidOperationException(error);
        }
    }
}

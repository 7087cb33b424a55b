using System.Diagnostics;
using System.Text.Json;
using Sayso.Testing;

namespace Sayso.Cli.Tests;

/// <summary>Both readers as they are run: the same ledger whatever the machine multiplies with, however many read, in any order.</summary>
public sealed class CarefulReaderTests : IDisposable
{
    private const string Text = """
        KARST, Sept 4 (Reuters) - Two workers were killed when a tank exploded at the Karst refinery on Friday, fire chief Marta Novak said.

        "Nobody had looked at that valve since March," Novak told reporters. She said the plant's owner, Kestrel Oil, had been warned twice.

        Kestrel declined to comment. A union official, speaking on condition of anonymity, said the warnings came in letters.
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("sayso-careful").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Without vectors of 512 bits, without products of bytes, without any of them.</summary>
    [Theory]
    [InlineData(false, "DOTNET_EnableAVX512")]
    [InlineData(false, "DOTNET_EnableAVXVNNI")]
    [InlineData(false, "DOTNET_EnableHWIntrinsic")]
    [InlineData(true, "DOTNET_EnableAVX512")]
    [InlineData(true, "DOTNET_EnableAVXVNNI")]
    [InlineData(true, "DOTNET_EnableHWIntrinsic")]
    public async Task A_ledger_hangs_on_no_instruction(bool careful, string without)
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        string path = Path.Combine(_folder, "a.txt");
        await File.WriteAllTextAsync(path, Text, TestContext.Current.CancellationToken);
        string[] arguments = ["read", path, "--json", "--tokens", .. Pace(careful)];
        string full = await Run(arguments);
        Assert.Contains("Marta Novak", full, StringComparison.Ordinal);
        Assert.Equal(full, await Run(arguments, without));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_ledger_hangs_on_no_neighbour(bool careful)
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        var paths = Enumerable.Range(0, 4).Select(number => Path.Combine(_folder, $"{number}.txt")).ToList();
        foreach (string path in paths)
        {
            string words = string.Join("\n\n", Text.Split("\n\n").Skip(paths.IndexOf(path) % 3));
            await File.WriteAllTextAsync(path, words, TestContext.Current.CancellationToken);
        }

        string together = await Run(["read", .. paths, "--json", "--jobs", "2", .. Pace(careful)]);
        paths.Reverse();
        string apart = await Run(["read", .. paths, "--json", "--jobs", "1", .. Pace(careful)]);
        Assert.Equal(Lines(together).Order(StringComparer.Ordinal), Lines(apart).Order(StringComparer.Ordinal));
        Assert.Equal(4, Lines(together).Length);
    }

    [Fact]
    public async Task A_careful_reading_stays_where_the_fast_reader_comes_by()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        string folder = Path.Combine(_folder, "inquiry.sayso");
        string careful = Write("a.txt");
        await Run(["read", careful, "--case", folder]);
        string told = await Run(["read", careful, Write("b.txt"), "--fast", "--case", folder], error: true);
        Assert.Contains("1 report stays as it was", told, StringComparison.Ordinal);
        Assert.Equal([("a.txt", true), ("b.txt", false)], await ReadersAsync(folder));
        await Run(["reread", "--fast", "--case", folder]);
        Assert.Equal([("a.txt", false), ("b.txt", false)], await ReadersAsync(folder));
    }

    [Fact]
    public async Task What_was_read_fast_is_read_again_carefully_while_it_is_served()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        string folder = Path.Combine(_folder, "inquiry.sayso");
        await Run(["read", Write("a.txt"), Write("b.txt"), "--fast", "--case", folder]);
        string claim = (await RowsAsync("claims", folder)).First(row =>
            row.GetProperty("path").GetString()!.EndsWith("a.txt", StringComparison.Ordinal)
            && row.GetProperty("text").GetString()!.Contains("Two workers", StringComparison.Ordinal)).GetProperty("id").GetString()!;
        await Run(["judge", "wrong", claim, "--because", "seen", "--case", folder]);

        using var server = Start(["serve", "--case", folder, "--urls", "http://127.0.0.1:0"]);
        string? line = "";
        while (line is not null && !line.StartsWith("Read again: ", StringComparison.Ordinal))
        {
            line = await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        }

        server.Kill(entireProcessTree: true);
        await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.NotNull(line);
        Assert.Equal([("a.txt", true), ("b.txt", true)], await ReadersAsync(folder));
        Assert.Single(await RowsAsync("judgements", folder), row => row.GetProperty("anchored").GetBoolean());
    }

    private static async Task<IReadOnlyList<(string Name, bool IsCareful)>> ReadersAsync(string folder) =>
        [.. (await RowsAsync("reports", folder)).Select(row => (Path.GetFileName(row.GetProperty("path").GetString()!),
            row.GetProperty("models").GetString()!.Contains("-careful-", StringComparison.Ordinal))).Order()];

    private static async Task<IReadOnlyList<JsonElement>> RowsAsync(string what, string folder) =>
        [.. Lines(await Run(["show", what, "--json", "--case", folder])).Select(line => JsonDocument.Parse(line).RootElement)];

    private string Write(string name)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, $"{Path.GetFileNameWithoutExtension(name).ToUpperInvariant()} REPORT\n\n{Text}");
        return path;
    }

    private static string[] Pace(bool careful) => careful ? [] : ["--fast"];

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static async Task<string> Run(string[] arguments, string? without = null, bool error = false)
    {
        using var process = Start(arguments, without);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        string told = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, told);
        return error ? told : await output;
    }

    private static Process Start(string[] arguments, string? without = null)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "Sayso.Cli.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["SAYSO_MODELS"] = Repository.Models },
        };
        if (without is not null)
        {
            start.Environment[without] = "0";
        }

        return Process.Start(start)!;
    }
}

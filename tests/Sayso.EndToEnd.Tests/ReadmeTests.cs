using System.Diagnostics;
using System.Text.RegularExpressions;
using Sayso.Testing;

namespace Sayso.EndToEnd.Tests;

/// <summary>The commands that the README gives do what it says.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public async Task The_demo_reads_the_example_and_serves_the_page()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        Assert.Contains("\n./sayso demo\n", Readme, StringComparison.Ordinal);
        using var demo =
            Process.Start(
            new ProcessStartInfo("bash", ["./sayso", "demo", "--urls", "http://127.0.0.1:0"]) { WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true, RedirectStandardError = true })!;
        demo.ErrorDataReceived += (_, _) => { };
        demo.BeginErrorReadLine();
        try
        {
            string? line;
            do
            {
                line = await demo.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            }
            while (line is not null && !line.StartsWith("Serving", StringComparison.Ordinal));

            Assert.NotNull(line);
            string address = Address().Match(line).Value;
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            string page = await client.GetStringAsync(address, TestContext.Current.CancellationToken);
            Assert.Contains("<div id=\"root\">", page, StringComparison.Ordinal);
            Assert.Contains(
                "\"velin\"", await client.GetStringAsync("/api/cases", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        finally
        {
            demo.Kill(entireProcessTree: true);
            await demo.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public void The_test_command_is_there_and_can_be_run()
    {
        Assert.Contains("\n./test\n", Readme, StringComparison.Ordinal);
        Assert.StartsWith("#!/usr/bin/env bash", File.ReadAllText(Path.Combine(Repository.Root, "test")), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_link_to_a_file_leads_somewhere() =>
        Assert.All(Link().Matches(Readme).Select(match => match.Groups[1].Value)
            .Where(link => !link.StartsWith("http", StringComparison.Ordinal)), link =>
            Assert.True(
                File.Exists(Path.Combine(Repository.Root, link)) || Directory.Exists(Path.Combine(Repository.Root, link)),
                $"README links to {link}, which is not there"));

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex Address();

    [GeneratedRegex(@"\]\(([^)#]+)\)")]
    private static partial Regex Link();
}

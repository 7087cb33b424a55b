using System.Diagnostics;
using Sayso.Testing;

namespace Sayso.Models.Tests;

/// <summary>
/// The shipped models on the parts kept back, measured from outside: below the floors of models/en/floors.json something is broken.
/// </summary>
public sealed class FloorTests
{
    [Theory]
    [InlineData("attribution")]
    [InlineData("ledgers")]
    [InlineData("attribution-careful")]
    [InlineData("ledgers-careful")]
    [InlineData("entities")]
    [InlineData("times")]
    [InlineData("times-tuned-on")]
    [InlineData("syntax")]
    [InlineData("coreference")]
    [InlineData("names")]
    [InlineData("dependence")]
    [InlineData("across")]
    [InlineData("fusion")]
    [InlineData("communications")]
    [InlineData("knew")]
    public async Task Every_figure_reaches_its_floor(string measure)
    {
        Assert.SkipWhen(Repository.Shared is null, "../shared, which holds the corpora and scorers, is not here");
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        string program = Path.Combine(AppContext.BaseDirectory, "Sayso.Cli.dll");
        var start = new ProcessStartInfo("python3")
        {
            ArgumentList =
            {
                Path.Combine(Repository.Root, "bench", "accuracy", "score.py"), "--only", measure, "--floors",
                    Path.Combine(Repository.Root, "models", "en", "floors.json"),
                "--program", program, "--shared", Repository.Shared,
            },
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var scoring = Process.Start(start)!;
        var printed = scoring.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        string error = await scoring.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await scoring.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(scoring.ExitCode == 0, $"{error}\n{await printed}");
        Assert.Contains(measure, await printed, StringComparison.Ordinal);
    }
}

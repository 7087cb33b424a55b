using System.Text.Json;
using Sayso.Testing;

namespace Sayso.Models.Tests;

/// <summary>Bytes allocated a token, held to bench/budget.json: time is noise on a shared machine, these are not.</summary>
public sealed class AllocationTests
{
    [Fact]
    public void Annotating_stays_in_its_budget()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        string[] texts = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "examples", "velin", "reports"), "*.txt")
            .Select(File.ReadAllText)];
        Assert.NotEmpty(texts);
        using var budget = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "bench", "budget.json")));
        int most = budget.RootElement.GetProperty("annotateBytesPerToken").GetInt32();
        Array.ForEach(texts, text => Engines.English.Annotate(text, cancellationToken: TestContext.Current.CancellationToken));

        long before = GC.GetAllocatedBytesForCurrentThread();
        int tokens =
            texts.Sum(text => Engines.English.Annotate(text, cancellationToken: TestContext.Current.CancellationToken).Tokens.Count);
        long bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / tokens;

        Assert.True(bytes <= most, $"{bytes} bytes a token; the budget is {most}");
        Assert.True(bytes > most / 2, $"{bytes} bytes a token: lower the budget of {most} in bench/budget.json");
    }
}

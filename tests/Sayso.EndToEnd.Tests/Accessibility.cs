using Microsoft.Playwright;
using Sayso.Testing;

namespace Sayso.EndToEnd.Tests;

/// <summary>What axe finds against a page.</summary>
internal static class Accessibility
{
    private const string Run = """
        axe.run().then(r => r.violations.filter(v => ['serious','critical'].includes(v.impact))
          .map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html + ' ' + n.failureSummary).join(' | ')))
        """;

    /// <summary>Serious and critical violations, each with the first places.</summary>
    public static async Task<string[]> ViolationsAsync(IPage page)
    {
        string axe = Path.Combine(Repository.Root, "web", "node_modules", "axe-core", "axe.min.js");
        await page.EvaluateAsync(await File.ReadAllTextAsync(axe, TestContext.Current.CancellationToken));
        return await page.EvaluateAsync<string[]>(Run);
    }
}

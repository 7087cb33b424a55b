using Sayso.Testing;

namespace Sayso.Benchmarks;

/// <summary>What the benchmarks read.</summary>
internal static class Texts
{
    /// <summary>The plain reports of the example case.</summary>
    public static IEnumerable<string> Example() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "examples", "velin", "reports"), "*.txt").Order(StringComparer.Ordinal)
            .Select(File.ReadAllText);
}

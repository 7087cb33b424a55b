using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using Sayso.Language.English;
using Sayso.Testing;

namespace Sayso.Benchmarks;

/// <summary>
/// The whole engine over the reports of the example case, beside the four-line naive version: split at spaces, look for "said".
/// </summary>
[MemoryDiagnoser]
public partial class AnnotateBenchmarks
{
    private readonly string[] _texts = [.. Texts.Example()];
    private readonly TextEngine _engine = TextEngine.Load(Repository.Models);

    [Benchmark(Baseline = true)]
    public int Naive()
    {
        int found = 0;
        foreach (string text in _texts)
        {
            found += Word().Count(text) + Said().Count(text);
        }

        return found;
    }

    [Benchmark]
    public int Engine()
    {
        int found = 0;
        foreach (string text in _texts)
        {
            found += _engine.Annotate(text).Attributions.Count;
        }

        return found;
    }

    [GeneratedRegex(@"\w+|[^\w\s]")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<source>[A-Z]\w+(?: [A-Z]\w+)*) said (?<content>[^.]+)")]
    private static partial Regex Said();
}

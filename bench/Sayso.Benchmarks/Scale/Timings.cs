using System.Globalization;

namespace Sayso.Benchmarks.Scale;

/// <summary>How long things took: a line a kind, with the median and the 95th percentile.</summary>
internal sealed class Timings
{
    private readonly Dictionary<string, List<double>> _all = [];

    public void Add(string what, TimeSpan time)
    {
        if (!_all.TryGetValue(what, out var times))
        {
            _all[what] = times = [];
        }

        times.Add(time.TotalMilliseconds);
    }

    public void Print(TextWriter output)
    {
        output.WriteLine($"{"",-52} {"count",6} {"median ms",11} {"p95 ms",11} {"most ms",11}");
        foreach (var (what, times) in _all)
        {
            times.Sort();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{what,-52} {times.Count,6} {times[times.Count / 2],11:F1} {At(times, 0.95),11:F1} {times[^1],11:F1}"));
        }

        _all.Clear();
        output.Flush();
    }

    private static double At(List<double> sorted, double share) =>
        sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(share * sorted.Count) - 1)];
}

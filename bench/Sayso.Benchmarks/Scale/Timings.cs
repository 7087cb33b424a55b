using System.Globalization;

namespace Sayso.Benchmarks.Scale;

/// <summary>How long things took: a line a kind, with the median and the 95th percentile.</summary>
/// <param name="slowest">So many of the slowest of each kind are told.</param>
internal sealed class Timings(int slowest)
{
    private readonly Dictionary<string, List<double>> _all = [];
    private readonly List<(string What, double Time, string Asked)> _asked = [];

    /// <summary>One more time.</summary>
    /// <param name="what">Of which kind.</param>
    /// <param name="time">It.</param>
    /// <param name="asked">What was asked for, or null.</param>
    public void Add(string what, TimeSpan time, string? asked = null)
    {
        if (!_all.TryGetValue(what, out var times))
        {
            _all[what] = times = [];
        }

        times.Add(time.TotalMilliseconds);
        if (asked is not null)
        {
            _asked.Add((what, time.TotalMilliseconds, asked));
        }
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

        foreach (var (what, time, asked) in _asked.GroupBy(one => one.What)
            .SelectMany(kind => kind.OrderByDescending(one => one.Time).Take(slowest)))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what}: {time:F0} ms: {asked}"));
        }

        _all.Clear();
        _asked.Clear();
        output.Flush();
    }

    private static double At(List<double> sorted, double share) =>
        sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(share * sorted.Count) - 1)];
}

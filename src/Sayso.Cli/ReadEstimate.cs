using Sayso.Language;
using Sayso.Read;

namespace Sayso.Cli;

/// <summary>Says on standard error how long careful reading will take, where that is long.</summary>
internal static class ReadEstimate
{
    // Measured on plain text (bench/results): what one core of an ordinary machine reads carefully.
    private const double BytesPerSecond = 25_000;
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(15);

    public static void Print(IReadOnlyList<ReadInput> inputs, ReadingPace pace, int jobs)
    {
        double bytes = inputs.Sum(input => File.Exists(input.Path) ? (double)new FileInfo(input.Path).Length : 0);
        var time = TimeSpan.FromSeconds(bytes / BytesPerSecond / Math.Min(jobs, Environment.ProcessorCount));
        if (pace == ReadingPace.Careful && time >= Long)
        {
            string about = time.TotalMinutes < 1.5 ? $"{time.TotalSeconds:F0} seconds" : $"{time.TotalMinutes:F0} minutes";
            Console.Error.WriteLine($"Reading {inputs.Count} {(inputs.Count == 1 ? "file" : "files")} carefully: about {about}; "
                + "--fast takes a fraction of that, and finds less");
        }
    }
}

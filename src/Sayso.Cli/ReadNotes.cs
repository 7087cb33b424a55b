using Sayso.Language;
using Sayso.Read;

namespace Sayso.Cli;

/// <summary>Says on standard error what a run is about to take, and what it left alone.</summary>
internal static class ReadNotes
{
    // Measured on PolNeAR dev (427 kB in 10 s): what one core of an ordinary machine reads carefully.
    private const double BytesPerSecond = 35_000;
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(15);

    /// <summary>How long careful reading will take, where that is long.</summary>
    public static void Estimate(IReadOnlyList<ReadInput> inputs, ReadingPace pace, int jobs)
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

    /// <summary>How many reports the fast reader left as the careful one had read them.</summary>
    public static void Kept(int reports) =>
        Console.Error.WriteLine($"{reports} {(reports == 1 ? "report stays as it was" : "reports stay as they were")} read carefully; "
            + "to read all of the case fast: sayso reread --fast");
}

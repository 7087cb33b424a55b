using Sayso.Language.English;
using Sayso.Language.Training.Corpora;
using Sayso.Language.Weights;

namespace Sayso.Language.Training.Learning;

/// <summary>
/// Fits how sure the labeller is to how often it is right: isotonic regression (Zadrozny and Elkan, KDD 2002) over whole attributions.
/// </summary>
internal static class CalibrationTrainer
{
    // Fewer readings in a step tell little.
    private const int Fewest = 60;

    public static void WriteIdentity(WeightsWriter writer)
    {
        writer.Add<float>("from", [0, 1]);
        writer.Add<float>("to", [0, 1]);
    }

    /// <summary>
    /// Each outermost attribution with content that an engine finds in some texts: how sure it is, and whether it is right as
    /// ../shared/score/attribution.py counts "linked".
    /// </summary>
    public static List<(float Sureness, bool IsRight)> Readings(IEnumerable<PolnearText> texts, TextEngine engine)
    {
        var readings = new List<(float, bool)>();
        foreach (var text in texts.Where(text => text.IsFirst))
        {
            foreach (var found in engine.Annotate(text.Text).Attributions.Where(found => found.Within is null && found.Content.Count > 0))
            {
                readings.Add((found.Confidence, text.Attributions.Any(gold => Agree(found, gold))));
            }
        }

        return readings;
    }

    /// <summary>The mean distance between how sure and how right, over ten steps of sureness (expected calibration error).</summary>
    public static double Error(IReadOnlyCollection<(float Sureness, bool IsRight)> readings) => readings
        .GroupBy(reading => Math.Min(9, (int)(reading.Sureness * 10)))
        .Sum(bin => Math.Abs(bin.Sum(reading => reading.Sureness - (reading.IsRight ? 1 : 0)))) / Math.Max(1, readings.Count);

    public static void Train(List<(float Sureness, bool IsRight)> readings, WeightsWriter writer, Action<string> log)
    {
        var steps = new List<(double Sureness, double Right, int Count)>();
        foreach (var chunk in readings.OrderBy(reading => reading.Sureness).Chunk(Fewest))
        {
            steps.Add((chunk.Sum(reading => (double)reading.Sureness), chunk.Count(reading => reading.IsRight), chunk.Length));
            // A step that falls is pooled with those before it until none does.
            while (steps.Count > 1 && steps[^1].Right / steps[^1].Count <= steps[^2].Right / steps[^2].Count)
            {
                steps[^2] = (steps[^2].Sureness + steps[^1].Sureness, steps[^2].Right + steps[^1].Right, steps[^2].Count + steps[^1].Count);
                steps.RemoveAt(steps.Count - 1);
            }
        }

        foreach (var (sureness, right, count) in steps)
        {
            log($"sure {sureness / count:F3}: right {right / count:F3} of {count}");
        }

        writer.Add<float>("from", [.. steps.Select(step => (float)(step.Sureness / step.Count))]);
        writer.Add<float>("to", [.. steps.Select(step => (float)(step.Right / step.Count))]);
    }

    private static bool Agree(Attribution found, PolnearAttribution gold)
    {
        int both = 0;
        foreach (var mine in found.Content)
        {
            both += gold.Content.Sum(theirs => Math.Max(0, Math.Min(mine.End, theirs.End) - Math.Max(mine.Start, theirs.Start)));
        }

        int all = found.Content.Sum(span => span.Length) + gold.Content.Sum(span => span.Length) - both;
        return both * 2 >= all && all > 0 && Touch(found.Source, gold.Source) && Touch(found.Cue, gold.Cue);
    }

    private static bool Touch(IReadOnlyList<Span> mine, List<Span> theirs) =>
        (mine.Count == 0 && theirs.Count == 0) || mine.Any(span => theirs.Exists(other => other.Overlaps(span)));
}

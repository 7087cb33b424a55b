using Sayso.Language.Weights;

namespace Sayso.Language.Attributing;

/// <summary>
/// Turns how sure the labeller is into how often it is right: a rising line through points, fitted on texts that the labeller had not
/// learned from.
/// </summary>
internal sealed class Calibration(WeightsFile file)
{
    private readonly float[] _from = file.Block<float>("from").ToArray();
    private readonly float[] _to = file.Block<float>("to").ToArray();

    /// <summary>The share of readings this sure that are right.</summary>
    public float Of(float sureness)
    {
        int next = Array.BinarySearch(_from, sureness);
        if (next >= 0)
        {
            return _to[next];
        }

        next = ~next;
        if (next == 0 || next == _from.Length)
        {
            return _to[Math.Clamp(next, 0, _to.Length - 1)];
        }

        float along = (sureness - _from[next - 1]) / (_from[next] - _from[next - 1]);
        return _to[next - 1] + (along * (_to[next] - _to[next - 1]));
    }
}

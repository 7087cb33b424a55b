using System.Buffers;

namespace Sayso.Language.Coreference;

/// <summary>Borrowed room to weigh the mentions of one text in.</summary>
/// <param name="mentions">How many there are.</param>
internal sealed class PairRoom(int mentions) : IDisposable
{
    /// <summary>What stands for each mention.</summary>
    public float[] Own { get; } = Rent(mentions * PairShape.Width);

    /// <summary>What each adds as the later one of a pair.</summary>
    public float[] Later { get; } = Rent(mentions * PairShape.Hidden);

    /// <summary>What each adds as the earlier one.</summary>
    public float[] Earlier { get; } = Rent(mentions * PairShape.Hidden);

    // Of the pairs of one mention, a row each.
    public float[] Products { get; } = Rent(PairShape.Most * PairShape.Width);

    public float[] Others { get; } = Rent(PairShape.Most * PairShape.Hidden);

    public float[] Hidden { get; } = Rent(PairShape.Most * PairShape.Hidden);

    public float[] Scores { get; } = Rent(PairShape.Most);

    public int[] Features { get; } = ArrayPool<int>.Shared.Rent(PairShape.Most * PairFeatures.Count);

    public void Dispose()
    {
        foreach (float[] numbers in (ReadOnlySpan<float[]>)[Own, Later, Earlier, Products, Others, Hidden, Scores])
        {
            ArrayPool<float>.Shared.Return(numbers);
        }

        ArrayPool<int>.Shared.Return(Features);
    }

    private static float[] Rent(int count) => ArrayPool<float>.Shared.Rent(count);
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Sayso.Language.Networks;
using Sayso.Language.Weights;

namespace Sayso.Language.Coreference;

/// <summary>How likely a mention means the same as an earlier one: a score for each pair, nothing being 0.</summary>
/// <remarks>
/// Word-level coreference (Dobrovolskii, EMNLP 2021): a mention is its head word; a pair's score comes from what stands for either, from
/// the products of both, and from <see cref="PairFeatures"/>. Sums run in the order of the depth or in sixteen lanes: the same everywhere.
/// </remarks>
internal sealed unsafe class PairScorer
{
    private readonly float* _weights;

    public PairScorer(WeightsFile file)
    {
        _weights = file.Pointer<float>("links", out int count);
        if (count != PairShape.Size)
        {
            throw new WeightsException(
                "The weights of links do not have the shape that they say. Take the models that came with this Sayso.");
        }
    }

    /// <summary>What each mention adds to the pairs that it is in.</summary>
    /// <param name="rows">What stands for each mention, one behind the other.</param>
    /// <param name="count">How many.</param>
    /// <param name="sides">Room for a row of hidden numbers each.</param>
    /// <param name="isLater">As the later one of a pair, or as the earlier one.</param>
    public void Sides(float[] rows, int count, float[] sides, bool isLater)
    {
        fixed (float* from = rows, into = sides)
        {
            MatrixProduct.Multiply(from, PairShape.Width, 1, _weights + (isLater ? PairShape.Later : PairShape.Earlier), PairShape.Hidden,
                into, PairShape.Hidden, count, PairShape.Width, PairShape.Hidden, add: false);
            if (isLater)
            {
                MatrixProduct.AddBias(into, _weights + PairShape.LaterBias, PairShape.Hidden, count);
            }
        }
    }

    /// <summary>Scores one mention with some earlier ones.</summary>
    /// <param name="room">What was made ready of the pairs.</param>
    /// <param name="mention">The later one's number.</param>
    /// <param name="scores">The scores, one a pair.</param>
    public void Score(PairRoom room, int mention, Span<float> scores)
    {
        fixed (float* products = room.Products, hidden = room.Hidden, later = room.Later, others = room.Others)
        {
            MatrixProduct.Multiply(products, PairShape.Width, 1, _weights + PairShape.Both, PairShape.Hidden, hidden, PairShape.Hidden,
                scores.Length, PairShape.Width, PairShape.Hidden, add: false);
            for (int pair = 0; pair < scores.Length; pair++)
            {
                scores[pair] = Finish(hidden + (pair * PairShape.Hidden), later + ((nint)mention * PairShape.Hidden),
                    others + (pair * PairShape.Hidden), room.Features.AsSpan(pair * PairFeatures.Count, PairFeatures.Count));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float Finish(float* hidden, float* later, float* earlier, ReadOnlySpan<int> features)
    {
        var sums = Vector512<float>.Zero;
        for (int i = 0; i < PairShape.Hidden; i += 16)
        {
            var value = Vector512.Load(hidden + i) + Vector512.Load(later + i) + Vector512.Load(earlier + i);
            foreach (int row in features)
            {
                value += Vector512.Load(_weights + PairShape.Features + ((nint)row * PairShape.Hidden) + i);
            }

            sums = Vector512.FusedMultiplyAdd(
                Vector512.Max(value, Vector512<float>.Zero), Vector512.Load(_weights + PairShape.Score + i), sums);
        }

        var half = sums.GetLower() + sums.GetUpper();
        var quarter = half.GetLower() + half.GetUpper();
        return quarter[0] + quarter[1] + (quarter[2] + quarter[3]);
    }
}

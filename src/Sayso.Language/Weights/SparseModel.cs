using System.Runtime.Intrinsics;

namespace Sayso.Language.Weights;

/// <summary>A linear model over hashed features: one score a label.</summary>
/// <remarks>
/// Features fall into 2^bits rows without keys (Weinberger et al., ICML 2009); a row holds a signed byte a label, padded to a multiple of
/// eight. Read-only and shared by threads.
/// </remarks>
internal sealed unsafe class SparseModel
{
    private readonly sbyte* _rows;
    private readonly uint _mask;
    private readonly int _stride;
    private readonly float _scale;

    public SparseModel(WeightsFile file, string name)
    {
        var manifest = file.Manifest.GetProperty(name);
        _stride = Stride(manifest.GetProperty("labels").GetArrayLength());
        _scale = manifest.GetProperty("scale").GetSingle();
        _rows = file.Pointer<sbyte>(name + "rows", out int size);
        _mask = (uint)(size / _stride) - 1;
    }

    /// <summary>Bytes a row: the labels, padded for SIMD.</summary>
    public static int Stride(int labels) => (labels + 7) / 8 * 8;

    /// <summary>Sums the rows of the active features into one score a label. Allocates nothing.</summary>
    /// <param name="features">Hashes.</param>
    /// <param name="scores">Overwritten; one a label.</param>
    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        Span<short> sums = stackalloc short[_stride];
        sums.Clear();
        fixed (short* sum = sums)
        {
            foreach (uint feature in features)
            {
                sbyte* row = _rows + ((nint)(feature & _mask) * _stride);
                for (int i = 0; i < _stride; i += 8)
                {
                    var wide = Vector128.WidenLower(Vector128.CreateScalarUnsafe(*(long*)(row + i)).AsSByte());
                    (Vector128.Load(sum + i) + wide).Store(sum + i);
                }
            }
        }

        for (int label = 0; label < scores.Length; label++)
        {
            scores[label] = sums[label] * _scale;
        }
    }
}

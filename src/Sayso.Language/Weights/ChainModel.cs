using System.Runtime.Intrinsics;

namespace Sayso.Language.Weights;

/// <summary>A linear-chain conditional random field over hashed features: a label a token, with scores for each pair of neighbours.</summary>
/// <remarks>
/// After Lafferty, McCallum and Pereira (ICML 2001). Features fall into 2^bits rows without keys (Weinberger et al., ICML 2009); a row holds a
/// signed byte a label, padded to a multiple of eight. Read-only and shared by threads.
/// </remarks>
internal sealed unsafe class ChainModel
{
    private readonly sbyte* _rows;
    private readonly uint _mask;
    private readonly int _stride;
    private readonly float _scale;
    private readonly float[] _transitions;
    private readonly float[] _start;

    public ChainModel(WeightsFile file, string prefix = "")
    {
        var manifest = file.Manifest.GetProperty(prefix.Length == 0 ? "model" : prefix);
        Labels = [.. manifest.GetProperty("labels").EnumerateArray().Select(label => label.GetString()!)];
        _stride = Stride(Labels.Length);
        _scale = manifest.GetProperty("scale").GetSingle();
        _rows = file.Pointer<sbyte>(prefix + "rows", out int size);
        _mask = (uint)(size / _stride) - 1;
        _transitions = file.Block<float>(prefix + "transitions").ToArray();
        _start = file.Block<float>(prefix + "start").ToArray();
    }

    public string[] Labels { get; }

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

    /// <summary>The best labels of a sentence (Viterbi).</summary>
    /// <param name="scores">Row-major: one score a label for each token.</param>
    /// <param name="labels">Overwritten; one a token.</param>
    public void Decode(ReadOnlySpan<float> scores, Span<byte> labels) => ChainSums.Decode(scores, labels, _transitions, _start);

    /// <summary>The probability of each label at each token (forward and backward).</summary>
    /// <param name="scores">Row-major: one score a label for each token. Overwritten with the probabilities.</param>
    /// <param name="length">Number of tokens.</param>
    public void Marginals(Span<float> scores, int length) => ChainSums.Marginals(scores, length, Labels.Length, _transitions, _start);
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sayso.Language.Networks;

/// <summary>What goes into the network for a token: the sum of the table rows that its hashes pick, and the vector of its word.</summary>
internal sealed unsafe class TokenEmbedding(sbyte* table, float* scales, NetworkShape shape, WordVectors vectors)
{
    private readonly WordVectors _vectors = vectors;
    private readonly sbyte* _table = table;
    private readonly float* _scales = scales;
    private readonly int _tableWidth = shape.TableWidth;
    private readonly uint _tableMask = (1u << shape.TableBits) - 1;
    private readonly int _vectorWidth = shape.VectorWidth;

    /// <summary>Writes what stands for one token. Allocates nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write(Document document, TokenInputs inputs, int token, TokenRange paragraph, int number, float* row)
    {
        Span<uint> hashes = stackalloc uint[TokenInputs.Count];
        inputs.Write(token, paragraph, number, hashes);
        int width = _tableWidth;
        for (int column = 0; column < width; column += 64)
        {
            AddRows(hashes, column, row + column);
        }

        int vector = _vectors.Find(document.Forms.Lower[token]);
        new Span<float>(row + width, _vectorWidth).Clear();
        if (vector >= 0)
        {
            Add(_vectors.Values + ((nint)vector * _vectorWidth), _vectors.Scale, row + width, _vectorWidth);
        }
    }

    /// <summary>Sums 64 columns of the table rows that the hashes pick.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddRows(ReadOnlySpan<uint> hashes, int column, float* into)
    {
        var (sum0, sum1, sum2, sum3) = (Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero);
        foreach (uint hash in hashes)
        {
            nint at = (nint)(hash & _tableMask);
            sbyte* values = _table + (at * _tableWidth) + column;
            var by = Vector512.Create(_scales[at]);
            sum0 = Vector512.FusedMultiplyAdd(ToFloats(values), by, sum0);
            sum1 = Vector512.FusedMultiplyAdd(ToFloats(values + 16), by, sum1);
            sum2 = Vector512.FusedMultiplyAdd(ToFloats(values + 32), by, sum2);
            sum3 = Vector512.FusedMultiplyAdd(ToFloats(values + 48), by, sum3);
        }

        sum0.Store(into);
        sum1.Store(into + 16);
        sum2.Store(into + 32);
        sum3.Store(into + 48);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ToFloats(sbyte* values)
    {
        var (low, high) = Vector256.Widen(Vector256.WidenLower(Vector128.Load(values).ToVector256Unsafe()));
        return Vector512.ConvertToSingle(Vector512.Create(low, high));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(sbyte* values, float scale, float* into, int count)
    {
        var by = Vector512.Create(scale);
        for (int i = 0; i < count; i += 16)
        {
            Vector512.FusedMultiplyAdd(ToFloats(values + i), by, Vector512.Load(into + i)).Store(into + i);
        }
    }
}

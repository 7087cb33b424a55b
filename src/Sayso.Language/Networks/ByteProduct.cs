using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Sayso.Language.Networks;

/// <summary>
/// Products with a fixed matrix held in signed bytes: a quarter of the room of floats, and several times their speed where the machine
/// multiplies bytes.
/// </summary>
/// <remarks>
/// A column of the matrix has one scale, and so has each row that comes in, which turns into unsigned bytes about 128. Sums are whole
/// numbers,
/// so every path below gives the same result. About post-training quantization: Jacob et al., CVPR 2018.
/// </remarks>
internal sealed unsafe class ByteProduct : IDisposable
{
    /// <summary>Rows that turn into bytes together.</summary>
    public const int RowsAtOnce = 6;

    private const int Lane = 16;
    private const int Middle = 128;

    private readonly int _depth;
    private readonly int _columns;

    // Groups of 16 columns; in each, for every four of the depth, those four of the first column, of the second, and so on.
    private readonly sbyte* _values;
    private readonly float* _scales;

    // What the 128s of a row add up to, taken off beforehand.
    private readonly int* _offsets;

    /// <param name="matrix">Row-major, the depth by the columns.</param>
    /// <param name="depth">A multiple of 16.</param>
    /// <param name="columns">A multiple of 16.</param>
    public ByteProduct(ReadOnlySpan<float> matrix, int depth, int columns)
        : this(depth, columns) =>
        Pack(ToBytes(matrix, new Span<float>(_scales, columns)));

    /// <param name="matrix">Signed bytes, row-major, the depth by the columns.</param>
    /// <param name="scales">What one is worth in each column.</param>
    /// <param name="depth">A multiple of 16.</param>
    /// <param name="columns">A multiple of 16.</param>
    public ByteProduct(ReadOnlySpan<sbyte> matrix, ReadOnlySpan<float> scales, int depth, int columns)
        : this(depth, columns)
    {
        scales.CopyTo(new Span<float>(_scales, columns));
        Pack(matrix);
    }

    private ByteProduct(int depth, int columns)
    {
        _depth = depth;
        _columns = columns;
        _values = (sbyte*)NativeMemory.AlignedAlloc((nuint)(depth * columns), 64);
        _scales = (float*)NativeMemory.AlignedAlloc((nuint)columns * sizeof(float), 64);
        _offsets = (int*)NativeMemory.AlignedAlloc((nuint)columns * sizeof(int), 64);
    }

    ~ByteProduct() => Free();

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    /// <summary>C = A·B. Allocates nothing.</summary>
    /// <param name="a">Left matrix, row-major.</param>
    /// <param name="aRow">From one row of A to the next.</param>
    /// <param name="c">Result, row-major.</param>
    /// <param name="cRow">From one row of C to the next.</param>
    /// <param name="rows">Rows of A and C.</param>
    /// <param name="bytes">Room for the rows of A as bytes.</param>
    public void Multiply(float* a, nint aRow, float* c, nint cRow, int rows, byte* bytes)
    {
        float* rowScales = stackalloc float[RowsAtOnce];
        for (int row = 0; row < rows; row += RowsAtOnce)
        {
            int count = Math.Min(RowsAtOnce, rows - row);
            for (int i = 0; i < count; i++)
            {
                rowScales[i] = ToBytes(a + ((row + i) * aRow), bytes + (i * _depth), _depth);
            }

            float* into = c + (row * cRow);
            if (count == RowsAtOnce && AvxVnni.IsSupported)
            {
                Six(bytes, rowScales, into, cRow);
                continue;
            }

            for (int i = 0; i < count; i++)
            {
                One(bytes + (i * _depth), rowScales[i], into + (i * cRow));
            }
        }
    }

    /// <summary>A row as unsigned bytes about 128; gives what one of them is worth.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float ToBytes(float* row, byte* into, int count)
    {
        var most = Vector512<float>.Zero;
        for (int i = 0; i < count; i += 16)
        {
            most = Vector512.Max(most, Vector512.Abs(Vector512.Load(row + i)));
        }

        var half = Vector256.Max(most.GetLower(), most.GetUpper());
        var quarter = Vector128.Max(half.GetLower(), half.GetUpper());
        float largest = Math.Max(Math.Max(Math.Max(quarter[0], quarter[1]), Math.Max(quarter[2], quarter[3])), 1e-9f);
        var by = Vector512.Create(127 / largest);
        for (int i = 0; i < count; i += 16)
        {
            var whole = Vector512.ConvertToInt32(Vector512.Round(Vector512.Load(row + i) * by)) + Vector512.Create(Middle);
            var narrow = Vector256.Narrow(whole.GetLower().AsUInt32(), whole.GetUpper().AsUInt32());
            Vector128.Narrow(narrow.GetLower(), narrow.GetUpper()).Store(into + i);
        }

        return largest / 127;
    }

    /// <summary>Six rows at once, twelve sums in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Six(byte* a, float* rowScales, float* c, nint cRow)
    {
        sbyte* b = _values;
        nint depth = _depth;
        for (int column = 0; column < _columns; column += Lane)
        {
            var c00 = Vector256.Load(_offsets + column);
            var c01 = Vector256.Load(_offsets + column + 8);
            var (c10, c11, c20, c21, c30, c31, c40, c41, c50, c51) = (c00, c01, c00, c01, c00, c01, c00, c01, c00, c01);
            byte* four = a;
            byte* end = a + depth;
            byte* fourth = a + (3 * depth);
            for (; four < end; four += 4, fourth += 4, b += 4 * Lane)
            {
                var b0 = Vector256.Load(b);
                var b1 = Vector256.Load(b + 32);
                var x = Vector256.Create(*(int*)four).AsByte();
                c00 = AvxVnni.MultiplyWideningAndAdd(c00, x, b0);
                c01 = AvxVnni.MultiplyWideningAndAdd(c01, x, b1);
                x = Vector256.Create(*(int*)(four + depth)).AsByte();
                c10 = AvxVnni.MultiplyWideningAndAdd(c10, x, b0);
                c11 = AvxVnni.MultiplyWideningAndAdd(c11, x, b1);
                x = Vector256.Create(*(int*)(four + (2 * depth))).AsByte();
                c20 = AvxVnni.MultiplyWideningAndAdd(c20, x, b0);
                c21 = AvxVnni.MultiplyWideningAndAdd(c21, x, b1);
                x = Vector256.Create(*(int*)fourth).AsByte();
                c30 = AvxVnni.MultiplyWideningAndAdd(c30, x, b0);
                c31 = AvxVnni.MultiplyWideningAndAdd(c31, x, b1);
                x = Vector256.Create(*(int*)(fourth + depth)).AsByte();
                c40 = AvxVnni.MultiplyWideningAndAdd(c40, x, b0);
                c41 = AvxVnni.MultiplyWideningAndAdd(c41, x, b1);
                x = Vector256.Create(*(int*)(fourth + (2 * depth))).AsByte();
                c50 = AvxVnni.MultiplyWideningAndAdd(c50, x, b0);
                c51 = AvxVnni.MultiplyWideningAndAdd(c51, x, b1);
            }

            var s0 = Vector256.Load(_scales + column);
            var s1 = Vector256.Load(_scales + column + 8);
            float* to = c + column;
            Store(to, c00, c01, s0, s1, rowScales[0]);
            Store(to += cRow, c10, c11, s0, s1, rowScales[1]);
            Store(to += cRow, c20, c21, s0, s1, rowScales[2]);
            Store(to += cRow, c30, c31, s0, s1, rowScales[3]);
            Store(to += cRow, c40, c41, s0, s1, rowScales[4]);
            Store(to + cRow, c50, c51, s0, s1, rowScales[5]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(float* c, Vector256<int> sum0, Vector256<int> sum1, Vector256<float> scale0, Vector256<float> scale1,
        float rowScale)
    {
        var by = Vector256.Create(rowScale);
        (Vector256.ConvertToSingle(sum0) * scale0 * by).Store(c);
        (Vector256.ConvertToSingle(sum1) * scale1 * by).Store(c + 8);
    }

    /// <summary>One row: for the last ones, and for machines without the instruction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void One(byte* a, float rowScale, float* c)
    {
        for (int column = 0; column < _columns; column += 8)
        {
            var sum = AvxVnni.IsSupported ? Vnni(a, column) : Avx2.IsSupported ? Pairs(a, column) : Anywhere(a, column);
            sum += Vector256.Load(_offsets + column);
            (Vector256.ConvertToSingle(sum) * Vector256.Load(_scales + column) * Vector256.Create(rowScale)).Store(c + column);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector256<int> Vnni(byte* a, int column)
    {
        sbyte* b = Column(column);
        var sum = Vector256<int>.Zero;
        for (int k = 0; k < _depth; k += 4, b += 4 * Lane)
        {
            sum = AvxVnni.MultiplyWideningAndAdd(sum, Vector256.Create(*(int*)(a + k)).AsByte(), Vector256.Load(b));
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector256<int> Pairs(byte* a, int column)
    {
        sbyte* b = Column(column);
        var low = Vector256<int>.Zero;
        var high = Vector256<int>.Zero;
        for (int k = 0; k < _depth; k += 4, b += 4 * Lane)
        {
            var x = Avx2.ConvertToVector256Int16(Vector128.Create(*(int*)(a + k)).AsByte());
            low += Avx2.MultiplyAddAdjacent(x, Avx2.ConvertToVector256Int16(Vector128.Load(b)));
            high += Avx2.MultiplyAddAdjacent(x, Avx2.ConvertToVector256Int16(Vector128.Load(b + 16)));
        }

        return Avx2.Permute4x64(Avx2.HorizontalAdd(low, high).AsInt64(), 0b11_01_10_00).AsInt32();
    }

    internal Vector256<int> Anywhere(byte* a, int column)
    {
        sbyte* b = Column(column);
        int* sums = stackalloc int[8];
        new Span<int>(sums, 8).Clear();
        for (int k = 0; k < _depth; k += 4, b += 4 * Lane)
        {
            for (int i = 0; i < 8; i++)
            {
                sbyte* four = b + (4 * i);
                sums[i] += (a[k] * four[0]) + (a[k + 1] * four[1]) + (a[k + 2] * four[2]) + (a[k + 3] * four[3]);
            }
        }

        return Vector256.Load(sums);
    }

    /// <summary>A matrix in signed bytes, and what one is worth in each column.</summary>
    public static sbyte[] ToBytes(ReadOnlySpan<float> matrix, Span<float> scales)
    {
        sbyte[] bytes = new sbyte[matrix.Length];
        for (int column = 0; column < scales.Length; column++)
        {
            float largest = 1e-9f;
            for (int at = column; at < matrix.Length; at += scales.Length)
            {
                largest = Math.Max(largest, Math.Abs(matrix[at]));
            }

            for (int at = column; at < matrix.Length; at += scales.Length)
            {
                bytes[at] = (sbyte)Math.Round(matrix[at] * (127 / largest));
            }

            scales[column] = largest / 127;
        }

        return bytes;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Pack(ReadOnlySpan<sbyte> matrix)
    {
        new Span<int>(_offsets, _columns).Clear();
        for (int k = 0; k < _depth; k++)
        {
            for (int column = 0; column < _columns; column++)
            {
                sbyte value = matrix[(k * _columns) + column];
                Column(column)[((nint)(k / 4) * 4 * Lane) + (k % 4)] = value;
                _offsets[column] -= Middle * value;
            }
        }
    }

    private sbyte* Column(int number) => _values + ((nint)(number / Lane) * _depth * Lane) + (number % Lane * 4);

    private void Free()
    {
        NativeMemory.AlignedFree(_values);
        NativeMemory.AlignedFree(_scales);
        NativeMemory.AlignedFree(_offsets);
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sayso.Language.Networks;

/// <summary>Products of small dense matrices of floats, on whatever vectors the machine has.</summary>
/// <remarks>
/// Every element of the result is one chain of fused multiply-adds in the order of the depth, whatever the width of the vectors: the same
/// numbers on every machine.
/// </remarks>
internal static unsafe class MatrixProduct
{
    /// <summary>Columns come in groups of this many.</summary>
    public const int Lane = 16;

    /// <summary>C = A·B, or C += A·B. Allocates nothing.</summary>
    /// <param name="a">Left matrix: element (i, k) is at a[i * aRow + k * aDepth].</param>
    /// <param name="aRow">From one row of A to the next.</param>
    /// <param name="aDepth">From one column of A to the next.</param>
    /// <param name="b">Right matrix, row-major.</param>
    /// <param name="bRow">From one row of B to the next.</param>
    /// <param name="c">Result, row-major.</param>
    /// <param name="cRow">From one row of C to the next.</param>
    /// <param name="rows">Rows of A and C.</param>
    /// <param name="depth">Columns of A, rows of B.</param>
    /// <param name="columns">Columns of B and C, a multiple of <see cref="Lane"/>.</param>
    /// <param name="add">False overwrites C.</param>
    public static void Multiply(float* a, nint aRow, nint aDepth, float* b, nint bRow, float* c, nint cRow, int rows, int depth,
        int columns, bool add)
    {
        int column = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            for (; column + 64 <= columns; column += 64)
            {
                int row = 0;
                for (; row + 6 <= rows; row += 6)
                {
                    Wide6(a + (row * aRow), aRow, aDepth, b + column, bRow, c + (row * cRow) + column, cRow, depth, add);
                }

                for (; row < rows; row++)
                {
                    Wide1(a + (row * aRow), aDepth, b + column, bRow, c + (row * cRow) + column, depth, add);
                }
            }
        }

        for (; column < columns; column += Lane)
        {
            int row = 0;
            for (; row + 4 <= rows; row += 4)
            {
                Narrow4(a + (row * aRow), aRow, aDepth, b + column, bRow, c + (row * cRow) + column, cRow, depth, add);
            }

            for (; row < rows; row++)
            {
                Narrow1(a + (row * aRow), aDepth, b + column, bRow, c + (row * cRow) + column, depth, add);
            }
        }
    }

    /// <summary>Six rows by four vectors of sixteen: 24 sums in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Wide6(float* a, nint aRow, nint aDepth, float* b, nint bRow, float* c, nint cRow, int depth, bool add)
    {
        Vector512<float> c00, c01, c02, c03, c10, c11, c12, c13, c20, c21, c22, c23, c30, c31, c32, c33, c40, c41, c42, c43, c50, c51, c52,
            c53;
        if (add)
        {
            float* r = c;
            (c00, c01, c02, c03) = (Vector512.Load(r), Vector512.Load(r + 16), Vector512.Load(r + 32), Vector512.Load(r + 48));
            r += cRow;
            (c10, c11, c12, c13) = (Vector512.Load(r), Vector512.Load(r + 16), Vector512.Load(r + 32), Vector512.Load(r + 48));
            r += cRow;
            (c20, c21, c22, c23) = (Vector512.Load(r), Vector512.Load(r + 16), Vector512.Load(r + 32), Vector512.Load(r + 48));
            r += cRow;
            (c30, c31, c32, c33) = (Vector512.Load(r), Vector512.Load(r + 16), Vector512.Load(r + 32), Vector512.Load(r + 48));
            r += cRow;
            (c40, c41, c42, c43) = (Vector512.Load(r), Vector512.Load(r + 16), Vector512.Load(r + 32), Vector512.Load(r + 48));
            r += cRow;
            (c50, c51, c52, c53) = (Vector512.Load(r), Vector512.Load(r + 16), Vector512.Load(r + 32), Vector512.Load(r + 48));
        }
        else
        {
            c00 = c01 = c02 = c03 = c10 = c11 = c12 = c13 = c20 = c21 = c22 = c23 = Vector512<float>.Zero;
            c30 = c31 = c32 = c33 = c40 = c41 = c42 = c43 = c50 = c51 = c52 = c53 = Vector512<float>.Zero;
        }

        float* a3 = a + (3 * aRow);
        for (int k = 0; k < depth; k++)
        {
            var b0 = Vector512.Load(b);
            var b1 = Vector512.Load(b + 16);
            var b2 = Vector512.Load(b + 32);
            var b3 = Vector512.Load(b + 48);
            var x = Vector512.Create(a[0]);
            c00 = Vector512.FusedMultiplyAdd(x, b0, c00);
            c01 = Vector512.FusedMultiplyAdd(x, b1, c01);
            c02 = Vector512.FusedMultiplyAdd(x, b2, c02);
            c03 = Vector512.FusedMultiplyAdd(x, b3, c03);
            x = Vector512.Create(a[aRow]);
            c10 = Vector512.FusedMultiplyAdd(x, b0, c10);
            c11 = Vector512.FusedMultiplyAdd(x, b1, c11);
            c12 = Vector512.FusedMultiplyAdd(x, b2, c12);
            c13 = Vector512.FusedMultiplyAdd(x, b3, c13);
            x = Vector512.Create(a[2 * aRow]);
            c20 = Vector512.FusedMultiplyAdd(x, b0, c20);
            c21 = Vector512.FusedMultiplyAdd(x, b1, c21);
            c22 = Vector512.FusedMultiplyAdd(x, b2, c22);
            c23 = Vector512.FusedMultiplyAdd(x, b3, c23);
            x = Vector512.Create(a3[0]);
            c30 = Vector512.FusedMultiplyAdd(x, b0, c30);
            c31 = Vector512.FusedMultiplyAdd(x, b1, c31);
            c32 = Vector512.FusedMultiplyAdd(x, b2, c32);
            c33 = Vector512.FusedMultiplyAdd(x, b3, c33);
            x = Vector512.Create(a3[aRow]);
            c40 = Vector512.FusedMultiplyAdd(x, b0, c40);
            c41 = Vector512.FusedMultiplyAdd(x, b1, c41);
            c42 = Vector512.FusedMultiplyAdd(x, b2, c42);
            c43 = Vector512.FusedMultiplyAdd(x, b3, c43);
            x = Vector512.Create(a3[2 * aRow]);
            c50 = Vector512.FusedMultiplyAdd(x, b0, c50);
            c51 = Vector512.FusedMultiplyAdd(x, b1, c51);
            c52 = Vector512.FusedMultiplyAdd(x, b2, c52);
            c53 = Vector512.FusedMultiplyAdd(x, b3, c53);
            a += aDepth;
            a3 += aDepth;
            b += bRow;
        }

        Store(c, c00, c01, c02, c03);
        Store(c + cRow, c10, c11, c12, c13);
        Store(c + (2 * cRow), c20, c21, c22, c23);
        Store(c + (3 * cRow), c30, c31, c32, c33);
        Store(c + (4 * cRow), c40, c41, c42, c43);
        Store(c + (5 * cRow), c50, c51, c52, c53);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(float* c, Vector512<float> first, Vector512<float> second, Vector512<float> third, Vector512<float> fourth)
    {
        first.Store(c);
        second.Store(c + 16);
        third.Store(c + 32);
        fourth.Store(c + 48);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Wide1(float* a, nint aDepth, float* b, nint bRow, float* c, int depth, bool add)
    {
        var c0 = add ? Vector512.Load(c) : Vector512<float>.Zero;
        var c1 = add ? Vector512.Load(c + 16) : Vector512<float>.Zero;
        var c2 = add ? Vector512.Load(c + 32) : Vector512<float>.Zero;
        var c3 = add ? Vector512.Load(c + 48) : Vector512<float>.Zero;
        for (int k = 0; k < depth; k++)
        {
            var x = Vector512.Create(a[0]);
            c0 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b), c0);
            c1 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b + 16), c1);
            c2 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b + 32), c2);
            c3 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b + 48), c3);
            a += aDepth;
            b += bRow;
        }

        Store(c, c0, c1, c2, c3);
    }

    /// <summary>
    /// Four rows by sixteen columns, as two vectors of eight: for machines without wider vectors, and for the last columns.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Narrow4(float* a, nint aRow, nint aDepth, float* b, nint bRow, float* c, nint cRow, int depth, bool add)
    {
        var c00 = add ? Vector256.Load(c) : Vector256<float>.Zero;
        var c01 = add ? Vector256.Load(c + 8) : Vector256<float>.Zero;
        var c10 = add ? Vector256.Load(c + cRow) : Vector256<float>.Zero;
        var c11 = add ? Vector256.Load(c + cRow + 8) : Vector256<float>.Zero;
        var c20 = add ? Vector256.Load(c + (2 * cRow)) : Vector256<float>.Zero;
        var c21 = add ? Vector256.Load(c + (2 * cRow) + 8) : Vector256<float>.Zero;
        var c30 = add ? Vector256.Load(c + (3 * cRow)) : Vector256<float>.Zero;
        var c31 = add ? Vector256.Load(c + (3 * cRow) + 8) : Vector256<float>.Zero;
        for (int k = 0; k < depth; k++)
        {
            var b0 = Vector256.Load(b);
            var b1 = Vector256.Load(b + 8);
            var x = Vector256.Create(a[0]);
            c00 = Vector256.FusedMultiplyAdd(x, b0, c00);
            c01 = Vector256.FusedMultiplyAdd(x, b1, c01);
            x = Vector256.Create(a[aRow]);
            c10 = Vector256.FusedMultiplyAdd(x, b0, c10);
            c11 = Vector256.FusedMultiplyAdd(x, b1, c11);
            x = Vector256.Create(a[2 * aRow]);
            c20 = Vector256.FusedMultiplyAdd(x, b0, c20);
            c21 = Vector256.FusedMultiplyAdd(x, b1, c21);
            x = Vector256.Create(a[3 * aRow]);
            c30 = Vector256.FusedMultiplyAdd(x, b0, c30);
            c31 = Vector256.FusedMultiplyAdd(x, b1, c31);
            a += aDepth;
            b += bRow;
        }

        c00.Store(c);
        c01.Store(c + 8);
        c10.Store(c + cRow);
        c11.Store(c + cRow + 8);
        c20.Store(c + (2 * cRow));
        c21.Store(c + (2 * cRow) + 8);
        c30.Store(c + (3 * cRow));
        c31.Store(c + (3 * cRow) + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Narrow1(float* a, nint aDepth, float* b, nint bRow, float* c, int depth, bool add)
    {
        var c0 = add ? Vector256.Load(c) : Vector256<float>.Zero;
        var c1 = add ? Vector256.Load(c + 8) : Vector256<float>.Zero;
        for (int k = 0; k < depth; k++)
        {
            var x = Vector256.Create(a[0]);
            c0 = Vector256.FusedMultiplyAdd(x, Vector256.Load(b), c0);
            c1 = Vector256.FusedMultiplyAdd(x, Vector256.Load(b + 8), c1);
            a += aDepth;
            b += bRow;
        }

        c0.Store(c);
        c1.Store(c + 8);
    }

    /// <summary>Adds one row of numbers to each of some rows, sixteen columns at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddBias(float* rows, float* bias, int columns, int count)
    {
        for (nint i = 0; i < count; i++)
        {
            for (int j = 0; j < columns; j += 16)
            {
                (Vector512.Load(rows + (i * columns) + j) + Vector512.Load(bias + j)).Store(rows + (i * columns) + j);
            }
        }
    }
}

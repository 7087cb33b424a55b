using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Sayso.Language.Networks;

namespace Sayso.Language.Tests.Networks;

public sealed unsafe class ByteProductTests
{
    private const int Depth = 48;
    private const int Columns = 32;

    [Fact]
    public void Products_come_near_those_of_floats()
    {
        const int Rows = 8;
        using var blocks = new Blocks(Rows);
        float[] exact = new float[Rows * Columns];
        for (int i = 0; i < exact.Length; i++)
        {
            for (int k = 0; k < Depth; k++)
            {
                exact[i] += blocks.A[(i / Columns * Depth) + k] * blocks.B[(k * Columns) + (i % Columns)];
            }
        }

        blocks.Product.Multiply(blocks.A, Depth, blocks.C, Columns, Rows, blocks.Room);

        double error = 0, size = 0;
        for (int i = 0; i < exact.Length; i++)
        {
            error += Math.Pow(exact[i] - blocks.C[i], 2);
            size += Math.Pow(exact[i], 2);
        }

        Assert.InRange(Math.Sqrt(error / size), 1e-4, 0.02);
    }

    [Fact]
    public void A_matrix_kept_in_bytes_is_the_one_made_of_floats()
    {
        const int Rows = 7;
        using var blocks = new Blocks(Rows);
        float[] scales = new float[Columns];
        sbyte[] bytes = ByteProduct.ToBytes(new ReadOnlySpan<float>(blocks.B, Depth * Columns), scales);
        using var kept = new ByteProduct(bytes, scales, Depth, Columns);

        blocks.Product.Multiply(blocks.A, Depth, blocks.C, Columns, Rows, blocks.Room);
        float[] made = new Span<float>(blocks.C, Rows * Columns).ToArray();
        kept.Multiply(blocks.A, Depth, blocks.C, Columns, Rows, blocks.Room);

        Assert.Equal(made, new Span<float>(blocks.C, Rows * Columns).ToArray());
    }

    [Fact]
    public void Six_rows_at_once_are_what_one_by_one_are()
    {
        const int Rows = 13;
        using var blocks = new Blocks(Rows);
        blocks.Product.Multiply(blocks.A, Depth, blocks.C, Columns, Rows, blocks.Room);
        float[] together = new Span<float>(blocks.C, Rows * Columns).ToArray();
        for (int row = 0; row < Rows; row++)
        {
            blocks.Product.Multiply(blocks.A + (row * Depth), Depth, blocks.C + (row * Columns), Columns, 1, blocks.Room);
        }

        Assert.Equal(together, new Span<float>(blocks.C, Rows * Columns).ToArray());
    }

    [Fact]
    public void Every_machine_gets_the_same_sums()
    {
        using var blocks = new Blocks(1);
        blocks.Room[0] = 255;
        for (int i = 1; i < Depth; i++)
        {
            blocks.Room[i] = (byte)(i * 37);
        }

        for (int column = 0; column < Columns; column += 8)
        {
            var plain = blocks.Product.Anywhere(blocks.Room, column);
            Assert.True(!Avx2.IsSupported || plain == blocks.Product.Pairs(blocks.Room, column));
            Assert.True(!AvxVnni.IsSupported || plain == blocks.Product.Vnni(blocks.Room, column));
        }
    }

    private sealed class Blocks : IDisposable
    {
        public Blocks(int rows)
        {
            A = New(rows * Depth);
            B = New(Depth * Columns);
            C = New(rows * Columns);
            Room = (byte*)New(ByteProduct.RowsAtOnce * Depth);
            Product = new ByteProduct(new ReadOnlySpan<float>(B, Depth * Columns), Depth, Columns);
        }

        public float* A { get; }

        public float* B { get; }

        public float* C { get; }

        public byte* Room { get; }

        public ByteProduct Product { get; }

        public void Dispose()
        {
            Product.Dispose();
            NativeMemory.AlignedFree(A);
            NativeMemory.AlignedFree(B);
            NativeMemory.AlignedFree(C);
            NativeMemory.AlignedFree(Room);
        }

        private static float* New(int count)
        {
            var random = new Random(count);
            float* block = (float*)NativeMemory.AlignedAlloc((nuint)count * sizeof(float), 64);
            for (int i = 0; i < count; i++)
            {
                block[i] = (random.NextSingle() * 2) - 1;
            }

            return block;
        }
    }
}

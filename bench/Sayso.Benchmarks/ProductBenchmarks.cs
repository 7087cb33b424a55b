using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using Sayso.Language.Networks;

namespace Sayso.Benchmarks;

/// <summary>One layer's product for 240 tokens: three loops, floats in vectors, bytes.</summary>
public unsafe class ProductBenchmarks : IDisposable
{
    private const int Rows = 240;
    private const int Depth = 160;
    private const int Columns = 480;

    private float* _a;
    private float* _b;
    private float* _c;
    private byte* _room;
    private ByteProduct _bytes = null!;

    [GlobalSetup]
    public void Fill()
    {
        var random = new Random(1);
        float* New(int count)
        {
            float* block = (float*)NativeMemory.AlignedAlloc((nuint)count * sizeof(float), 64);
            for (int i = 0; i < count; i++)
            {
                block[i] = random.NextSingle() - 0.5f;
            }

            return block;
        }

        _a = New(Rows * Depth);
        _b = New(Depth * Columns);
        _c = New(Rows * Columns);
        _room = (byte*)New(ByteProduct.RowsAtOnce * Depth);
        _bytes = new ByteProduct(new ReadOnlySpan<float>(_b, Depth * Columns), Depth, Columns);
    }

    [Benchmark(Baseline = true)]
    public void Naive()
    {
        for (int i = 0; i < Rows; i++)
        {
            for (int j = 0; j < Columns; j++)
            {
                float sum = 0;
                for (int k = 0; k < Depth; k++)
                {
                    sum += _a[(i * Depth) + k] * _b[(k * Columns) + j];
                }

                _c[(i * Columns) + j] = sum;
            }
        }
    }

    [Benchmark]
    public void Floats() => MatrixProduct.Multiply(_a, Depth, 1, _b, Columns, _c, Columns, Rows, Depth, Columns, add: false);

    [Benchmark]
    public void Bytes() => _bytes.Multiply(_a, Depth, _c, Columns, Rows, _room);

    [GlobalCleanup]
    public void Dispose()
    {
        NativeMemory.AlignedFree(_a);
        NativeMemory.AlignedFree(_b);
        NativeMemory.AlignedFree(_c);
        NativeMemory.AlignedFree(_room);
        _bytes.Dispose();
        GC.SuppressFinalize(this);
    }
}

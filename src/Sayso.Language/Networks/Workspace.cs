using System.Runtime.InteropServices;

namespace Sayso.Language.Networks;

/// <summary>The network's room to work: one at a time for each thread that reads, kept between texts.</summary>
internal sealed unsafe class Workspace : IDisposable
{
    /// <summary>Tokens that fit. A paragraph is never longer, and short ones share a batch.</summary>
    public const int Capacity = 768;

    private readonly List<nint> _blocks = [];

    public Workspace(NetworkShape shape, int longestSentence)
    {
        Input = Allocate(Capacity * shape.InputWidth);
        One = Allocate(Capacity * shape.Width);
        Two = Allocate(Capacity * shape.Width);
        Products = Allocate(Capacity * shape.ProductWidth);
        Labels = Allocate(Capacity * NetworkShape.LabelColumns);
        Projection = Allocate(Capacity * shape.ProjectionWidth);
        int heads = longestSentence + 1 + MatrixProduct.Lane;
        Weighed = Allocate(longestSentence * Math.Max(shape.ArcWidth, shape.RelationWidth));
        Turned = Allocate(heads * shape.ArcWidth);
        Scores = Allocate(longestSentence * Math.Max(heads, NetworkShape.RelationColumns));
        Bytes = (byte*)Allocate(ByteProduct.RowsAtOnce * Math.Max(shape.InputWidth, shape.Width) / sizeof(float));
    }

    public float* Input { get; }

    public float* One { get; }

    public float* Two { get; }

    public float* Products { get; }

    public float* Labels { get; }

    public float* Projection { get; }

    public float* Weighed { get; }

    public float* Turned { get; }

    public float* Scores { get; }

    /// <summary>Some rows as bytes.</summary>
    public byte* Bytes { get; }

    public void Dispose()
    {
        foreach (nint block in _blocks)
        {
            NativeMemory.AlignedFree((void*)block);
        }

        _blocks.Clear();
    }

    private float* Allocate(int count)
    {
        float* block = (float*)NativeMemory.AlignedAlloc((nuint)count * sizeof(float), 64);
        new Span<float>(block, count).Clear();
        _blocks.Add((nint)block);
        return block;
    }
}

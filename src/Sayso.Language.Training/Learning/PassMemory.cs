using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Sayso.Language.Networks;

namespace Sayso.Language.Training.Learning;

/// <summary>The numbers of one worker: what each layer gave, and what each should have given more of.</summary>
internal sealed unsafe class PassMemory : IDisposable
{
    private readonly NetworkShape _shape;
    private readonly List<nint> _owned = [];
    private int _capacity;

    public PassMemory(NetworkWeights weights)
    {
        _shape = weights.Shape;
        Gradient = Allocate(weights.Dense.Length);
        Scratch = Allocate(ScratchSize);
    }

    /// <summary>Numbers in <see cref="Scratch"/>.</summary>
    public const int ScratchSize = 1 << 20;

    /// <summary>Of the dense weights.</summary>
    public float* Gradient { get; }

    public float* Scratch { get; }

    public double Loss { get; set; }

    public int Tokens { get; set; }

    /// <summary>Words that the network does not see, to guess them.</summary>
    public List<(int Token, ushort Cluster)> HiddenWords { get; } = [];

    // A row a token.
    public float* Input { get; private set; }

    public float* InputGradient { get; private set; }

    public float* Projection { get; private set; }

    public float* ProjectionGradient { get; private set; }

    public float* Labels { get; private set; }

    public float* LabelGradient { get; private set; }

    public float* ProductGradient { get; private set; }

    public float*[] Layers { get; private set; } = [];

    public float*[] LayerGradients { get; private set; } = [];

    public float*[] Dropped { get; private set; } = [];

    public float*[] Products { get; private set; } = [];

    public float*[] Kept { get; private set; } = [];

    public float*[] Masks { get; private set; } = [];

    public bool[] Skipped { get; private set; } = [];

    public void Dispose()
    {
        foreach (nint block in _owned)
        {
            NativeMemory.AlignedFree((void*)block);
        }

        _owned.Clear();
    }

    public void Reserve(int tokens)
    {
        if (tokens <= _capacity)
        {
            return;
        }

        _capacity = tokens * 3 / 2;
        int width = _shape.Width;
        Input = Allocate(_capacity * _shape.InputWidth);
        InputGradient = Allocate(_capacity * _shape.InputWidth);
        Projection = Allocate(_capacity * _shape.ProjectionWidth);
        ProjectionGradient = Allocate(_capacity * _shape.ProjectionWidth);
        Labels = Allocate(_capacity * NetworkShape.LabelColumns);
        LabelGradient = Allocate(_capacity * NetworkShape.LabelColumns);
        ProductGradient = Allocate(_capacity * _shape.ProductWidth);
        Layers = Many(_shape.Layers + 1, _capacity * width);
        LayerGradients = Many(_shape.Layers + 1, _capacity * width);
        Dropped = Many(_shape.Layers + 1, _capacity * width);
        Masks = Many(_shape.Layers + 1, _capacity * width);
        Products = Many(_shape.Layers, _capacity * _shape.ProductWidth);
        Kept = Many(_shape.Layers, _capacity * 6 * _shape.Hidden);
        Skipped = new bool[_capacity * TokenInputs.Count];
    }

    /// <summary>Adds to a matrix's gradient what a batch says: input turned, times the gradient of the output.</summary>
    public void Gain(float* input, int depth, float* output, int columns, float* into, float* bias)
    {
        MatrixProduct.Multiply(input, 1, depth, output, columns, into, columns, depth, Tokens, columns, add: true);
        if (bias is not null)
        {
            for (nint token = 0; token < Tokens; token++)
            {
                Add(output + (token * columns), bias, columns);
            }
        }
    }

    public void Mask(IReadOnlyList<NetworkUnit> units, float* values, float* masks)
    {
        int width = _shape.Width;
        int at = 0;
        for (int number = 0; number < units.Count; number++)
        {
            var mask = new ReadOnlySpan<float>(masks + ((nint)number * width), width);
            for (int token = 0; token < units[number].Count; token++, at++)
            {
                var row = new Span<float>(values + ((nint)at * width), width);
                TensorPrimitives.Multiply(row, mask, row);
            }
        }
    }

    public static void Add(float* from, float* into, int count) =>
        TensorPrimitives.Add(new ReadOnlySpan<float>(from, count), new ReadOnlySpan<float>(into, count), new Span<float>(into, count));

    public static void AddBias(float* rows, float* bias, int columns, int count)
    {
        for (nint i = 0; i < count; i++)
        {
            Add(bias, rows + (i * columns), columns);
        }
    }

    private float*[] Many(int count, int size)
    {
        float*[] blocks = new float*[count];
        for (int i = 0; i < count; i++)
        {
            blocks[i] = Allocate(size);
        }

        return blocks;
    }

    private float* Allocate(int count)
    {
        float* block = (float*)NativeMemory.AlignedAlloc((nuint)count * sizeof(float), 64);
        new Span<float>(block, count).Clear();
        _owned.Add((nint)block);
        return block;
    }
}

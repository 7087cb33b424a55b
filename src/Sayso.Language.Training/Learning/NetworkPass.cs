using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Sayso.Language.Networks;

namespace Sayso.Language.Training.Learning;

/// <summary>One worker's way through a batch, forward and back: gradients of the dense weights and of each token's row in the table.</summary>
internal sealed unsafe partial class NetworkPass : IDisposable
{
    private readonly NetworkWeights _weights;
    private readonly NetworkShape _shape;
    private readonly NetworkRecipe _recipe;
    // Share of words hidden from the network for it to guess (Devlin et al., NAACL 2019).
    private const float Hidden = 0.15f;

    private readonly List<nint> _owned = [];
    private readonly List<(int Token, ushort Cluster)> _hidden = [];
    private int _capacity;

    // A row a token.
    private float* _input, _inputGradient, _projection, _projectionGradient, _labels, _labelGradient, _wordMask;
    private float*[] _layers = [], _layerGradients = [], _dropped = [], _products = [], _kept = [];
    private float*[] _masks = [];
    private float* _productGradient;
    private float* _scratch;
    private bool[] _skipped = [];

    public NetworkPass(NetworkWeights weights, NetworkRecipe recipe)
    {
        _weights = weights;
        _shape = weights.Shape;
        _recipe = recipe;
        Gradient = Allocate(weights.Dense.Length);
        _scratch = Allocate(1 << 20);
    }

    /// <summary>Of the dense weights.</summary>
    public float* Gradient { get; }

    public double Loss { get; private set; }

    public int Tokens { get; private set; }

    public IReadOnlyList<NetworkUnit> Units { get; private set; } = [];

    /// <summary>Gradient of a token's sum of table rows.</summary>
    public ReadOnlySpan<float> RowGradient(int token) => new(_inputGradient + ((nint)token * _shape.InputWidth), _shape.TableWidth);

    public bool IsSkipped(int token, int hash) => _skipped[(token * TokenInputs.Count) + hash];

    public void Dispose()
    {
        foreach (nint block in _owned)
        {
            NativeMemory.AlignedFree((void*)block);
        }

        _owned.Clear();
    }

    /// <summary>Reads a batch and leaves its gradients.</summary>
    /// <param name="units">The batch.</param>
    /// <param name="transposed">The dense matrices turned, at the same places.</param>
    /// <param name="random">Of dropout.</param>
    /// <param name="scale">Weight of one token.</param>
    public void Run(IReadOnlyList<NetworkUnit> units, float* transposed, Random random, float scale)
    {
        Units = units;
        Loss = 0;
        Tokens = units.Sum(unit => unit.Count);
        Reserve(Tokens);
        new Span<float>(Gradient, _weights.Dense.Length).Clear();
        if (Tokens == 0)
        {
            return;
        }

        fixed (float* dense = _weights.Dense)
        {
            Inputs(units, random);
            Forward(units, dense, random);
            Heads(units, dense, transposed, scale, random);
            Backward(units, dense, transposed);
        }
    }

    private void Inputs(IReadOnlyList<NetworkUnit> units, Random random)
    {
        int width = _shape.TableWidth;
        uint mask = (1u << _shape.TableBits) - 1;
        int at = 0;
        float keep = 1 / (1 - _recipe.FeatureDropout);
        _hidden.Clear();
        foreach (var unit in units)
        {
            for (int token = 0; token < unit.Count; token++, at++)
            {
                var row = new Span<float>(_input + ((nint)at * _shape.InputWidth), _shape.InputWidth);
                row.Clear();
                bool hidden = unit.Clusters is not null && unit.Clusters[token] > 0 && random.NextSingle() < Hidden;
                if (hidden)
                {
                    _hidden.Add((at, unit.Clusters![token]));
                }

                for (int i = 0; i < TokenInputs.Count; i++)
                {
                    bool skipped = random.NextSingle() < _recipe.FeatureDropout || (hidden && TokenInputs.IsForm(i));
                    _skipped[(at * TokenInputs.Count) + i] = skipped;
                    if (!skipped)
                    {
                        var table = _weights.Table.AsSpan((int)(unit.Hashes[(token * TokenInputs.Count) + i] & mask) * width, width);
                        TensorPrimitives.MultiplyAdd(table, keep, row[..width], row[..width]);
                    }
                }

                int vector = unit.Vectors[token];
                if (vector >= 0 && !hidden && random.NextSingle() >= _recipe.FeatureDropout)
                {
                    var values = _weights.Vectors.AsSpan(vector * _shape.VectorWidth, _shape.VectorWidth);
                    for (int i = 0; i < values.Length; i++)
                    {
                        row[width + i] = values[i] * _weights.VectorScale;
                    }
                }
            }
        }
    }

    private void Forward(IReadOnlyList<NetworkUnit> units, float* dense, Random random)
    {
        int width = _shape.Width;
        MatrixProduct.Multiply(_input, _shape.InputWidth, 1, dense + NetworkShape.Input, width, _layers[0], width, Tokens, _shape.InputWidth, width, add: false);
        AddBias(_layers[0], dense + _shape.InputBias, width, Tokens);
        for (int layer = 0; layer < _shape.Layers; layer++)
        {
            Drop(units, _layers[layer], _dropped[layer], _masks[layer], random);
            MatrixProduct.Multiply(_dropped[layer], width, 1, dense + _shape.Layer(layer), _shape.ProductWidth, _products[layer], _shape.ProductWidth, Tokens, width, _shape.ProductWidth, add: false);
            int at = 0;
            foreach (var unit in units)
            {
                for (int direction = 0; direction < 2; direction++)
                {
                    nint column = direction * _shape.Hidden;
                    Recurrence.Read(
                        _shape.Hidden, _products[layer] + ((nint)at * _shape.ProductWidth) + (3 * column), _shape.ProductWidth,
                        _layers[layer] + ((nint)at * width) + column, _layers[layer + 1] + ((nint)at * width) + column, width,
                        dense + _shape.LayerVectors(layer) + (direction * Recurrence.Vectors * _shape.Hidden), unit.Count, direction == 1,
                        _kept[layer] + ((nint)at * 6 * _shape.Hidden) + (direction * 3 * (nint)_shape.Hidden * unit.Count));
                }

                at += unit.Count;
            }
        }

        Drop(units, _layers[_shape.Layers], _dropped[_shape.Layers], _masks[_shape.Layers], random);
    }

    /// <summary>One mask a unit: the same cells are out at every token.</summary>
    private void Drop(IReadOnlyList<NetworkUnit> units, float* from, float* to, float* masks, Random random)
    {
        int width = _shape.Width;
        float keep = 1 / (1 - _recipe.Dropout);
        int at = 0;
        for (int number = 0; number < units.Count; number++)
        {
            var mask = new Span<float>(masks + ((nint)number * width), width);
            for (int i = 0; i < width; i++)
            {
                mask[i] = random.NextSingle() < _recipe.Dropout ? 0 : keep;
            }

            for (int token = 0; token < units[number].Count; token++, at++)
            {
                TensorPrimitives.Multiply(new ReadOnlySpan<float>(from + ((nint)at * width), width), mask, new Span<float>(to + ((nint)at * width), width));
            }
        }
    }

    private void Backward(IReadOnlyList<NetworkUnit> units, float* dense, float* transposed)
    {
        int width = _shape.Width;
        int product = _shape.ProductWidth;
        for (int layer = _shape.Layers - 1; layer >= 0; layer--)
        {
            new Span<float>(_layerGradients[layer], Tokens * width).Clear();
            int at = 0;
            foreach (var unit in units)
            {
                for (int direction = 0; direction < 2; direction++)
                {
                    nint column = direction * _shape.Hidden;
                    int vectors = _shape.LayerVectors(layer) + (direction * Recurrence.Vectors * _shape.Hidden);
                    RecurrenceGradient.Read(
                        _shape.Hidden, _products[layer] + ((nint)at * product) + (3 * column), _productGradient + ((nint)at * product) + (3 * column), product,
                        _layers[layer] + ((nint)at * width) + column, _layerGradients[layer] + ((nint)at * width) + column, _layerGradients[layer + 1] + ((nint)at * width) + column, width,
                        dense + vectors, Gradient + vectors, unit.Count, direction == 1,
                        _kept[layer] + ((nint)at * 6 * _shape.Hidden) + (direction * 3 * (nint)_shape.Hidden * unit.Count));
                }

                at += unit.Count;
            }

            Gain(_dropped[layer], width, _productGradient, product, Gradient + _shape.Layer(layer), null);
            // The dropped input is not needed any more: its place takes the gradient that comes down through it.
            MatrixProduct.Multiply(_productGradient, product, 1, transposed + _shape.Layer(layer), width, _dropped[layer], width, Tokens, product, width, add: false);
            Mask(units, _dropped[layer], _masks[layer]);
            Add(_dropped[layer], _layerGradients[layer], Tokens * width);
        }

        Gain(_input, _shape.InputWidth, _layerGradients[0], width, Gradient + NetworkShape.Input, Gradient + _shape.InputBias);
        MatrixProduct.Multiply(_layerGradients[0], width, 1, transposed + NetworkShape.Input, _shape.InputWidth, _inputGradient, _shape.InputWidth, Tokens, width, _shape.InputWidth, add: false);
    }

    private void Mask(IReadOnlyList<NetworkUnit> units, float* values, float* masks)
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

    /// <summary>Adds to a matrix's gradient what a batch says: input turned, times the gradient of the output.</summary>
    private void Gain(float* input, int depth, float* output, int columns, float* into, float* bias)
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

    private static void Add(float* from, float* into, int count) =>
        TensorPrimitives.Add(new ReadOnlySpan<float>(from, count), new ReadOnlySpan<float>(into, count), new Span<float>(into, count));

    private static void AddBias(float* rows, float* bias, int columns, int count)
    {
        for (nint i = 0; i < count; i++)
        {
            Add(bias, rows + (i * columns), columns);
        }
    }

    private void Reserve(int tokens)
    {
        if (tokens <= _capacity)
        {
            return;
        }

        _capacity = tokens * 3 / 2;
        int width = _shape.Width;
        _input = Allocate(_capacity * _shape.InputWidth);
        _inputGradient = Allocate(_capacity * _shape.InputWidth);
        _projection = Allocate(_capacity * _shape.ProjectionWidth);
        _projectionGradient = Allocate(_capacity * _shape.ProjectionWidth);
        _labels = Allocate(_capacity * NetworkShape.LabelColumns);
        _labelGradient = Allocate(_capacity * NetworkShape.LabelColumns);
        _productGradient = Allocate(_capacity * _shape.ProductWidth);
        _wordMask = Allocate(_capacity);
        _layers = Many(_shape.Layers + 1, _capacity * width);
        _layerGradients = Many(_shape.Layers + 1, _capacity * width);
        _dropped = Many(_shape.Layers + 1, _capacity * width);
        _masks = Many(_shape.Layers + 1, _capacity * width);
        _products = Many(_shape.Layers, _capacity * _shape.ProductWidth);
        _kept = Many(_shape.Layers, _capacity * 6 * _shape.Hidden);
        _skipped = new bool[_capacity * TokenInputs.Count];
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

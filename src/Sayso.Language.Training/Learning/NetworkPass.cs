using System.Numerics.Tensors;
using Sayso.Language.Networks;

namespace Sayso.Language.Training.Learning;

/// <summary>
/// One worker's way through a batch, forward and back: gradients of the dense weights and of each token's row in the table.
/// </summary>
internal sealed unsafe class NetworkPass : IDisposable
{
    private readonly NetworkWeights _weights;
    private readonly NetworkShape _shape;
    private readonly NetworkRecipe _recipe;
    private readonly PassMemory _memory;
    private readonly HeadPass _heads;

    public NetworkPass(NetworkWeights weights, NetworkRecipe recipe)
    {
        _weights = weights;
        _shape = weights.Shape;
        _recipe = recipe;
        _memory = new PassMemory(weights);
        _heads = new HeadPass(weights, _memory);
    }

    /// <summary>Of the dense weights.</summary>
    public float* Gradient => _memory.Gradient;

    public double Loss => _memory.Loss;

    public int Tokens => _memory.Tokens;

    public IReadOnlyList<NetworkUnit> Units { get; private set; } = [];

    /// <summary>Gradient of a token's sum of table rows.</summary>
    public ReadOnlySpan<float> RowGradient(int token) => new(_memory.InputGradient + ((nint)token * _shape.InputWidth), _shape.TableWidth);

    public bool IsSkipped(int token, int hash) => _memory.Skipped[(token * TokenInputs.Count) + hash];

    public void Dispose() => _memory.Dispose();

    /// <summary>Reads a batch and leaves its gradients.</summary>
    /// <param name="units">The batch.</param>
    /// <param name="transposed">The dense matrices turned, at the same places.</param>
    /// <param name="random">Of dropout.</param>
    /// <param name="scale">Weight of one token.</param>
    public void Run(IReadOnlyList<NetworkUnit> units, float* transposed, Random random, float scale)
    {
        Units = units;
        _memory.Loss = 0;
        _memory.Tokens = units.Sum(unit => unit.Count);
        _memory.Reserve(_memory.Tokens);
        new Span<float>(_memory.Gradient, _weights.Dense.Length).Clear();
        if (_memory.Tokens == 0)
        {
            return;
        }

        fixed (float* dense = _weights.Dense)
        {
            Inputs(units, random);
            Forward(units, dense, random);
            _heads.Run(units, dense, transposed, scale);
            Backward(units, dense, transposed);
        }
    }

    private void Inputs(IReadOnlyList<NetworkUnit> units, Random random)
    {
        int width = _shape.TableWidth;
        uint mask = (1u << _shape.TableBits) - 1;
        int at = 0;
        float keep = 1 / (1 - _recipe.FeatureDropout);
        _memory.HiddenWords.Clear();
        foreach (var unit in units)
        {
            for (int token = 0; token < unit.Count; token++, at++)
            {
                var row = new Span<float>(_memory.Input + ((nint)at * _shape.InputWidth), _shape.InputWidth);
                row.Clear();
                bool hidden = unit.Clusters is not null && unit.Clusters[token] > 0 && random.NextSingle() < GuessPass.Hidden;
                if (hidden)
                {
                    _memory.HiddenWords.Add((at, unit.Clusters![token]));
                }

                for (int i = 0; i < TokenInputs.Count; i++)
                {
                    bool skipped = random.NextSingle() < _recipe.FeatureDropout || (hidden && TokenInputs.IsForm(i));
                    _memory.Skipped[(at * TokenInputs.Count) + i] = skipped;
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
        MatrixProduct.Multiply(_memory.Input, _shape.InputWidth, 1, dense + NetworkShape.Input, width, _memory.Layers[0], width,
            _memory.Tokens, _shape.InputWidth, width, add: false);
        PassMemory.AddBias(_memory.Layers[0], dense + _shape.InputBias, width, _memory.Tokens);
        for (int layer = 0; layer < _shape.Layers; layer++)
        {
            Drop(units, _memory.Layers[layer], _memory.Dropped[layer], _memory.Masks[layer], random);
            MatrixProduct.Multiply(_memory.Dropped[layer], width, 1, dense + _shape.Layer(layer), _shape.ProductWidth,
                _memory.Products[layer], _shape.ProductWidth, _memory.Tokens, width, _shape.ProductWidth, add: false);
            int at = 0;
            foreach (var unit in units)
            {
                for (int direction = 0; direction < 2; direction++)
                {
                    nint column = direction * _shape.Hidden;
                    Recurrence.Read(
                        _shape.Hidden, _memory.Products[layer] + ((nint)at * _shape.ProductWidth) + (3 * column), _shape.ProductWidth,
                        _memory.Layers[layer] + ((nint)at * width) + column, _memory.Layers[layer + 1] + ((nint)at * width) + column, width,
                        dense + _shape.LayerVectors(layer) + (direction * Recurrence.Vectors * _shape.Hidden), unit.Count, direction == 1,
                        _memory.Kept[layer] + ((nint)at * 6 * _shape.Hidden) + (direction * 3 * (nint)_shape.Hidden * unit.Count));
                }

                at += unit.Count;
            }
        }

        Drop(units, _memory.Layers[_shape.Layers], _memory.Dropped[_shape.Layers], _memory.Masks[_shape.Layers], random);
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
                TensorPrimitives.Multiply(new ReadOnlySpan<float>(from + ((nint)at * width), width), mask,
                    new Span<float>(to + ((nint)at * width), width));
            }
        }
    }

    private void Backward(IReadOnlyList<NetworkUnit> units, float* dense, float* transposed)
    {
        int width = _shape.Width;
        int product = _shape.ProductWidth;
        for (int layer = _shape.Layers - 1; layer >= 0; layer--)
        {
            new Span<float>(_memory.LayerGradients[layer], _memory.Tokens * width).Clear();
            int at = 0;
            foreach (var unit in units)
            {
                for (int direction = 0; direction < 2; direction++)
                {
                    nint column = direction * _shape.Hidden;
                    int vectors = _shape.LayerVectors(layer) + (direction * Recurrence.Vectors * _shape.Hidden);
                    RecurrenceGradient.Read(
                        _shape.Hidden, _memory.Products[layer] + ((nint)at * product) + (3 * column),
                            _memory.ProductGradient + ((nint)at * product) + (3 * column), product,
                        _memory.Layers[layer] + ((nint)at * width) + column, _memory.LayerGradients[layer] + ((nint)at * width) + column,
                            _memory.LayerGradients[layer + 1] + ((nint)at * width) + column, width,
                        dense + vectors, _memory.Gradient + vectors, unit.Count, direction == 1,
                        _memory.Kept[layer] + ((nint)at * 6 * _shape.Hidden) + (direction * 3 * (nint)_shape.Hidden * unit.Count));
                }

                at += unit.Count;
            }

            _memory.Gain(_memory.Dropped[layer], width, _memory.ProductGradient, product, _memory.Gradient + _shape.Layer(layer), null);
            // The dropped input is not needed any more: its place takes the gradient that comes down through it.
            MatrixProduct.Multiply(_memory.ProductGradient, product, 1, transposed + _shape.Layer(layer), width, _memory.Dropped[layer],
                width, _memory.Tokens, product, width, add: false);
            _memory.Mask(units, _memory.Dropped[layer], _memory.Masks[layer]);
            PassMemory.Add(_memory.Dropped[layer], _memory.LayerGradients[layer], _memory.Tokens * width);
        }

        _memory.Gain(_memory.Input, _shape.InputWidth, _memory.LayerGradients[0], width, _memory.Gradient + NetworkShape.Input,
            _memory.Gradient + _shape.InputBias);
        MatrixProduct.Multiply(_memory.LayerGradients[0], width, 1, transposed + NetworkShape.Input, _shape.InputWidth,
            _memory.InputGradient, _shape.InputWidth, _memory.Tokens, width, _shape.InputWidth, add: false);
    }
}

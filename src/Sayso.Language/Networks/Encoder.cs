using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Sayso.Language.Weights;

namespace Sayso.Language.Networks;

/// <summary>An encoder of word pieces (Vaswani et al., 2017; MiniLM: Wang et al., 2020), its matrices in signed bytes.</summary>
/// <remarks>
/// Products with the weights are sums of bytes, those of attention chains in the order of the depth, and rows are summed in sixteen lanes
/// whatever the machine has: the same numbers everywhere. Read-only and shared by threads.
/// </remarks>
internal sealed unsafe class Encoder : IDisposable
{
    private readonly EncoderShape _shape;
    private readonly sbyte* _words;
    private readonly float* _wordScales;
    private readonly float* _dense;
    private readonly Layer[] _layers;

    public Encoder(WeightsFile file)
    {
        _shape = EncoderShape.Read(file.Manifest);
        _words = file.Pointer<sbyte>("words", out int words);
        _wordScales = file.Pointer<float>("wordScales", out int wordCount);
        _dense = file.Pointer<float>("encoder", out int dense);
        var matrices = file.Block<sbyte>("matrices");
        var scales = file.Block<float>("matrixScales");
        if (words != wordCount * _shape.Width || dense != _shape.DenseSize || matrices.Length != _shape.Layers * _shape.LayerMatrices
            || scales.Length != _shape.Layers * _shape.LayerColumns)
        {
            throw new WeightsException(
                "The encoder's weights do not have the shape that they say. Take the models that came with this Sayso.");
        }

        _layers = new Layer[_shape.Layers];
        for (int number = 0; number < _shape.Layers; number++)
        {
            _layers[number] = new Layer(_shape, matrices.Slice(number * _shape.LayerMatrices, _shape.LayerMatrices),
                scales.Slice(number * _shape.LayerColumns, _shape.LayerColumns));
        }
    }

    public int Width => _shape.Width;

    public void Dispose()
    {
        foreach (var layer in _layers)
        {
            layer.Dispose();
        }
    }

    /// <summary>Writes a row for the first piece of each token of a window.</summary>
    public void Read(PieceWindow window, float* into, EncoderRoom room)
    {
        int count = window.Pieces.Count;
        int width = _shape.Width;
        for (int piece = 0; piece < count; piece++)
        {
            Embed(window.Pieces[piece], window.Marks[piece], piece, room.Rows + ((nint)piece * width));
        }

        Normalize(room.Rows, _dense + _shape.FirstNorm, count);
        for (int number = 0; number < _layers.Length; number++)
        {
            Read(_layers[number], _dense + _shape.LayerDense(number), room, count);
        }

        for (int token = 0; token < window.Places.Count; token++)
        {
            new ReadOnlySpan<float>(room.Rows + ((nint)window.Places[token] * width), width)
                .CopyTo(new Span<float>(into + ((nint)token * width), width));
        }
    }

    private void Read(Layer layer, float* dense, EncoderRoom room, int count)
    {
        int width = _shape.Width;
        int three = 3 * width;
        layer.Attention.Multiply(room.Rows, width, room.Three, three, count, room.Bytes);
        MatrixProduct.AddBias(room.Three, dense + EncoderShape.AttentionBias, three, count);
        Attend(room, count);
        layer.Output.Multiply(room.Met, width, room.Added, width, count, room.Bytes);
        Add(room.Rows, room.Added, dense + _shape.OutputBias, count);
        Normalize(room.Rows, dense + _shape.OutputNorm, count);
        layer.Up.Multiply(room.Rows, width, room.Inner, _shape.Inner, count, room.Bytes);
        Bend(room.Inner, dense + _shape.UpBias, count);
        layer.Down.Multiply(room.Inner, _shape.Inner, room.Added, width, count, room.Bytes);
        Add(room.Rows, room.Added, dense + _shape.DownBias, count);
        Normalize(room.Rows, dense + _shape.DownNorm, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Embed(ushort piece, byte marks, int place, float* row)
    {
        int width = _shape.Width;
        sbyte* word = _words + ((nint)piece * width);
        float* at = _dense + EncoderShape.Places + ((nint)place * width);
        float* marked = _dense + _shape.MarkRows + ((nint)marks * width);
        var scale = Vector512.Create(_wordScales[piece]);
        for (int i = 0; i < width; i += 16)
        {
            var (low, high) = Vector128.Widen(Vector128.Load(word + i));
            var lower = Vector256.Create(Vector128.WidenLower(low), Vector128.WidenUpper(low));
            var upper = Vector256.Create(Vector128.WidenLower(high), Vector128.WidenUpper(high));
            var values = Vector512.ConvertToSingle(Vector512.Create(lower, upper));
            (Vector512.FusedMultiplyAdd(values, scale, Vector512.Load(at + i)) + Vector512.Load(marked + i)).Store(row + i);
        }
    }

    /// <summary>Each piece takes in the others of its window, head by head.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Attend(EncoderRoom room, int count)
    {
        int width = _shape.Width;
        int three = 3 * width;
        int depth = width / _shape.Heads;
        int padded = (count + 15) / 16 * 16;
        float by = 1 / MathF.Sqrt(depth);
        for (int head = 0; head < _shape.Heads; head++)
        {
            float* queries = room.Three + (head * depth);
            float* keys = queries + width;
            float* values = keys + width;
            for (int i = 0; i < depth; i++)
            {
                float* turned = room.Turned + ((nint)i * padded);
                for (nint piece = 0; piece < count; piece++)
                {
                    turned[piece] = keys[(piece * three) + i] * by;
                }

                new Span<float>(turned + count, padded - count).Clear();
            }

            MatrixProduct.Multiply(queries, three, 1, room.Turned, padded, room.Scores, padded, count, depth, padded, add: false);
            for (nint piece = 0; piece < count; piece++)
            {
                Soften(room.Scores + (piece * padded), count, padded);
            }

            MatrixProduct.Multiply(
                room.Scores, padded, 1, values, three, room.Met + (head * depth), width, count, count, depth, add: false);
        }
    }

    /// <summary>Scores to shares that add up to one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Soften(float* scores, int count, int padded)
    {
        new Span<float>(scores + count, padded - count).Fill(-1e9f);
        var most = Vector512.Create(-1e9f);
        for (int i = 0; i < padded; i += 16)
        {
            most = Vector512.Max(most, Vector512.Load(scores + i));
        }

        float top = most[0];
        for (int i = 1; i < 16; i++)
        {
            top = Math.Max(top, most[i]);
        }

        var under = Vector512.Create(top);
        var sums = Vector512<float>.Zero;
        for (int i = 0; i < padded; i += 16)
        {
            var power = Gates.Exp(Vector512.Load(scores + i) - under);
            power.Store(scores + i);
            sums += power;
        }

        // What e^-80 leaves of the padding is nothing beside one.
        var share = Vector512.Create(1 / Sum(sums));
        for (int i = 0; i < padded; i += 16)
        {
            (Vector512.Load(scores + i) * share).Store(scores + i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(float* rows, float* added, float* bias, int count)
    {
        int width = _shape.Width;
        for (int piece = 0; piece < count; piece++, rows += width, added += width)
        {
            for (int i = 0; i < width; i += 16)
            {
                (Vector512.Load(rows + i) + (Vector512.Load(added + i) + Vector512.Load(bias + i))).Store(rows + i);
            }
        }
    }

    /// <summary>Layer normalization (Ba et al., 2016): a row about zero with a variance of one, then stretched and moved.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Normalize(float* rows, float* norm, int count)
    {
        int width = _shape.Width;
        for (int piece = 0; piece < count; piece++, rows += width)
        {
            var sums = Vector512<float>.Zero;
            for (int i = 0; i < width; i += 16)
            {
                sums += Vector512.Load(rows + i);
            }

            var mean = Vector512.Create(Sum(sums) / width);
            var squares = Vector512<float>.Zero;
            for (int i = 0; i < width; i += 16)
            {
                var off = Vector512.Load(rows + i) - mean;
                squares = Vector512.FusedMultiplyAdd(off, off, squares);
            }

            var by = Vector512.Create(1 / MathF.Sqrt((Sum(squares) / width) + 1e-12f));
            for (int i = 0; i < width; i += 16)
            {
                var value = (Vector512.Load(rows + i) - mean) * by;
                Vector512.FusedMultiplyAdd(value, Vector512.Load(norm + i), Vector512.Load(norm + width + i)).Store(rows + i);
            }
        }
    }

    /// <summary>The Gaussian error linear unit (Hendrycks and Gimpel, 2016), by the logistic function.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Bend(float* rows, float* bias, int count)
    {
        int inner = _shape.Inner;
        var cubed = Vector512.Create(0.0713548163f);
        var once = Vector512.Create(1.5957691216f);
        for (int piece = 0; piece < count; piece++, rows += inner)
        {
            for (int i = 0; i < inner; i += 16)
            {
                var x = Vector512.Load(rows + i) + Vector512.Load(bias + i);
                (x * Gates.Sigmoid(x * Vector512.FusedMultiplyAdd(x * x, cubed, once))).Store(rows + i);
            }
        }
    }

    /// <summary>Sixteen numbers added in one order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Sum(Vector512<float> values)
    {
        var half = values.GetLower() + values.GetUpper();
        var quarter = half.GetLower() + half.GetUpper();
        return quarter[0] + quarter[1] + (quarter[2] + quarter[3]);
    }

    /// <summary>The matrices of one layer.</summary>
    private sealed class Layer : IDisposable
    {
        public Layer(EncoderShape shape, ReadOnlySpan<sbyte> matrices, ReadOnlySpan<float> scales)
        {
            int width = shape.Width;
            Attention = Take(ref matrices, ref scales, width, 3 * width);
            Output = Take(ref matrices, ref scales, width, width);
            Up = Take(ref matrices, ref scales, width, shape.Inner);
            Down = Take(ref matrices, ref scales, shape.Inner, width);
        }

        /// <summary>Queries, keys and values.</summary>
        public ByteProduct Attention { get; }

        public ByteProduct Output { get; }

        public ByteProduct Up { get; }

        public ByteProduct Down { get; }

        public void Dispose()
        {
            Attention.Dispose();
            Output.Dispose();
            Up.Dispose();
            Down.Dispose();
        }

        private static ByteProduct Take(ref ReadOnlySpan<sbyte> matrices, ref ReadOnlySpan<float> scales, int depth, int columns)
        {
            var product = new ByteProduct(matrices[..(depth * columns)], scales[..columns], depth, columns);
            matrices = matrices[(depth * columns)..];
            scales = scales[columns..];
            return product;
        }
    }
}

using Sayso.Language.Networks;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Sayso.Language.Training.Encoding;

/// <summary>The encoder as it learns: <see cref="Encoder"/>'s sums, in floats and with gradients.</summary>
internal sealed class EncoderModule : IDisposable
{
    // Those that stay floats, as EncoderShape has them.
    private static readonly int[] Kept =
        [AttentionBias, OutputBias, OutputNorm, OutputNorm + 1, UpBias, DownBias, DownNorm, DownNorm + 1];

    private readonly EncoderShape _shape;
    private readonly Parameter _words;
    private readonly Parameter _places;
    private readonly Parameter _marks;
    private readonly Parameter[] _firstNorm;
    private readonly Parameter[][] _layers;

    // Of each layer's parameters, in this order.
    private const int Attention = 0, AttentionBias = 1, Output = 2, OutputBias = 3, OutputNorm = 4, Up = 6, UpBias = 7, Down = 8,
        DownBias = 9, DownNorm = 10;

    /// <param name="shape">How large it is.</param>
    /// <param name="model">Where it starts: a model of BERT's form.</param>
    public EncoderModule(EncoderShape shape, OnnxWeights model)
    {
        _shape = shape;
        int width = shape.Width;
        float[] places = model["position_embeddings.weight"][..(PieceWindow.Longest * width)];
        float[] types = model["token_type_embeddings.weight"];
        for (int i = 0; i < places.Length; i++)
        {
            places[i] += types[i % width];
        }

        _words = Of(model["word_embeddings.weight"], -1, width);
        _places = Of(places, -1, width);
        _marks = Of(new float[TokenInputs.MarkCount * width], -1, width);
        _firstNorm = [Of(model["embeddings.LayerNorm.weight"]), Of(model["embeddings.LayerNorm.bias"])];
        var products = model.Products;
        _layers = new Parameter[shape.Layers][];
        for (int number = 0; number < shape.Layers; number++)
        {
            string name = $"encoder.layer.{number}.";
            string self = name + "attention.self.";
            string output = name + "attention.output.";
            var own = products.Skip(6 * number).Take(6).ToList();
            _layers[number] =
            [
                new Parameter(cat([Matrix(own[0], width), Matrix(own[1], width), Matrix(own[2], width)], 1).contiguous()),
                Of([.. model[self + "query.bias"], .. model[self + "key.bias"], .. model[self + "value.bias"]]),
                Of(own[3], width, width), Of(model[output + "dense.bias"]),
                Of(model[output + "LayerNorm.weight"]), Of(model[output + "LayerNorm.bias"]),
                Of(own[4], width, shape.Inner), Of(model[name + "intermediate.dense.bias"]),
                Of(own[5], shape.Inner, width), Of(model[name + "output.dense.bias"]),
                Of(model[name + "output.LayerNorm.weight"]), Of(model[name + "output.LayerNorm.bias"]),
            ];
        }
    }

    public IEnumerable<Parameter> Parameters => [_words, _places, _marks, .. _firstNorm, .. _layers.SelectMany(layer => layer)];

    public void Dispose()
    {
        foreach (var parameter in Parameters)
        {
            parameter.Dispose();
        }
    }

    /// <summary>A row for the first piece of each token of the windows.</summary>
    /// <param name="windows">Read together.</param>
    /// <param name="dropout">Share of numbers left out.</param>
    public Tensor Read(IReadOnlyList<PieceWindow> windows, double dropout)
    {
        int longest = windows.Max(window => window.Pieces.Count);
        long[] pieces = new long[windows.Count * longest];
        long[] marks = new long[pieces.Length];
        bool[] kept = new bool[pieces.Length];
        var firsts = new List<long>();
        for (int number = 0; number < windows.Count; number++)
        {
            var window = windows[number];
            int at = number * longest;
            for (int i = 0; i < window.Pieces.Count; i++)
            {
                (pieces[at + i], marks[at + i], kept[at + i]) = (window.Pieces[i], window.Marks[i], true);
            }

            firsts.AddRange(window.Places.Select(place => (long)(at + place)));
        }

        int batch = windows.Count;
        int width = _shape.Width;
        var x = _words.index_select(0, tensor(pieces)).view(batch, longest, width)
            + _places.narrow(0, 0, longest).unsqueeze(0)
            + _marks.index_select(0, tensor(marks)).view(batch, longest, width);
        x = Drop(Normalize(x, _firstNorm[0], _firstNorm[1]), dropout);
        var mask = tensor(kept).view(batch, 1, 1, longest);
        foreach (var layer in _layers)
        {
            var parts = (Product(x, layer[Attention]) + layer[AttentionBias]).view(batch, longest, 3, _shape.Heads, width / _shape.Heads);
            Tensor Part(long number) => parts.select(2, number).transpose(1, 2);
            var met = nn.functional.scaled_dot_product_attention(Part(0), Part(1), Part(2), mask)
                .transpose(1, 2).reshape(batch, longest, width);
            x = Normalize(x + Drop(Product(met, layer[Output]) + layer[OutputBias], dropout), layer[OutputNorm], layer[OutputNorm + 1]);
            var inner = Bend(Product(x, layer[Up]) + layer[UpBias]);
            x = Normalize(x + Drop(Product(inner, layer[Down]) + layer[DownBias], dropout), layer[DownNorm], layer[DownNorm + 1]);
        }

        return Drop(x.view(batch * longest, width).index_select(0, tensor(firsts.ToArray())), 2 * dropout);
    }

    /// <summary>As <see cref="Encoder"/> reads it: matrices in bytes, the rest in floats.</summary>
    public void Write(Weights.WeightsWriter writer)
    {
        writer.Manifest["encoderShape"] = _shape.ToJson();
        var words = Values(_words);
        int width = _shape.Width;
        sbyte[] bytes = new sbyte[words.Length];
        float[] scales = new float[words.Length / width];
        for (int word = 0; word < scales.Length; word++)
        {
            var row = words.AsSpan(word * width, width);
            ByteProduct.ToBytes(row, scales.AsSpan(word, 1)).CopyTo(bytes, word * width);
        }

        writer.Add<sbyte>("words", bytes);
        writer.Add<float>("wordScales", scales);
        var matrices = new List<sbyte>();
        var columns = new List<float>();
        foreach (var layer in _layers)
        {
            foreach (int matrix in new[] { Attention, Output, Up, Down })
            {
                float[] worth = new float[layer[matrix].shape[1]];
                matrices.AddRange(ByteProduct.ToBytes(Values(layer[matrix]), worth));
                columns.AddRange(worth);
            }
        }

        writer.Add<sbyte>("matrices", matrices.ToArray());
        writer.Add<float>("matrixScales", columns.ToArray());
        float[] dense = [.. Values(_places), .. Values(_marks), .. _firstNorm.SelectMany(Values),
            .. _layers.SelectMany(layer => Kept.SelectMany(number => Values(layer[number])))];
        writer.Add<float>("encoder", dense);
    }

    private static float[] Values(Tensor tensor) => tensor.detach().contiguous().data<float>().ToArray();

    private static Tensor Drop(Tensor x, double share) => share > 0 ? nn.functional.dropout(x, share, true) : x;

    private Tensor Normalize(Tensor x, Tensor weight, Tensor bias) =>
        nn.functional.layer_norm(x, [_shape.Width], weight, bias, 1e-12);

    /// <summary>In half the bits, which machines that multiply them do twice as fast.</summary>
    private static Tensor Product(Tensor x, Tensor matrix) =>
        x.to(ScalarType.BFloat16).matmul(matrix.to(ScalarType.BFloat16)).to(ScalarType.Float32);

    private static Tensor Bend(Tensor x) => nn.functional.gelu(x);

    private static Parameter Of(float[] values, params long[] shape) =>
        new(shape.Length == 0 ? tensor(values) : tensor(values).view(shape));

    private static Tensor Matrix(float[] values, long columns) => tensor(values).view(-1, columns);
}

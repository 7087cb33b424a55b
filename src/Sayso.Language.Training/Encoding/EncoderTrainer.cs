using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Sayso.Language.Networks;
using Sayso.Language.Training.Learning;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using Tensor = TorchSharp.torch.Tensor;

namespace Sayso.Language.Training.Encoding;

/// <summary>Trains the encoder and what reads it: batches drawn from the corpora in turn, at a rate that rises and falls.</summary>
/// <remarks>
/// libtorch runs the encoder forward and back; between the two, <see cref="HeadPass"/> says how wrong what is read off it is. What it takes
/// to go on after a stop is kept beside the log every so often.
/// </remarks>
internal sealed unsafe class EncoderTrainer : IDisposable
{
    // Windows of one length go through the encoder together, so many pieces at a time.
    private const int Together = 1536;
    private const int KeepEvery = 200;
    private const float Largest = 5;
    private const double FirstDecay = 0.9;
    private const double SecondDecay = 0.98;
    private const double WeightDecay = 0.01;

    private readonly NetworkWeights _weights;
    private readonly EncoderModule _encoder;
    private readonly CarefulRecipe _recipe;
    private readonly PassMemory _memory;
    private readonly HeadPass _heads;
    private readonly MentionTrainer _links;
    private readonly double _linkDropout;
    private readonly float[] _first;
    private readonly float[] _second;
    private readonly Tensor[] _means;
    private readonly Tensor[] _squares;

    public EncoderTrainer(NetworkWeights weights, EncoderModule encoder, CarefulRecipe recipe, MentionRecipe mentions)
    {
        (_weights, _encoder, _recipe) = (weights, encoder, recipe);
        _memory = new PassMemory(weights);
        _heads = new HeadPass(weights, _memory);
        (_links, _linkDropout) = (new MentionTrainer(weights.Shape.Width, mentions), mentions.Dropout);
        _means = [.. Parameters.Select(parameter => zeros_like(parameter).detach())];
        _squares = [.. Parameters.Select(parameter => zeros_like(parameter).detach())];
        _first = new float[weights.Dense.Length];
        _second = new float[weights.Dense.Length];
    }

    public void Dispose()
    {
        foreach (var tensor in (ReadOnlySpan<Tensor>)[.. _means, .. _squares])
        {
            tensor.Dispose();
        }

        _links.Dispose();
        _memory.Dispose();
    }

    private IEnumerable<Parameter> Parameters => _encoder.Parameters.Concat(_links.Parameters);

    /// <param name="corpora">Each with its units, those of a text one behind the other.</param>
    /// <param name="chains">Texts whose mentions are known.</param>
    /// <param name="pieces">Cuts nothing any more; says what stands before and behind a window.</param>
    /// <param name="folder">Where the state is kept.</param>
    /// <param name="log">Told how it goes.</param>
    /// <param name="check">Called now and then with the number of the step.</param>
    public void Train(IReadOnlyList<IReadOnlyList<NetworkUnit>> corpora, IReadOnlyList<MentionText> chains, WordPieces pieces,
        string folder, Action<string> log, Action<int> check)
    {
        var order = new Random(_recipe.Seed);
        var queues = corpora
            .Select(units => new BatchQueue<TrainingWindow>(Pack(units, pieces), window => window.Pieces.Pieces.Count, order)).ToList();
        int start = Resume(folder, log);
        var texts = new BatchQueue<MentionText>(chains, text => text.Pieces, order);
        double[] losses = new double[corpora.Count + 1];
        long[] seen = new long[losses.Length];
        int steps = _recipe.Rounds.Sum(round => round.Steps);
        for (int step = 0; step < steps; step++)
        {
            int from = BatchQueue<TrainingWindow>.Draw(RoundOf(step).Round.Shares, order);
            var batch = from < queues.Count ? queues[from].Take(_recipe.Batch) : [];
            var asked = from < queues.Count ? [] : texts.Take(_recipe.Batch);
            if (step < start)
            {
                continue;
            }

            float weight = (float)_recipe.Weights[from];
            losses[from] += from < queues.Count ? Step(batch, weight, step) : Step(asked, weight, step);
            seen[from] += _memory.Tokens;
            if ((step + 1) % 50 == 0)
            {
                var each = losses.Zip(seen, (loss, tokens) => tokens == 0 ? "-" : $"{loss / tokens:F4}");
                log($"step {step + 1}/{steps}: loss a token {string.Join("  ", each)}");
                Array.Clear(losses);
                Array.Clear(seen);
            }

            if ((step + 1) % KeepEvery == 0 || step + 1 == steps)
            {
                Keep(folder, step + 1);
                check(step + 1);
            }
        }
    }

    /// <summary>Units one behind the other, as many as a window holds; a unit that no window holds is left out.</summary>
    private static List<TrainingWindow> Pack(IReadOnlyList<NetworkUnit> units, WordPieces pieces)
    {
        var windows = new List<TrainingWindow>();
        TrainingWindow? window = null;
        foreach (var unit in units)
        {
            int count = unit.Pieces.Sum(token => token.Pieces.Length);
            if (count + 2 > PieceWindow.Longest)
            {
                continue;
            }

            if (window is null || !window.Pieces.Fits(count))
            {
                window?.Pieces.Close(pieces.End);
                windows.Add(window = new TrainingWindow(new PieceWindow(pieces.Start), []));
            }

            window.Units.Add(unit);
            foreach (var (own, marks) in unit.Pieces)
            {
                window.Pieces.Add(own, marks);
            }
        }

        window?.Pieces.Close(pieces.End);
        return windows;
    }

    private double Step(List<TrainingWindow> batch, float weight, int step)
    {
        float rate = Rate(step);
        float scale = weight / batch.Sum(window => window.Units.Sum(unit => unit.Count));
        int tokens = 0;
        _memory.Loss = 0;
        new Span<float>(_memory.Gradient, _weights.Dense.Length).Clear();
        Forget();
        foreach (var some in batch.OrderByDescending(window => window.Pieces.Pieces.Count).ThenBy(batch.IndexOf)
            .Chunk(Math.Max(1, Together / PieceWindow.Longest)))
        {
            using var scope = NewDisposeScope();
            var top = _encoder.Read([.. some.Select(window => window.Pieces)], _recipe.Dropout);
            var units = some.SelectMany(window => window.Units).ToList();
            _memory.Tokens = units.Sum(unit => unit.Count);
            _memory.Reserve(_memory.Tokens);
            int size = _memory.Tokens * _weights.Shape.Width;
            top.detach().data<float>().CopyTo(new Span<float>(_memory.Dropped[0], size));
            new Span<float>(_memory.Masks[0], units.Count * _weights.Shape.Width).Fill(1);
            float[] transposed = new float[_weights.Dense.Length];
            NetworkTrainer.Turn(_weights, transposed, guesses: false);
            fixed (float* dense = _weights.Dense, turned = transposed)
            {
                _heads.Run(units, dense, turned, scale);
            }

            using var down = tensor(new ReadOnlySpan<float>(_memory.LayerGradients[0], size).ToArray()).view(top.shape);
            top.backward([down]);
            tokens += _memory.Tokens;
        }

        Update(rate, step, withLinks: false);
        var gradient = new Span<float>(_memory.Gradient, _weights.Dense.Length);
        float norm = TensorPrimitives.Norm<float>(gradient);
        NetworkTrainer.Adam(_weights.Dense, gradient, _first, _second, norm > Largest ? Largest / norm : 1, _recipe.HeadRate * rate, step);
        _memory.Tokens = tokens;
        return _memory.Loss;
    }

    /// <summary>A batch of texts whose mentions are known.</summary>
    private double Step(List<MentionText> batch, float weight, int step)
    {
        Forget();
        using var scope = NewDisposeScope();
        var tops = batch.SelectMany(text => text.Windows).Chunk(Together / PieceWindow.Longest)
            .Select(windows => _encoder.Read(windows, _recipe.Dropout)).ToList();
        var anchors = new List<long>();
        long at = 0;
        foreach (var text in batch)
        {
            anchors.AddRange(text.Example.Anchors.Select(anchor => at + anchor));
            at += text.Tokens;
        }

        var given = cat(tops, 0).index_select(0, tensor(anchors.ToArray()));
        var (loss, count, _, _) = _links.Loss([.. batch.Select(text => text.Example)], given, _linkDropout);
        (loss * (weight / count)).backward();
        Update(Rate(step), step, withLinks: true);
        _memory.Tokens = count;
        return loss.item<float>();
    }

    private void Forget()
    {
        foreach (var parameter in Parameters)
        {
            parameter.grad?.zero_();
        }
    }

    /// <summary>Adam with decay apart (Loshchilov and Hutter, ICLR 2019).</summary>
    private void Update(float height, int step, bool withLinks)
    {
        using var scope = NewDisposeScope();
        using var still = no_grad();
        int encoder = _encoder.Parameters.Count();
        var moved = withLinks ? Parameters : _encoder.Parameters;
        nn.utils.clip_grad_norm_(moved, Largest);
        double correct = Math.Sqrt(1 - Math.Pow(SecondDecay, step + 1)) / (1 - Math.Pow(FirstDecay, step + 1));
        int number = 0;
        foreach (var parameter in moved)
        {
            float rate = height * (number < encoder ? _recipe.Rate : _recipe.HeadRate);
            var (mean, square, gradient) = (_means[number], _squares[number++], parameter.grad!);
            mean.mul_(FirstDecay).add_(gradient, 1 - FirstDecay);
            square.mul_(SecondDecay).addcmul_(gradient, gradient, 1 - SecondDecay);
            parameter.mul_(1 - (rate * WeightDecay)).addcdiv_(mean, square.sqrt().add_(1e-8), -rate * correct);
        }
    }

    /// <summary>Up over the first tenth of a round, down to nothing over the rest.</summary>
    private float Rate(int step)
    {
        var (round, done) = RoundOf(step);
        float warm = Math.Max(1, round.Steps / 10f);
        return (float)round.Height * (done < warm ? (done + 1) / warm : (round.Steps - done) / (round.Steps - warm));
    }

    private (TrainingRound Round, int Done) RoundOf(int step)
    {
        int number = 0;
        while (step >= _recipe.Rounds[number].Steps)
        {
            step -= _recipe.Rounds[number++].Steps;
        }

        return (_recipe.Rounds[number], step);
    }

    private void Keep(string folder, int step)
    {
        Directory.CreateDirectory(folder);
        string path = Path.Combine(folder, "state");
        using (var file = new BinaryWriter(File.Create(path + ".new")))
        {
            file.Write(step);
            foreach (float[] numbers in new[] { _weights.Dense, _first, _second })
            {
                file.Write(MemoryMarshal.AsBytes<float>(numbers));
            }

            foreach (var tensor in Kept)
            {
                file.Write(MemoryMarshal.AsBytes<float>(tensor.detach().data<float>().ToArray()));
            }
        }

        File.Move(path + ".new", path, overwrite: true);
    }

    private int Resume(string folder, Action<string> log)
    {
        string path = Path.Combine(folder, "state");
        if (!File.Exists(path))
        {
            return 0;
        }

        using var file = new BinaryReader(File.OpenRead(path));
        int step = file.ReadInt32();
        foreach (float[] numbers in new[] { _weights.Dense, _first, _second })
        {
            file.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        }

        using var still = no_grad();
        foreach (var tensor in Kept)
        {
            if (file.BaseStream.Position == file.BaseStream.Length)
            {
                break;
            }

            float[] numbers = new float[tensor.numel()];
            file.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
            using var kept = torch.tensor(numbers).view(tensor.shape);
            tensor.copy_(kept);
        }

        log($"going on after step {step}");
        return step;
    }

    // The encoder's first: a state of before there were links has no more.
    private IEnumerable<Tensor> Kept
    {
        get
        {
            int encoder = _encoder.Parameters.Count();
            return [.. _encoder.Parameters, .. _means.Take(encoder), .. _squares.Take(encoder),
                .. _links.Parameters, .. _means.Skip(encoder), .. _squares.Skip(encoder)];
        }
    }
}

using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Sayso.Language.Networks;

namespace Sayso.Language.Training.Learning;

/// <summary>
/// Trains the network: batches drawn from the corpora in turn, two workers with halves of each, Adam with a rate that rises and falls.
/// </summary>
/// <remarks>
/// The halves and the order in which their gradients are added are fixed, so the same seed gives the same weights on any number of cores.
/// </remarks>
internal sealed unsafe class NetworkTrainer(NetworkWeights weights, NetworkRecipe recipe)
{
    private const int Workers = 2;
    private const float FirstDecay = 0.9f;
    private const float SecondDecay = 0.98f;
    private const float Largest = 5;

    private readonly NetworkShape _shape = weights.Shape;
    private readonly float[] _first = new float[weights.Dense.Length];
    private readonly float[] _second = new float[weights.Dense.Length];
    private readonly float[] _tableFirst = new float[weights.Table.Length];
    private readonly float[] _tableSecond = new float[weights.Table.Length];
    private readonly int[] _slots = new int[1 << weights.Shape.TableBits];
    private readonly List<int> _rows = [];
    private float[] _rowGradients = [];

    /// <param name="corpora">Each with its units, in the order of the recipe's weights.</param>
    /// <param name="steps">How many batches.</param>
    /// <param name="shares">How often a batch comes from each corpus.</param>
    /// <param name="log">Told how it goes.</param>
    /// <param name="check">Called now and then with the number of the step.</param>
    public void Train(IReadOnlyList<IReadOnlyList<NetworkUnit>> corpora, int steps, IReadOnlyList<double> shares, Action<string> log,
        Action<int>? check = null)
    {
        var order = new Random(recipe.Seed);
        var queues = corpora.Select(units => new BatchQueue<NetworkUnit>(units, unit => unit.Count, order)).ToList();
        bool[] guesses = [.. corpora.Select(units => units.Any(unit => unit.Clusters is not null))];
        using var one = new NetworkPass(weights, recipe);
        using var two = new NetworkPass(weights, recipe);
        NetworkPass[] passes = [one, two];
        float* transposed = (float*)NativeMemory.AlignedAlloc((nuint)weights.Dense.Length * sizeof(float), 64);
        double[] losses = new double[corpora.Count];
        long[] seen = new long[corpora.Count];
        for (int step = 0; step < steps; step++)
        {
            int from = BatchQueue<NetworkUnit>.Draw(shares, order);
            var batch = queues[from].Take(recipe.Batch);
            var halves = Halve(batch);
            Turn(weights, new Span<float>(transposed, weights.Dense.Length), guesses[from]);
            float scale = (float)recipe.Weights[from] / Math.Max(1, batch.Sum(unit => unit.Count));
            int now = step;
            Parallel.For(0, Workers, worker =>
                passes[worker].Run(halves[worker], transposed, new Random(HashCode(recipe.Seed, now, worker)), scale));
            float rate = Rate(step, steps);
            UpdateDense(one.Gradient, two.Gradient, rate, step);
            UpdateTable(passes, rate, step);
            losses[from] += one.Loss + two.Loss;
            seen[from] += one.Tokens + two.Tokens;
            if ((step + 1) % 500 == 0 || step + 1 == steps)
            {
                var each = losses.Zip(seen, (loss, tokens) => tokens == 0 ? "-" : $"{loss / tokens:F4}");
                log($"step {step + 1}/{steps}: loss a token {string.Join("  ", each)}");
                Array.Clear(losses);
                Array.Clear(seen);
                check?.Invoke(step + 1);
            }
        }

        NativeMemory.AlignedFree(transposed);
    }

    private static int HashCode(int seed, int step, int worker) => (int)Tokens.Hash.Mix((uint)seed, (uint)step, (uint)worker);

    private static List<NetworkUnit>[] Halve(List<NetworkUnit> batch)
    {
        List<NetworkUnit>[] halves = [[], []];
        int[] tokens = [0, 0];
        foreach (var unit in batch.OrderByDescending(unit => unit.Count))
        {
            int to = tokens[0] <= tokens[1] ? 0 : 1;
            halves[to].Add(unit);
            tokens[to] += unit.Count;
        }

        return halves;
    }

    private float Rate(int step, int steps)
    {
        int warm = Math.Max(1, Math.Min(500, steps / 20));
        return step < warm ? recipe.Rate * (step + 1) / warm
            : recipe.Rate * (0.01f + (0.99f * 0.5f * (1 + MathF.Cos(MathF.PI * (step - warm) / (steps - warm)))));
    }

    /// <summary>The dense matrices turned, each at its own place.</summary>
    internal static void Turn(NetworkWeights weights, Span<float> into, bool guesses = true)
    {
        var shape = weights.Shape;
        TurnOne(NetworkShape.Input, shape.InputWidth, shape.Width, into);
        for (int layer = 0; layer < shape.Layers; layer++)
        {
            TurnOne(shape.Layer(layer), shape.Width, shape.ProductWidth, into);
        }

        TurnOne(shape.Labels, shape.Width, NetworkShape.LabelColumns, into);
        TurnOne(shape.Projection, shape.Width, shape.ProjectionWidth, into);
        TurnOne(shape.Biaffine, shape.ArcWidth, shape.ArcWidth, into);
        if (guesses)
        {
            TurnOne(weights.Guess, shape.Width, NetworkWeights.GuessColumns, into);
        }

        void TurnOne(int offset, int rows, int columns, Span<float> turned)
        {
            for (int row = 0; row < rows; row++)
            {
                var from = weights.Dense.AsSpan(offset + (row * columns), columns);
                for (int column = 0; column < columns; column++)
                {
                    turned[offset + (column * rows) + row] = from[column];
                }
            }
        }
    }

    private void UpdateDense(float* one, float* two, float rate, int step)
    {
        var first = new Span<float>(one, weights.Dense.Length);
        TensorPrimitives.Add(first, new ReadOnlySpan<float>(two, weights.Dense.Length), first);
        float norm = TensorPrimitives.Norm<float>(first);
        float clip = norm > Largest ? Largest / norm : 1;
        Adam(weights.Dense, first, _first, _second, clip, rate, step);
    }

    internal static void Adam(Span<float> weights, ReadOnlySpan<float> gradient, Span<float> first, Span<float> second, float clip,
        float rate, int step)
    {
        float correct = MathF.Sqrt(1 - MathF.Pow(SecondDecay, step + 1)) / (1 - MathF.Pow(FirstDecay, step + 1));
        int wide = weights.Length - (weights.Length % MatrixProduct.Lane);
        fixed (float* w = weights, g = gradient, m = first, v = second)
        {
            for (int i = 0; i < wide; i += MatrixProduct.Lane)
            {
                var by = Vector512.Load(g + i) * clip;
                var mean = (FirstDecay * Vector512.Load(m + i)) + ((1 - FirstDecay) * by);
                var square = (SecondDecay * Vector512.Load(v + i)) + ((1 - SecondDecay) * by * by);
                mean.Store(m + i);
                square.Store(v + i);
                (Vector512.Load(w + i) - (rate * correct * mean / (Vector512.Sqrt(square) + Vector512.Create(1e-8f)))).Store(w + i);
            }
        }

        for (int i = wide; i < weights.Length; i++)
        {
            float by = gradient[i] * clip;
            float mean = first[i] = (FirstDecay * first[i]) + ((1 - FirstDecay) * by);
            float square = second[i] = (SecondDecay * second[i]) + ((1 - SecondDecay) * by * by);
            weights[i] -= rate * correct * mean / (MathF.Sqrt(square) + 1e-8f);
        }
    }

    private void UpdateTable(NetworkPass[] passes, float rate, int step)
    {
        int width = _shape.TableWidth;
        uint mask = (1u << _shape.TableBits) - 1;
        float keep = 1 / (1 - recipe.FeatureDropout);
        _rows.Clear();
        foreach (var pass in passes)
        {
            int at = 0;
            foreach (var unit in pass.Units)
            {
                for (int token = 0; token < unit.Count; token++, at++)
                {
                    var gradient = pass.RowGradient(at);
                    for (int i = 0; i < TokenInputs.Count; i++)
                    {
                        if (pass.IsSkipped(at, i))
                        {
                            continue;
                        }

                        int row = (int)(unit.Hashes[(token * TokenInputs.Count) + i] & mask);
                        if (_slots[row] == 0)
                        {
                            _rows.Add(row);
                            _slots[row] = _rows.Count;
                            if (_rowGradients.Length < _rows.Count * width)
                            {
                                Array.Resize(ref _rowGradients, Math.Max(1 << 16, _rowGradients.Length * 2));
                            }

                            _rowGradients.AsSpan((_rows.Count - 1) * width, width).Clear();
                        }

                        var sum = _rowGradients.AsSpan((_slots[row] - 1) * width, width);
                        TensorPrimitives.MultiplyAdd(gradient, keep, sum, sum);
                    }
                }
            }
        }

        Parallel.For(0, Workers, worker =>
        {
            for (int number = worker; number < _rows.Count; number += Workers)
            {
                int offset = _rows[number] * width;
                Adam(weights.Table.AsSpan(offset, width), _rowGradients.AsSpan(number * width, width), _tableFirst.AsSpan(offset, width),
                    _tableSecond.AsSpan(offset, width), 1, rate, step);
                _slots[_rows[number]] = 0;
            }
        });
    }
}

using System.Numerics.Tensors;
using Sayso.Language.Networks;
using Sayso.Language.Weights;

namespace Sayso.Language.Training.Learning;

/// <content>What is read off the last layer, how wrong it is, and what that asks of the layer.</content>
internal sealed unsafe partial class NetworkPass
{
    private void Heads(IReadOnlyList<NetworkUnit> units, float* dense, float* transposed, float scale, Random random)
    {
        int width = _shape.Width;
        int columns = NetworkShape.LabelColumns;
        float* top = _dropped[_shape.Layers];
        MatrixProduct.Multiply(top, width, 1, dense + _shape.Labels, columns, _labels, columns, Tokens, width, columns, add: false);
        AddBias(_labels, dense + _shape.LabelBias, columns, Tokens);
        new Span<float>(_labelGradient, Tokens * columns).Clear();
        bool parsed = units[0].Heads is not null;
        int project = _shape.ProjectionWidth;
        if (parsed)
        {
            MatrixProduct.Multiply(top, width, 1, dense + _shape.Projection, project, _projection, project, Tokens, width, project, add: false);
            AddBias(_projection, dense + _shape.ProjectionBias, project, Tokens);
            new Span<float>(_projectionGradient, Tokens * project).Clear();
            // Arc parts pass only what is positive; relation parts are added first.
            for (nint i = 0; i < Tokens; i++)
            {
                for (int j = 0; j < 2 * _shape.ArcWidth; j++)
                {
                    float value = _projection[(i * project) + j];
                    _projection[(i * project) + j] = Math.Max(value, 0);
                }
            }
        }

        int at = 0;
        foreach (var unit in units)
        {
            float* labels = _labels + ((nint)at * columns);
            float* gradient = _labelGradient + ((nint)at * columns);
            if (unit.Tags is not null)
            {
                for (int token = 0; token < unit.Count; token++)
                {
                    Loss += Softmax(labels + (token * columns) + NetworkShape.Tags, gradient + (token * columns) + NetworkShape.Tags, NetworkShape.TagCount, unit.Tags[token], scale);
                }
            }

            if (unit.Sentences is not null)
            {
                foreach (var sentence in unit.Sentences)
                {
                    for (int token = sentence.First; token < sentence.End; token++)
                    {
                        // The last token of a unit ends its sentence by its place alone: nothing to learn from it.
                        if (token + 1 < unit.Count)
                        {
                            float p = 1 / (1 + MathF.Exp(-labels[(token * columns) + NetworkShape.End]));
                            bool ends = token + 1 == sentence.End;
                            gradient[(token * columns) + NetworkShape.End] = scale * (p - (ends ? 1 : 0));
                            Loss -= Math.Log(Math.Max(ends ? p : 1 - p, 1e-12f));
                        }
                    }
                }
            }

            if (unit.Names is not null)
            {
                Chain(unit.Names, labels, gradient, NetworkShape.Names, NetworkShape.NameCount, dense, _shape.NameMoves, _shape.NameStart, scale);
            }

            if (unit.Roles is not null)
            {
                Chain(unit.Roles, labels, gradient, NetworkShape.Roles, NetworkShape.RoleCount, dense, _shape.RoleMoves, _shape.RoleStart, scale);
            }

            if (unit.Heads is not null)
            {
                foreach (var sentence in unit.Sentences!)
                {
                    Arcs(unit, sentence, at, dense, transposed, scale);
                    Relations(unit, sentence, at, dense, scale);
                }
            }

            at += unit.Count;
        }

        float* down = _layerGradients[_shape.Layers];
        MatrixProduct.Multiply(_labelGradient, columns, 1, transposed + _shape.Labels, width, down, width, Tokens, columns, width, add: false);
        Gain(top, width, _labelGradient, columns, Gradient + _shape.Labels, Gradient + _shape.LabelBias);
        if (parsed)
        {
            for (nint i = 0; i < Tokens; i++)
            {
                for (int j = 0; j < 2 * _shape.ArcWidth; j++)
                {
                    if (_projection[(i * project) + j] <= 0)
                    {
                        _projectionGradient[(i * project) + j] = 0;
                    }
                }
            }

            MatrixProduct.Multiply(_projectionGradient, project, 1, transposed + _shape.Projection, width, down, width, Tokens, project, width, add: true);
            Gain(top, width, _projectionGradient, project, Gradient + _shape.Projection, Gradient + _shape.ProjectionBias);
        }

        if (_hidden.Count > 0)
        {
            Guess(top, down, dense, transposed, scale);
        }

        Mask(units, down, _masks[_shape.Layers]);
    }

    /// <summary>The clusters of the words that were hidden, guessed from what stands around them.</summary>
    private void Guess(float* top, float* down, float* dense, float* transposed, float scale)
    {
        int width = _shape.Width;
        const int Columns = NetworkWeights.GuessColumns;
        int most = (1 << 20) / (Columns + width);
        for (int first = 0; first < _hidden.Count; first += most)
        {
            int count = Math.Min(most, _hidden.Count - first);
            float* rows = _scratch;
            float* scores = rows + (count * width);
            for (int i = 0; i < count; i++)
            {
                new ReadOnlySpan<float>(top + ((nint)_hidden[first + i].Token * width), width).CopyTo(new Span<float>(rows + (i * width), width));
            }

            MatrixProduct.Multiply(rows, width, 1, dense + _weights.Guess, Columns, scores, Columns, count, width, Columns, add: false);
            AddBias(scores, dense + _weights.GuessBias, Columns, count);
            for (int i = 0; i < count; i++)
            {
                var row = new Span<float>(scores + (i * Columns), Columns);
                ToProbabilities(row);
                Loss -= Math.Log(Math.Max(row[_hidden[first + i].Cluster], 1e-12f));
                row[_hidden[first + i].Cluster]--;
                // A hidden word weighs as much as the whole stretch that it stands for.
                TensorPrimitives.Multiply(row, scale / Hidden, row);
                Add(scores + (i * Columns), Gradient + _weights.GuessBias, Columns);
            }

            MatrixProduct.Multiply(rows, 1, width, scores, Columns, Gradient + _weights.Guess, Columns, width, count, Columns, add: true);
            MatrixProduct.Multiply(scores, Columns, 1, transposed + _weights.Guess, width, rows, width, count, Columns, width, add: false);
            for (int i = 0; i < count; i++)
            {
                Add(rows + (i * width), down + ((nint)_hidden[first + i].Token * width), width);
            }
        }
    }

    /// <summary>Softmax, from the largest down, so that no score overflows.</summary>
    private static void ToProbabilities(Span<float> scores)
    {
        TensorPrimitives.Subtract(scores, TensorPrimitives.Max<float>(scores), scores);
        TensorPrimitives.SoftMax<float>(scores, scores);
    }

    /// <summary>The loss of one choice among several; its gradient is added.</summary>
    private static double Softmax(float* scores, float* gradient, int count, int gold, float scale)
    {
        Span<float> p = stackalloc float[count];
        new ReadOnlySpan<float>(scores, count).CopyTo(p);
        ToProbabilities(p);
        for (int i = 0; i < count; i++)
        {
            gradient[i] += scale * (p[i] - (i == gold ? 1 : 0));
        }

        return -Math.Log(Math.Max(p[gold], 1e-12f));
    }

    private void Chain(byte[] gold, float* labels, float* gradient, int column, int count, float* dense, int moves, int start, float scale)
    {
        int columns = NetworkShape.LabelColumns;
        float[] scores = new float[gold.Length * count];
        for (int token = 0; token < gold.Length; token++)
        {
            new ReadOnlySpan<float>(labels + (token * columns) + column, count).CopyTo(scores.AsSpan(token * count));
        }

        Span<float> pairs = stackalloc float[count * count];
        pairs.Clear();
        ChainSums.Marginals(scores, gold.Length, count, new ReadOnlySpan<float>(dense + moves, count * count), new ReadOnlySpan<float>(dense + start, count), pairs);
        for (int token = 0; token < gold.Length; token++)
        {
            for (int label = 0; label < count; label++)
            {
                gradient[(token * columns) + column + label] += scale * (scores[(token * count) + label] - (label == gold[token] ? 1 : 0));
            }

            Loss -= Math.Log(Math.Max(scores[(token * count) + gold[token]], 1e-12f));
            if (token > 0)
            {
                pairs[(gold[token - 1] * count) + gold[token]]--;
            }
        }

        for (int i = 0; i < count * count; i++)
        {
            Gradient[moves + i] += scale * pairs[i];
        }

        for (int label = 0; label < count; label++)
        {
            Gradient[start + label] += scale * (scores[label] - (label == gold[0] ? 1 : 0));
        }
    }

    private void Arcs(NetworkUnit unit, TokenRange sentence, int at, float* dense, float* transposed, float scale)
    {
        int n = sentence.Count;
        int a = _shape.ArcWidth;
        int project = _shape.ProjectionWidth;
        int heads = (n + 1 + MatrixProduct.Lane - 1) / MatrixProduct.Lane * MatrixProduct.Lane;
        float* dependents = _projection + ((nint)(at + sentence.First) * project);
        float* dependentGradient = _projectionGradient + ((nint)(at + sentence.First) * project);
        // Scratch: P (n×a), Hx (heads×a), turned (a×heads), scores (n×heads), dP (n×a), dHx (heads×a)
        float* p = _scratch;
        float* hx = p + (n * a);
        float* turned = hx + (heads * a);
        float* scores = turned + (heads * a);
        float* dp = scores + (n * heads);
        float* dhx = dp + (n * a);
        if (dhx + (heads * a) - _scratch > 1 << 20)
        {
            return;
        }

        MatrixProduct.Multiply(dependents, project, 1, dense + _shape.Biaffine, a, p, a, n, a, a, add: false);
        AddBias(p, dense + _shape.HeadBias, a, n);
        new Span<float>(hx, heads * a).Clear();
        new ReadOnlySpan<float>(dense + _shape.RootArc, a).CopyTo(new Span<float>(hx, a));
        for (int token = 0; token < n; token++)
        {
            new ReadOnlySpan<float>(dependents + (token * project) + a, a).CopyTo(new Span<float>(hx + ((token + 1) * a), a));
        }

        for (int head = 0; head < heads; head++)
        {
            for (int i = 0; i < a; i++)
            {
                turned[(i * heads) + head] = hx[(head * a) + i];
            }
        }

        MatrixProduct.Multiply(p, a, 1, turned, heads, scores, heads, n, a, heads, add: false);
        Span<float> row = stackalloc float[n + 1];
        for (int token = 0; token < n; token++)
        {
            float* score = scores + (token * heads);
            for (int head = 0; head < n; head++)
            {
                row[head + 1] = head == token ? -1e9f : score[head + 1] + dense[_shape.ArcDistance + NetworkShape.Distance(token, head)];
            }

            row[0] = score[0];
            ToProbabilities(row);
            int gold = unit.Heads![sentence.First + token] < 0 ? 0 : unit.Heads[sentence.First + token] - sentence.First + 1;
            Loss -= Math.Log(Math.Max(row[gold], 1e-12f));
            new Span<float>(score, heads).Clear();
            for (int head = 0; head <= n; head++)
            {
                float error = scale * (row[head] - (head == gold ? 1 : 0));
                score[head] = error;
                if (head > 0 && head - 1 != token)
                {
                    Gradient[_shape.ArcDistance + NetworkShape.Distance(token, head - 1)] += error;
                }
            }
        }

        MatrixProduct.Multiply(scores, heads, 1, hx, a, dp, a, n, heads, a, add: false);
        MatrixProduct.Multiply(scores, 1, heads, p, a, dhx, a, heads, n, a, add: false);
        MatrixProduct.Multiply(dp, a, 1, transposed + _shape.Biaffine, a, dependentGradient, project, n, a, a, add: true);
        MatrixProduct.Multiply(dependents, 1, project, dp, a, Gradient + _shape.Biaffine, a, a, n, a, add: true);
        for (int token = 0; token < n; token++)
        {
            Add(dp + (token * a), Gradient + _shape.HeadBias, a);
            Add(dhx + ((token + 1) * a), dependentGradient + (token * project) + a, a);
        }

        Add(dhx, Gradient + _shape.RootArc, a);
    }

    private void Relations(NetworkUnit unit, TokenRange sentence, int at, float* dense, float scale)
    {
        int r = _shape.RelationWidth;
        int project = _shape.ProjectionWidth;
        int columns = NetworkShape.RelationColumns;
        int offset = 2 * _shape.ArcWidth;
        Span<float> hidden = stackalloc float[r];
        Span<float> scores = stackalloc float[columns];
        Span<float> error = stackalloc float[columns];
        fixed (float* hid = hidden, score = scores, wrong = error)
        {
            for (int token = 0; token < sentence.Count; token++)
            {
                int head = unit.Heads![sentence.First + token];
                nint mine = (nint)(at + sentence.First + token) * project;
                float* dependent = _projection + mine + offset;
                float* over = head < 0 ? dense + _shape.RootRelation : _projection + ((nint)(at + head) * project) + offset + r;
                int far = head < 0 ? -1 : NetworkShape.Distance(sentence.First + token, head);
                for (int i = 0; i < r; i++)
                {
                    float value = dependent[i] + over[i] + (far < 0 ? 0 : dense[_shape.RelationDistance + (far * r) + i]);
                    hid[i] = Math.Max(value, 0);
                }

                MatrixProduct.Multiply(hid, r, 1, dense + _shape.Relations, columns, score, columns, 1, r, columns, add: false);
                AddBias(score, dense + _shape.RelationBias, columns, 1);
                error.Clear();
                Loss += Softmax(score, wrong, Enum.GetValues<Dependency>().Length, unit.Relations![sentence.First + token], scale);
                Add(wrong, Gradient + _shape.RelationBias, columns);
                float* into = _projectionGradient + mine + offset;
                float* intoHead = head < 0 ? Gradient + _shape.RootRelation : _projectionGradient + ((nint)(at + head) * project) + offset + r;
                for (int i = 0; i < r; i++)
                {
                    var weights = new ReadOnlySpan<float>(dense + _shape.Relations + (i * columns), columns);
                    float back = hid[i] > 0 ? TensorPrimitives.Dot(weights, error) : 0;
                    if (hid[i] > 0)
                    {
                        var gain = new Span<float>(Gradient + _shape.Relations + (i * columns), columns);
                        TensorPrimitives.MultiplyAdd(error, hid[i], gain, gain);
                        into[i] += back;
                        intoHead[i] += back;
                        if (far >= 0)
                        {
                            Gradient[_shape.RelationDistance + (far * r) + i] += back;
                        }
                    }
                }
            }
        }
    }
}

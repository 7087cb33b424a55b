using Sayso.Language.Networks;

namespace Sayso.Language.Training.Learning;

/// <summary>What is read off the last layer, how wrong it is, and what that asks of the layer.</summary>
internal sealed unsafe class HeadPass(NetworkWeights weights, PassMemory memory)
{
    private readonly NetworkShape _shape = weights.Shape;
    private readonly PassMemory _memory = memory;
    private readonly ArcPass _arcs = new(weights, memory);
    private readonly GuessPass _guess = new(weights, memory);

    public void Run(IReadOnlyList<NetworkUnit> units, float* dense, float* transposed, float scale)
    {
        int width = _shape.Width;
        int columns = NetworkShape.LabelColumns;
        float* top = _memory.Dropped[_shape.Layers];
        MatrixProduct.Multiply(top, width, 1, dense + _shape.Labels, columns, _memory.Labels, columns, _memory.Tokens, width, columns,
            add: false);
        PassMemory.AddBias(_memory.Labels, dense + _shape.LabelBias, columns, _memory.Tokens);
        new Span<float>(_memory.LabelGradient, _memory.Tokens * columns).Clear();
        bool parsed = units[0].Heads is not null;
        int project = _shape.ProjectionWidth;
        if (parsed)
        {
            MatrixProduct.Multiply(top, width, 1, dense + _shape.Projection, project, _memory.Projection, project, _memory.Tokens, width,
                project, add: false);
            PassMemory.AddBias(_memory.Projection, dense + _shape.ProjectionBias, project, _memory.Tokens);
            new Span<float>(_memory.ProjectionGradient, _memory.Tokens * project).Clear();
            // Arc parts pass only what is positive; relation parts are added first.
            for (nint i = 0; i < _memory.Tokens; i++)
            {
                for (int j = 0; j < 2 * _shape.ArcWidth; j++)
                {
                    float value = _memory.Projection[(i * project) + j];
                    _memory.Projection[(i * project) + j] = Math.Max(value, 0);
                }
            }
        }

        int at = 0;
        foreach (var unit in units)
        {
            float* labels = _memory.Labels + ((nint)at * columns);
            float* gradient = _memory.LabelGradient + ((nint)at * columns);
            if (unit.Tags is not null)
            {
                for (int token = 0; token < unit.Count; token++)
                {
                    _memory.Loss += Softmaxes.Loss(labels + (token * columns) + NetworkShape.Tags,
                        gradient + (token * columns) + NetworkShape.Tags, NetworkShape.TagCount, unit.Tags[token], scale);
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
                            _memory.Loss -= Math.Log(Math.Max(ends ? p : 1 - p, 1e-12f));
                        }
                    }
                }
            }

            if (unit.Names is not null)
            {
                Chain(unit.Names, labels, gradient, NetworkShape.Names, NetworkShape.NameCount, dense, _shape.NameMoves, _shape.NameStart,
                    scale);
            }

            if (unit.Roles is not null)
            {
                Chain(unit.Roles, labels, gradient, NetworkShape.Roles, NetworkShape.RoleCount, dense, _shape.RoleMoves, _shape.RoleStart,
                    scale);
            }

            if (unit.Heads is not null)
            {
                foreach (var sentence in unit.Sentences!)
                {
                    _arcs.Arcs(unit, sentence, at, dense, transposed, scale);
                    _arcs.Relations(unit, sentence, at, dense, scale);
                }
            }

            at += unit.Count;
        }

        float* down = _memory.LayerGradients[_shape.Layers];
        MatrixProduct.Multiply(_memory.LabelGradient, columns, 1, transposed + _shape.Labels, width, down, width, _memory.Tokens, columns,
            width, add: false);
        _memory.Gain(top, width, _memory.LabelGradient, columns, _memory.Gradient + _shape.Labels, _memory.Gradient + _shape.LabelBias);
        if (parsed)
        {
            for (nint i = 0; i < _memory.Tokens; i++)
            {
                for (int j = 0; j < 2 * _shape.ArcWidth; j++)
                {
                    if (_memory.Projection[(i * project) + j] <= 0)
                    {
                        _memory.ProjectionGradient[(i * project) + j] = 0;
                    }
                }
            }

            MatrixProduct.Multiply(_memory.ProjectionGradient, project, 1, transposed + _shape.Projection, width, down, width,
                _memory.Tokens, project, width, add: true);
            _memory.Gain(top, width, _memory.ProjectionGradient, project, _memory.Gradient + _shape.Projection,
                _memory.Gradient + _shape.ProjectionBias);
        }

        if (_memory.HiddenWords.Count > 0)
        {
            _guess.Run(top, down, dense, transposed, scale);
        }

        _memory.Mask(units, down, _memory.Masks[_shape.Layers]);
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
        ChainSums.Marginals(scores, gold.Length, count, new ReadOnlySpan<float>(dense + moves, count * count),
            new ReadOnlySpan<float>(dense + start, count), pairs);
        for (int token = 0; token < gold.Length; token++)
        {
            for (int label = 0; label < count; label++)
            {
                gradient[(token * columns) + column + label] += scale * (scores[(token * count) + label] - (label == gold[token] ? 1 : 0));
            }

            _memory.Loss -= Math.Log(Math.Max(scores[(token * count) + gold[token]], 1e-12f));
            if (token > 0)
            {
                pairs[(gold[token - 1] * count) + gold[token]]--;
            }
        }

        for (int i = 0; i < count * count; i++)
        {
            _memory.Gradient[moves + i] += scale * pairs[i];
        }

        for (int label = 0; label < count; label++)
        {
            _memory.Gradient[start + label] += scale * (scores[label] - (label == gold[0] ? 1 : 0));
        }
    }
}

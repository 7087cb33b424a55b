using System.Numerics.Tensors;
using Sayso.Language.Networks;

namespace Sayso.Language.Training.Learning;

/// <summary>How wrong the heads and relations of a sentence are, and what that asks of the views of its tokens.</summary>
internal sealed unsafe class ArcPass(NetworkWeights weights, PassMemory memory)
{
    private readonly NetworkShape _shape = weights.Shape;
    private readonly PassMemory _memory = memory;

    public void Arcs(NetworkUnit unit, TokenRange sentence, int at, float* dense, float* transposed, float scale)
    {
        int n = sentence.Count;
        int a = _shape.ArcWidth;
        int project = _shape.ProjectionWidth;
        int heads = (n + 1 + MatrixProduct.Lane - 1) / MatrixProduct.Lane * MatrixProduct.Lane;
        float* dependents = _memory.Projection + ((nint)(at + sentence.First) * project);
        float* dependentGradient = _memory.ProjectionGradient + ((nint)(at + sentence.First) * project);
        // Scratch: P (n×a), Hx (heads×a), turned (a×heads), scores (n×heads), dP (n×a), dHx (heads×a)
        float* p = _memory.Scratch;
        float* hx = p + (n * a);
        float* turned = hx + (heads * a);
        float* scores = turned + (heads * a);
        float* dp = scores + (n * heads);
        float* dhx = dp + (n * a);
        if (dhx + (heads * a) - _memory.Scratch > PassMemory.ScratchSize)
        {
            return;
        }

        MatrixProduct.Multiply(dependents, project, 1, dense + _shape.Biaffine, a, p, a, n, a, a, add: false);
        PassMemory.AddBias(p, dense + _shape.HeadBias, a, n);
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
            Softmaxes.ToProbabilities(row);
            int gold = unit.Heads![sentence.First + token] < 0 ? 0 : unit.Heads[sentence.First + token] - sentence.First + 1;
            _memory.Loss -= Math.Log(Math.Max(row[gold], 1e-12f));
            new Span<float>(score, heads).Clear();
            for (int head = 0; head <= n; head++)
            {
                float error = scale * (row[head] - (head == gold ? 1 : 0));
                score[head] = error;
                if (head > 0 && head - 1 != token)
                {
                    _memory.Gradient[_shape.ArcDistance + NetworkShape.Distance(token, head - 1)] += error;
                }
            }
        }

        MatrixProduct.Multiply(scores, heads, 1, hx, a, dp, a, n, heads, a, add: false);
        MatrixProduct.Multiply(scores, 1, heads, p, a, dhx, a, heads, n, a, add: false);
        MatrixProduct.Multiply(dp, a, 1, transposed + _shape.Biaffine, a, dependentGradient, project, n, a, a, add: true);
        MatrixProduct.Multiply(dependents, 1, project, dp, a, _memory.Gradient + _shape.Biaffine, a, a, n, a, add: true);
        for (int token = 0; token < n; token++)
        {
            PassMemory.Add(dp + (token * a), _memory.Gradient + _shape.HeadBias, a);
            PassMemory.Add(dhx + ((token + 1) * a), dependentGradient + (token * project) + a, a);
        }

        PassMemory.Add(dhx, _memory.Gradient + _shape.RootArc, a);
    }

    public void Relations(NetworkUnit unit, TokenRange sentence, int at, float* dense, float scale)
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
                float* dependent = _memory.Projection + mine + offset;
                float* over = head < 0 ? dense + _shape.RootRelation : _memory.Projection + ((nint)(at + head) * project) + offset + r;
                int far = head < 0 ? -1 : NetworkShape.Distance(sentence.First + token, head);
                for (int i = 0; i < r; i++)
                {
                    float value = dependent[i] + over[i] + (far < 0 ? 0 : dense[_shape.RelationDistance + (far * r) + i]);
                    hid[i] = Math.Max(value, 0);
                }

                MatrixProduct.Multiply(hid, r, 1, dense + _shape.Relations, columns, score, columns, 1, r, columns, add: false);
                PassMemory.AddBias(score, dense + _shape.RelationBias, columns, 1);
                error.Clear();
                _memory.Loss +=
                    Softmaxes.Loss(score, wrong, Enum.GetValues<Dependency>().Length, unit.Relations![sentence.First + token], scale);
                PassMemory.Add(wrong, _memory.Gradient + _shape.RelationBias, columns);
                float* into = _memory.ProjectionGradient + mine + offset;
                float* intoHead = head < 0 ? _memory.Gradient + _shape.RootRelation
                    : _memory.ProjectionGradient + ((nint)(at + head) * project) + offset + r;
                for (int i = 0; i < r; i++)
                {
                    var weights = new ReadOnlySpan<float>(dense + _shape.Relations + (i * columns), columns);
                    float back = hid[i] > 0 ? TensorPrimitives.Dot(weights, error) : 0;
                    if (hid[i] > 0)
                    {
                        var gain = new Span<float>(_memory.Gradient + _shape.Relations + (i * columns), columns);
                        TensorPrimitives.MultiplyAdd(error, hid[i], gain, gain);
                        into[i] += back;
                        intoHead[i] += back;
                        if (far >= 0)
                        {
                            _memory.Gradient[_shape.RelationDistance + (far * r) + i] += back;
                        }
                    }
                }
            }
        }
    }
}

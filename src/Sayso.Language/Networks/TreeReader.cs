using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Sayso.Language.Tokens;

namespace Sayso.Language.Networks;

/// <summary>Weighs heads and relations off the views of the tokens of a sentence, and takes the best tree.</summary>
internal sealed unsafe class TreeReader
{
    private const int LongestSentence = SentenceSplitter.Longest;

    private readonly float* _dense;
    private readonly NetworkShape _shape;

    // Worked out once: the loops over tokens and over heads ask for them.
    private readonly int _arcWidth;
    private readonly int _relationWidth;
    private readonly int _projectionWidth;
    private readonly float* _biaffine;
    private readonly float* _headBias;
    private readonly float* _rootArc;
    private readonly float[] _arcDistances;
    private readonly float* _relationDistances;
    private readonly float* _relationBias;
    private readonly ByteProduct _relations;

    public TreeReader(NetworkShape shape, float* dense, ByteProduct relations)
    {
        _shape = shape;
        _dense = dense;
        _relations = relations;
        (_arcWidth, _relationWidth, _projectionWidth) = (shape.ArcWidth, shape.RelationWidth, shape.ProjectionWidth);
        _biaffine = dense + shape.Biaffine;
        _headBias = dense + shape.HeadBias;
        _rootArc = dense + shape.RootArc;
        _arcDistances = ArcDistances();
        _relationDistances = dense + shape.RelationDistance;
        _relationBias = dense + shape.RelationBias;
    }

    /// <summary>Writes the heads and relations of a sentence into the document.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Read(Document document, TokenRange sentence, int offset, Workspace work)
    {
        int n = sentence.Count;
        int a = _arcWidth;
        int project = _projectionWidth;
        int heads = (n + 1 + MatrixProduct.Lane - 1) / MatrixProduct.Lane * MatrixProduct.Lane;
        float* rows = work.Projection + ((nint)(sentence.First - offset) * project);
        for (nint token = 0; token < n; token++)
        {
            float* arcs = rows + (token * project);
            for (int i = 0; i < 2 * a; i += 16)
            {
                Vector512.Max(Vector512.Load(arcs + i), Vector512<float>.Zero).Store(arcs + i);
            }
        }

        MatrixProduct.Multiply(rows, project, 1, _biaffine, a, work.Weighed, a, n, a, a, add: false);
        MatrixProduct.AddBias(work.Weighed, _headBias, a, n);
        for (int i = 0; i < a; i++)
        {
            float* turned = work.Turned + ((nint)i * heads);
            turned[0] = _rootArc[i];
            for (nint token = 0; token < n; token++)
            {
                turned[token + 1] = rows[(token * project) + a + i];
            }

            new Span<float>(turned + n + 1, heads - n - 1).Clear();
        }

        MatrixProduct.Multiply(work.Weighed, a, 1, work.Turned, heads, work.Scores, heads, n, a, heads, add: false);
        for (int token = 0; token < n; token++)
        {
            var row = new Span<float>(work.Scores + ((nint)token * heads) + 1, n);
            TensorPrimitives.Add(row, _arcDistances.AsSpan(LongestSentence - token, n), row);
        }

        var found = document.HeadArray.AsSpan(sentence.First, n);
        TreeSearch.Find(new ReadOnlySpan<float>(work.Scores, n * heads), heads, found);
        Relate(rows, found, document.RelationArray.AsSpan(sentence.First, n), work);
        for (int token = 0; token < n; token++)
        {
            found[token] = found[token] < 0 ? -1 : found[token] + sentence.First;
        }
    }

    /// <summary>The relation of each token of a sentence to its head.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Relate(float* rows, ReadOnlySpan<int> heads, Span<Dependency> relations, Workspace work)
    {
        int r = _relationWidth;
        for (int token = 0; token < heads.Length; token++)
        {
            float* hidden = work.Weighed + ((nint)token * r);
            float* dependent = rows + ((nint)token * _projectionWidth) + (2 * _arcWidth);
            int head = Math.Max(heads[token], 0);
            float* over = rows + ((nint)head * _projectionWidth) + (2 * _arcWidth) + r;
            float* distance = _relationDistances + (NetworkShape.Distance(token, head) * r);
            for (int i = 0; i < r; i += 16)
            {
                Vector512
                    .Max(Vector512.Load(dependent + i) + Vector512.Load(over + i) + Vector512.Load(distance + i), Vector512<float>.Zero)
                    .Store(hidden + i);
            }
        }

        _relations.Multiply(work.Weighed, r, work.Scores, NetworkShape.RelationColumns, heads.Length, work.Bytes);
        for (int token = 0; token < heads.Length; token++)
        {
            relations[token] =
                heads[token] < 0 ? Dependency.Root : BestRelation(work.Scores + ((nint)token * NetworkShape.RelationColumns));
        }
    }

    private Dependency BestRelation(float* scores)
    {
        int best = 0;
        float top = float.NegativeInfinity;
        for (int relation = 0; relation <= (int)Dependency.Xcomp; relation++)
        {
            float score = scores[relation] + _relationBias[relation];
            if (score > top && relation != (int)Dependency.Root)
            {
                top = score;
                best = relation;
            }
        }

        return (Dependency)best;
    }

    /// <summary>
    /// What the distance of a head adds to its score, from the farthest on the left to the farthest on the right; no token heads itself.
    /// </summary>
    private float[] ArcDistances()
    {
        float[] distances = new float[(2 * LongestSentence) + 1];
        for (int i = 0; i < distances.Length; i++)
        {
            distances[i] = i == LongestSentence ? -1e9f : _dense[_shape.ArcDistance + NetworkShape.Distance(LongestSentence, i)];
        }

        return distances;
    }
}

using System.Buffers;
using System.Collections.Concurrent;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Sayso.Language.Tokens;
using Sayso.Language.Weights;

namespace Sayso.Language.Networks;

/// <summary>One small recurrent network that reads sentence ends, tags, heads, relations, names and roles off each token at once.</summary>
/// <remarks>
/// A token's hashed forms and its word's vector go through layers of simple recurrent units, forwards and backwards over a paragraph; what comes
/// out of the last layer is shared by all that is read. Read-only and shared by threads.
/// </remarks>
internal sealed unsafe class Network : IDisposable
{
    private const int LongestSentence = SentenceSplitter.Longest;

    private readonly NetworkShape _shape;
    private readonly WordVectors _vectors;
    private readonly float* _dense;

    // Worked out once: the loops over tokens and over heads ask for them.
    private readonly int _tableWidth;
    private readonly uint _tableMask;
    private readonly int _vectorWidth;
    private readonly int _arcWidth;
    private readonly int _relationWidth;
    private readonly int _projectionWidth;
    private readonly float* _biaffine;
    private readonly float* _headBias;
    private readonly float* _rootArc;
    private readonly float[] _arcDistances;
    private readonly float* _relationDistances;
    private readonly float* _relationBias;
    private readonly sbyte* _table;
    private readonly float* _scales;
    private readonly ByteProduct _input;
    private readonly ByteProduct[] _layers;
    private readonly ByteProduct _labels;
    private readonly ByteProduct _projection;
    private readonly ByteProduct _relations;
    private readonly ConcurrentBag<Workspace> _workspaces = [];

    public Network(WeightsFile file, WordVectors vectors)
    {
        _vectors = vectors;
        _shape = NetworkShape.Read(file.Manifest);
        _dense = file.Pointer<float>("dense", out int dense);
        _table = file.Pointer<sbyte>("table", out int table);
        _scales = file.Pointer<float>("scales", out _);
        if (dense != _shape.DenseSize || _shape.TableWidth % 64 != 0 || table != (1 << _shape.TableBits) * _shape.TableWidth || vectors.Width != _shape.VectorWidth)
        {
            throw new WeightsException("The network's weights do not have the shape that they say. Take the models that came with this Sayso.");
        }

        (_tableWidth, _vectorWidth) = (_shape.TableWidth, _shape.VectorWidth);
        _tableMask = (1u << _shape.TableBits) - 1;
        (_arcWidth, _relationWidth, _projectionWidth) = (_shape.ArcWidth, _shape.RelationWidth, _shape.ProjectionWidth);
        _biaffine = _dense + _shape.Biaffine;
        _headBias = _dense + _shape.HeadBias;
        _rootArc = _dense + _shape.RootArc;
        _arcDistances = ArcDistances();
        _relationDistances = _dense + _shape.RelationDistance;
        _relationBias = _dense + _shape.RelationBias;
        ByteProduct Bytes(int at, int depth, int columns) => new(new ReadOnlySpan<float>(_dense + at, depth * columns), depth, columns);
        _input = Bytes(NetworkShape.Input, _shape.InputWidth, _shape.Width);
        _layers = [.. Enumerable.Range(0, _shape.Layers).Select(layer => Bytes(_shape.Layer(layer), _shape.Width, _shape.ProductWidth))];
        _labels = Bytes(_shape.Labels, _shape.Width, NetworkShape.LabelColumns);
        _relations = Bytes(_shape.Relations, _relationWidth, NetworkShape.RelationColumns);
        _projection = Bytes(_shape.Projection, _shape.Width, _shape.ProjectionWidth);
    }

    public void Annotate(Document document)
    {
        int count = document.TokenSpans.Length;
        document.TagArray = new PartOfSpeech[count];
        document.HeadArray = new int[count];
        document.RelationArray = new Dependency[count];
        document.NameLabels = new byte[count];
        document.RoleScores = new float[count * NetworkShape.RoleCount];
        document.ParagraphRanges = Paragraphs.Of(document);
        document.Quotations = QuoteMarks.Read(document, document.ParagraphRanges);
        var inputs = new TokenInputs(document, document.Quotations);
        var sentences = new List<TokenRange>(document.SentenceRanges.Length);
        if (!_workspaces.TryTake(out var work))
        {
            work = new Workspace(_shape, LongestSentence);
        }

        float[] names = ArrayPool<float>.Shared.Rent(count * NetworkShape.NameCount);
        int first = 0;
        while (first < document.ParagraphRanges.Count)
        {
            int end = first;
            int tokens = 0;
            while (end < document.ParagraphRanges.Count && (end == first || (tokens < 200 && tokens + document.ParagraphRanges[end].Count <= Workspace.Capacity)))
            {
                tokens += document.ParagraphRanges[end++].Count;
            }

            Read(document, inputs, first, end, work, names, sentences);
            first = end;
        }

        DecodeNames(document, names);
        ArrayPool<float>.Shared.Return(names);
        document.SentenceRanges = [.. sentences];
        _workspaces.Add(work);
    }

    public void Dispose()
    {
        while (_workspaces.TryTake(out var work))
        {
            work.Dispose();
        }

        foreach (var product in (ReadOnlySpan<ByteProduct>)[_input, .. _layers, _labels, _projection, _relations])
        {
            product.Dispose();
        }
    }

    /// <summary>What the distance of a head adds to its score, from the farthest on the left to the farthest on the right; no token heads itself.</summary>
    private float[] ArcDistances()
    {
        float[] distances = new float[(2 * LongestSentence) + 1];
        for (int i = 0; i < distances.Length; i++)
        {
            distances[i] = i == LongestSentence ? -1e9f : _dense[_shape.ArcDistance + NetworkShape.Distance(LongestSentence, i)];
        }

        return distances;
    }

    /// <summary>Reads some paragraphs in one batch.</summary>
    private void Read(Document document, TokenInputs inputs, int firstParagraph, int endParagraph, Workspace work, float[] names, List<TokenRange> sentences)
    {
        var paragraphs = document.ParagraphRanges;
        int offset = paragraphs[firstParagraph].First;
        int tokens = paragraphs[endParagraph - 1].End - offset;
        int width = _shape.Width;
        for (int number = firstParagraph; number < endParagraph; number++)
        {
            for (int token = paragraphs[number].First; token < paragraphs[number].End; token++)
            {
                Embed(document, inputs, token, paragraphs[number], number, work.Input + ((nint)(token - offset) * _shape.InputWidth));
            }
        }

        float* from = work.One;
        float* to = work.Two;
        _input.Multiply(work.Input, _shape.InputWidth, from, width, tokens, work.Bytes);
        AddBias(from, _dense + _shape.InputBias, width, tokens);
        for (int layer = 0; layer < _shape.Layers; layer++)
        {
            _layers[layer].Multiply(from, width, work.Products, _shape.ProductWidth, tokens, work.Bytes);
            for (int number = firstParagraph; number < endParagraph; number++)
            {
                nint at = paragraphs[number].First - offset;
                for (int direction = 0; direction < 2; direction++)
                {
                    nint column = direction * _shape.Hidden;
                    Recurrence.Read(
                        _shape.Hidden, work.Products + (at * _shape.ProductWidth) + (3 * column), _shape.ProductWidth, from + (at * width) + column, to + (at * width) + column, width,
                        _dense + _shape.LayerVectors(layer) + (direction * Recurrence.Vectors * _shape.Hidden), paragraphs[number].Count, direction == 1, null);
                }
            }

            float* read = from;
            from = to;
            to = read;
        }

        _labels.Multiply(from, width, work.Labels, NetworkShape.LabelColumns, tokens, work.Bytes);
        AddBias(work.Labels, _dense + _shape.LabelBias, NetworkShape.LabelColumns, tokens);
        _projection.Multiply(from, width, work.Projection, _shape.ProjectionWidth, tokens, work.Bytes);
        AddBias(work.Projection, _dense + _shape.ProjectionBias, _shape.ProjectionWidth, tokens);
        for (int number = firstParagraph; number < endParagraph; number++)
        {
            ReadLabels(document, paragraphs[number], offset, work, names, sentences);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Embed(Document document, TokenInputs inputs, int token, TokenRange paragraph, int number, float* row)
    {
        Span<uint> hashes = stackalloc uint[TokenInputs.Count];
        inputs.Write(token, paragraph, number, hashes);
        int width = _tableWidth;
        for (int column = 0; column < width; column += 64)
        {
            AddRows(hashes, column, row + column);
        }

        int vector = _vectors.Find(document.Forms.Lower[token]);
        new Span<float>(row + width, _vectorWidth).Clear();
        if (vector >= 0)
        {
            Add(_vectors.Values + ((nint)vector * _vectorWidth), _vectors.Scale, row + width, _vectorWidth);
        }
    }

    /// <summary>Sums 64 columns of the table rows that the hashes pick.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddRows(ReadOnlySpan<uint> hashes, int column, float* into)
    {
        var (sum0, sum1, sum2, sum3) = (Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero);
        foreach (uint hash in hashes)
        {
            nint at = (nint)(hash & _tableMask);
            sbyte* values = _table + (at * _tableWidth) + column;
            var by = Vector512.Create(_scales[at]);
            sum0 = Vector512.FusedMultiplyAdd(ToFloats(values), by, sum0);
            sum1 = Vector512.FusedMultiplyAdd(ToFloats(values + 16), by, sum1);
            sum2 = Vector512.FusedMultiplyAdd(ToFloats(values + 32), by, sum2);
            sum3 = Vector512.FusedMultiplyAdd(ToFloats(values + 48), by, sum3);
        }

        sum0.Store(into);
        sum1.Store(into + 16);
        sum2.Store(into + 32);
        sum3.Store(into + 48);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ToFloats(sbyte* values)
    {
        var (low, high) = Vector256.Widen(Vector256.WidenLower(Vector128.Load(values).ToVector256Unsafe()));
        return Vector512.ConvertToSingle(Vector512.Create(low, high));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(sbyte* values, float scale, float* into, int count)
    {
        var by = Vector512.Create(scale);
        for (int i = 0; i < count; i += 16)
        {
            Vector512.FusedMultiplyAdd(ToFloats(values + i), by, Vector512.Load(into + i)).Store(into + i);
        }
    }

    private void ReadLabels(Document document, TokenRange paragraph, int offset, Workspace work, float[] names, List<TokenRange> sentences)
    {
        int columns = NetworkShape.LabelColumns;
        float* labels = work.Labels + ((nint)(paragraph.First - offset) * columns);
        int start = paragraph.First;
        for (int i = 0; i < paragraph.Count; i++)
        {
            float* row = labels + ((nint)i * columns);
            int token = paragraph.First + i;
            document.TagArray[token] = (PartOfSpeech)Best(row + NetworkShape.Tags, NetworkShape.TagCount);
            new ReadOnlySpan<float>(row + NetworkShape.Names, NetworkShape.NameCount).CopyTo(names.AsSpan(token * NetworkShape.NameCount));
            new ReadOnlySpan<float>(row + NetworkShape.Roles, NetworkShape.RoleCount).CopyTo(document.RoleScores.AsSpan(token * NetworkShape.RoleCount));
            if (token + 1 == paragraph.End || row[NetworkShape.End] > 0 || token + 1 - start == LongestSentence)
            {
                var sentence = new TokenRange(start, token + 1);
                sentences.Add(sentence);
                Parse(document, sentence, offset, work);
                start = token + 1;
            }
        }
    }

    private void DecodeNames(Document document, Span<float> scores)
    {
        KnownNames.Apply(document, scores);
        NameAgreement.Apply(document, scores);
        var moves = new ReadOnlySpan<float>(_dense + _shape.NameMoves, NetworkShape.NameCount * NetworkShape.NameCount);
        var start = new ReadOnlySpan<float>(_dense + _shape.NameStart, NetworkShape.NameCount);
        foreach (var paragraph in document.ParagraphRanges)
        {
            ChainSums.Decode(scores.Slice(paragraph.First * NetworkShape.NameCount, paragraph.Count * NetworkShape.NameCount), document.NameLabels.AsSpan(paragraph.First, paragraph.Count), moves, start);
        }
    }

    /// <summary>The scores of each role after another, and of each first role.</summary>
    public ReadOnlySpan<float> RoleMoves => new(_dense + _shape.RoleMoves, NetworkShape.RoleCount * NetworkShape.RoleCount);

    public ReadOnlySpan<float> RoleStart => new(_dense + _shape.RoleStart, NetworkShape.RoleCount);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Parse(Document document, TokenRange sentence, int offset, Workspace work)
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
        AddBias(work.Weighed, _headBias, a, n);
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
                Vector512.Max(Vector512.Load(dependent + i) + Vector512.Load(over + i) + Vector512.Load(distance + i), Vector512<float>.Zero).Store(hidden + i);
            }
        }

        _relations.Multiply(work.Weighed, r, work.Scores, NetworkShape.RelationColumns, heads.Length, work.Bytes);
        for (int token = 0; token < heads.Length; token++)
        {
            relations[token] = heads[token] < 0 ? Dependency.Root : BestRelation(work.Scores + ((nint)token * NetworkShape.RelationColumns));
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

    private static int Best(float* scores, int count)
    {
        int best = 0;
        for (int i = 1; i < count; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return best;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddBias(float* rows, float* bias, int columns, int count)
    {
        for (nint i = 0; i < count; i++)
        {
            for (int j = 0; j < columns; j += 16)
            {
                (Vector512.Load(rows + (i * columns) + j) + Vector512.Load(bias + j)).Store(rows + (i * columns) + j);
            }
        }
    }
}

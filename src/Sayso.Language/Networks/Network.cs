using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Sayso.Language.Attributing;
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
    private readonly sbyte* _table;
    private readonly float* _scales;
    private readonly ConcurrentBag<Workspace> _workspaces = [];

    public Network(WeightsFile file, WordVectors vectors)
    {
        _vectors = vectors;
        _shape = NetworkShape.Read(file.Manifest);
        _dense = file.Pointer<float>("dense", out int dense);
        _table = file.Pointer<sbyte>("table", out int table);
        _scales = file.Pointer<float>("scales", out _);
        if (dense != _shape.DenseSize || table != (1 << _shape.TableBits) * _shape.TableWidth || vectors.Width != _shape.VectorWidth)
        {
            throw new WeightsException("The network's weights do not have the shape that they say. Take the models that came with this Sayso.");
        }
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

        int first = 0;
        while (first < document.ParagraphRanges.Count)
        {
            int end = first;
            int tokens = 0;
            while (end < document.ParagraphRanges.Count && (end == first || (tokens < 200 && tokens + document.ParagraphRanges[end].Count <= Workspace.Capacity)))
            {
                tokens += document.ParagraphRanges[end++].Count;
            }

            Read(document, inputs, first, end, work, sentences);
            first = end;
        }

        document.SentenceRanges = [.. sentences];
        _workspaces.Add(work);
    }

    public void Dispose()
    {
        while (_workspaces.TryTake(out var work))
        {
            work.Dispose();
        }
    }

    /// <summary>Reads some paragraphs in one batch.</summary>
    private void Read(Document document, TokenInputs inputs, int firstParagraph, int endParagraph, Workspace work, List<TokenRange> sentences)
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
        MatrixProduct.Multiply(work.Input, _shape.InputWidth, 1, _dense + NetworkShape.Input, width, from, width, tokens, _shape.InputWidth, width, add: false);
        AddBias(from, _dense + _shape.InputBias, width, tokens);
        for (int layer = 0; layer < _shape.Layers; layer++)
        {
            MatrixProduct.Multiply(from, width, 1, _dense + _shape.Layer(layer), _shape.ProductWidth, work.Products, _shape.ProductWidth, tokens, width, _shape.ProductWidth, add: false);
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

        MatrixProduct.Multiply(from, width, 1, _dense + _shape.Labels, NetworkShape.LabelColumns, work.Labels, NetworkShape.LabelColumns, tokens, width, NetworkShape.LabelColumns, add: false);
        AddBias(work.Labels, _dense + _shape.LabelBias, NetworkShape.LabelColumns, tokens);
        MatrixProduct.Multiply(from, width, 1, _dense + _shape.Projection, _shape.ProjectionWidth, work.Projection, _shape.ProjectionWidth, tokens, width, _shape.ProjectionWidth, add: false);
        AddBias(work.Projection, _dense + _shape.ProjectionBias, _shape.ProjectionWidth, tokens);
        for (int number = firstParagraph; number < endParagraph; number++)
        {
            ReadLabels(document, paragraphs[number], offset, work, sentences);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Embed(Document document, TokenInputs inputs, int token, TokenRange paragraph, int number, float* row)
    {
        Span<uint> hashes = stackalloc uint[TokenInputs.Count];
        inputs.Write(token, paragraph, number, hashes);
        int width = _shape.TableWidth;
        uint mask = (1u << _shape.TableBits) - 1;
        new Span<float>(row, width).Clear();
        foreach (uint hash in hashes)
        {
            nint at = (nint)(hash & mask);
            Add(_table + (at * width), _scales[at], row, width);
        }

        int vector = _vectors.Find(document.Forms.Lower[token]);
        new Span<float>(row + width, _shape.VectorWidth).Clear();
        if (vector >= 0)
        {
            Add(_vectors.Values + ((nint)vector * _shape.VectorWidth), _vectors.Scale, row + width, _shape.VectorWidth);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(sbyte* values, float scale, float* into, int count)
    {
        var by = Vector512.Create(scale);
        for (int i = 0; i < count; i += 16)
        {
            var shorts = Vector256.WidenLower(Vector128.Load(values + i).ToVector256Unsafe());
            var (low, high) = Vector256.Widen(shorts);
            Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(Vector512.Create(low, high)), by, Vector512.Load(into + i)).Store(into + i);
        }
    }

    private void ReadLabels(Document document, TokenRange paragraph, int offset, Workspace work, List<TokenRange> sentences)
    {
        int columns = NetworkShape.LabelColumns;
        float* labels = work.Labels + ((nint)(paragraph.First - offset) * columns);
        float[] names = System.Buffers.ArrayPool<float>.Shared.Rent(paragraph.Count * NetworkShape.NameCount);
        int start = paragraph.First;
        for (int i = 0; i < paragraph.Count; i++)
        {
            float* row = labels + ((nint)i * columns);
            int token = paragraph.First + i;
            document.TagArray[token] = (PartOfSpeech)Best(row + NetworkShape.Tags, NetworkShape.TagCount);
            new ReadOnlySpan<float>(row + NetworkShape.Names, NetworkShape.NameCount).CopyTo(names.AsSpan(i * NetworkShape.NameCount));
            new ReadOnlySpan<float>(row + NetworkShape.Roles, NetworkShape.RoleCount).CopyTo(document.RoleScores.AsSpan(token * NetworkShape.RoleCount));
            if (token + 1 == paragraph.End || row[NetworkShape.End] > 0 || token + 1 - start == LongestSentence)
            {
                var sentence = new TokenRange(start, token + 1);
                sentences.Add(sentence);
                Parse(document, sentence, offset, work);
                start = token + 1;
            }
        }

        ChainSums.Decode(
            names, document.NameLabels.AsSpan(paragraph.First, paragraph.Count),
            new ReadOnlySpan<float>(_dense + _shape.NameMoves, NetworkShape.NameCount * NetworkShape.NameCount), new ReadOnlySpan<float>(_dense + _shape.NameStart, NetworkShape.NameCount));
        System.Buffers.ArrayPool<float>.Shared.Return(names);
    }

    /// <summary>The scores of each role after another, and of each first role.</summary>
    public ReadOnlySpan<float> RoleMoves => new(_dense + _shape.RoleMoves, NetworkShape.RoleCount * NetworkShape.RoleCount);

    public ReadOnlySpan<float> RoleStart => new(_dense + _shape.RoleStart, NetworkShape.RoleCount);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Parse(Document document, TokenRange sentence, int offset, Workspace work)
    {
        int n = sentence.Count;
        int a = _shape.ArcWidth;
        int project = _shape.ProjectionWidth;
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

        MatrixProduct.Multiply(rows, project, 1, _dense + _shape.Biaffine, a, work.Weighed, a, n, a, a, add: false);
        AddBias(work.Weighed, _dense + _shape.HeadBias, a, n);
        for (int i = 0; i < a; i++)
        {
            float* turned = work.Turned + ((nint)i * heads);
            turned[0] = _dense[_shape.RootArc + i];
            for (nint token = 0; token < n; token++)
            {
                turned[token + 1] = rows[(token * project) + a + i];
            }

            new Span<float>(turned + n + 1, heads - n - 1).Clear();
        }

        MatrixProduct.Multiply(work.Weighed, a, 1, work.Turned, heads, work.Scores, heads, n, a, heads, add: false);
        for (int token = 0; token < n; token++)
        {
            float* row = work.Scores + ((nint)token * heads);
            for (int head = 0; head < n; head++)
            {
                row[head + 1] += head == token ? -1e9f : _dense[_shape.ArcDistance + NetworkShape.Distance(token, head)];
            }
        }

        var found = document.HeadArray.AsSpan(sentence.First, n);
        TreeSearch.Find(new ReadOnlySpan<float>(work.Scores, n * heads), heads, found);
        for (int token = 0; token < n; token++)
        {
            document.RelationArray[sentence.First + token] = Relation(rows, token, found[token]);
            found[token] = found[token] < 0 ? -1 : found[token] + sentence.First;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Dependency Relation(float* rows, int token, int head)
    {
        if (head < 0)
        {
            return Dependency.Root;
        }

        int r = _shape.RelationWidth;
        int offset = 2 * _shape.ArcWidth;
        float* hidden = stackalloc float[r];
        float* scores = stackalloc float[NetworkShape.RelationColumns];
        float* dependent = rows + ((nint)token * _shape.ProjectionWidth) + offset;
        float* over = rows + ((nint)head * _shape.ProjectionWidth) + offset + r;
        float* distance = _dense + _shape.RelationDistance + (NetworkShape.Distance(token, head) * r);
        for (int i = 0; i < r; i += 16)
        {
            Vector512.Max(Vector512.Load(dependent + i) + Vector512.Load(over + i) + Vector512.Load(distance + i), Vector512<float>.Zero).Store(hidden + i);
        }

        MatrixProduct.Multiply(hidden, r, 1, _dense + _shape.Relations, NetworkShape.RelationColumns, scores, NetworkShape.RelationColumns, 1, r, NetworkShape.RelationColumns, add: false);
        int best = 0;
        float top = float.NegativeInfinity;
        for (int relation = 0; relation <= (int)Dependency.Xcomp; relation++)
        {
            float score = scores[relation] + _dense[_shape.RelationBias + relation];
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

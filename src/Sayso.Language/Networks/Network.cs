using System.Buffers;
using System.Collections.Concurrent;
using Sayso.Language.Tokens;
using Sayso.Language.Weights;

namespace Sayso.Language.Networks;

/// <summary>One network that reads sentence ends, tags, heads, relations, names and roles off each token at once.</summary>
/// <remarks>A reader gives each token a row of numbers, which is shared by all that is read. Read-only and shared by threads.</remarks>
internal sealed unsafe class Network : IDisposable
{
    private const int LongestSentence = SentenceSplitter.Longest;

    private readonly NetworkShape _shape;
    private readonly float* _dense;
    private readonly ITokenReader _reader;
    private readonly ByteProduct _labels;
    private readonly ByteProduct _projection;
    private readonly ByteProduct _relations;
    private readonly TreeReader _trees;
    private readonly ConcurrentBag<Workspace> _workspaces = [];

    /// <summary>The fast one: recurrent layers over hashed forms and word vectors.</summary>
    public Network(WeightsFile file, WordVectors vectors, WeightsFile? links = null)
        : this(file, shape => new RecurrentReader(file, shape, vectors), links)
    {
    }

    /// <summary>The careful one: a pre-trained encoder over word pieces.</summary>
    public Network(WeightsFile file, WeightsFile? links = null)
        : this(file, _ => new EncoderReader(file), links)
    {
    }

    private Network(WeightsFile file, Func<NetworkShape, ITokenReader> reader, WeightsFile? links)
    {
        _shape = NetworkShape.Read(file.Manifest);
        _dense = file.Pointer<float>("dense", out int dense);
        if (dense != _shape.DenseSize)
        {
            throw new WeightsException(
                "The network's weights do not have the shape that they say. Take the models that came with this Sayso.");
        }

        _reader = reader(_shape);
        ByteProduct Bytes(int at, int depth, int columns) => new(new ReadOnlySpan<float>(_dense + at, depth * columns), depth, columns);
        _labels = Bytes(_shape.Labels, _shape.Width, NetworkShape.LabelColumns);
        _relations = Bytes(_shape.Relations, _shape.RelationWidth, NetworkShape.RelationColumns);
        _projection = Bytes(_shape.Projection, _shape.Width, _shape.ProjectionWidth);
        _trees = new TreeReader(_shape, _dense, _relations);
        Mentions = links is null ? null : new MentionHead(links, _shape.Width);
    }

    /// <summary>What reads mentions off the tokens; null when nothing does.</summary>
    public MentionHead? Mentions { get; set; }

    /// <summary>Numbers that stand for a token.</summary>
    public int Width => _shape.Width;

    /// <summary>The scores of each role after another, and of each first role.</summary>
    public ReadOnlySpan<float> RoleMoves => new(_dense + _shape.RoleMoves, NetworkShape.RoleCount * NetworkShape.RoleCount);

    public ReadOnlySpan<float> RoleStart => new(_dense + _shape.RoleStart, NetworkShape.RoleCount);

    public void Annotate(Document document)
    {
        int count = document.TokenSpans.Length;
        document.TagArray = new PartOfSpeech[count];
        document.HeadArray = new int[count];
        document.RelationArray = new Dependency[count];
        document.NameLabels = new byte[count];
        document.RoleScores = new float[count * NetworkShape.RoleCount];
        document.MentionRows = Mentions is null ? null : new MentionRows(count, Mentions.Width);
        document.ParagraphRanges = Paragraphs.Of(document);
        document.Quotations = QuoteMarks.Read(document, document.ParagraphRanges);
        var inputs = new TokenInputs(document, document.Quotations);
        var sentences = new List<TokenRange>(document.SentenceRanges.Length);
        var ruled = document.SentenceRanges.Select(sentence => sentence.End).ToHashSet();
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
            while (end < document.ParagraphRanges.Count
                && (end == first || (tokens < 200 && tokens + document.ParagraphRanges[end].Count <= Workspace.Capacity)))
            {
                tokens += document.ParagraphRanges[end++].Count;
            }

            Read(document, inputs, first, end, work, names, sentences, ruled);
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

        _reader.Dispose();
        Mentions?.Dispose();
        foreach (var product in (ReadOnlySpan<ByteProduct>)[_labels, _projection, _relations])
        {
            product.Dispose();
        }
    }

    /// <summary>Reads some paragraphs in one batch.</summary>
    private void Read(Document document, TokenInputs inputs, int firstParagraph, int endParagraph, Workspace work, float[] names,
        List<TokenRange> sentences, HashSet<int> ruled)
    {
        var paragraphs = document.ParagraphRanges;
        int offset = paragraphs[firstParagraph].First;
        int tokens = paragraphs[endParagraph - 1].End - offset;
        int width = _shape.Width;
        float* top = work.Top;
        _reader.Read(document, inputs, firstParagraph, endParagraph, top);
        _labels.Multiply(top, width, work.Labels, NetworkShape.LabelColumns, tokens, work.Bytes);
        MatrixProduct.AddBias(work.Labels, _dense + _shape.LabelBias, NetworkShape.LabelColumns, tokens);
        _projection.Multiply(top, width, work.Projection, _shape.ProjectionWidth, tokens, work.Bytes);
        MatrixProduct.AddBias(work.Projection, _dense + _shape.ProjectionBias, _shape.ProjectionWidth, tokens);
        for (int number = firstParagraph; number < endParagraph; number++)
        {
            ReadLabels(document, paragraphs[number], offset, work, names, sentences, ruled);
        }

        Mentions?.Read(document, offset, tokens, top, width, work.Mentions, work.Bytes);
    }

    private void ReadLabels(Document document, TokenRange paragraph, int offset, Workspace work, float[] names, List<TokenRange> sentences,
        HashSet<int> ruled)
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
            new ReadOnlySpan<float>(row + NetworkShape.Roles,
                NetworkShape.RoleCount).CopyTo(document.RoleScores.AsSpan(token * NetworkShape.RoleCount));
            if (token + 1 == paragraph.End || row[NetworkShape.End] > 0 || token + 1 - start == LongestSentence
                || (document.Quotations[token] != 0 && document.Quotations[token + 1] == document.Quotations[token]
                    && ruled.Contains(token + 1)))
            {
                var sentence = new TokenRange(start, token + 1);
                sentences.Add(sentence);
                _trees.Read(document, sentence, offset, work);
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
            ChainSums.Decode(scores.Slice(paragraph.First * NetworkShape.NameCount, paragraph.Count * NetworkShape.NameCount),
                document.NameLabels.AsSpan(paragraph.First, paragraph.Count), moves, start);
        }
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
}

using Sayso.Language.Weights;

namespace Sayso.Language.Networks;

/// <summary>Reads off each token that can carry a mention the numbers that links between mentions are weighed by.</summary>
internal sealed unsafe class MentionHead : IDisposable
{
    /// <summary>Numbers that stand for a mention when links are weighed.</summary>
    public const int Columns = 128;

    // What is added to them stands first among the weights of links.
    private const int BiasAt = 0;

    private readonly ByteProduct? _product;
    private readonly float* _bias;

    /// <summary>Keeps what stands for a token as it is: what the weights are learned from.</summary>
    /// <param name="width">Numbers that stand for a token.</param>
    public MentionHead(int width) => Width = width;

    /// <param name="file">The weights of links.</param>
    /// <param name="width">Numbers that stand for a token.</param>
    public MentionHead(WeightsFile file, int width)
    {
        float* rows = file.Pointer<float>("rows", out int count);
        if (count != width * Columns)
        {
            throw new WeightsException("The weights of links do not fit the network. Take the models that came with this Sayso.");
        }

        Width = Columns;
        _product = new ByteProduct(new ReadOnlySpan<float>(rows, count), width, Columns);
        _bias = file.Pointer<float>("links", out _) + BiasAt;
    }

    /// <summary>Numbers that stand for a mention.</summary>
    public int Width { get; }

    /// <summary>True for a word of a kind that carries mentions.</summary>
    public static bool Carries(PartOfSpeech tag) => tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron or PartOfSpeech.Det
        or PartOfSpeech.Adj or PartOfSpeech.Cconj or PartOfSpeech.Num or PartOfSpeech.X;

    /// <summary>Reads some tokens that follow each other.</summary>
    /// <param name="document">Tagged as far as these.</param>
    /// <param name="first">The first of them.</param>
    /// <param name="tokens">How many.</param>
    /// <param name="top">What stands for each.</param>
    /// <param name="width">Numbers a token there.</param>
    /// <param name="room">Room for as many rows of links.</param>
    /// <param name="bytes">Room for some rows as bytes.</param>
    public void Read(Document document, int first, int tokens, float* top, int width, float* room, byte* bytes)
    {
        float* rows = top;
        if (_product is not null)
        {
            rows = room;
            _product.Multiply(top, width, room, Columns, tokens, bytes);
            MatrixProduct.AddBias(room, _bias, Columns, tokens);
        }

        for (int i = 0; i < tokens; i++)
        {
            if (Carries(document.TagArray[first + i]))
            {
                document.MentionRows!.Add(first + i, new ReadOnlySpan<float>(rows + ((nint)i * Width), Width));
            }
        }
    }

    public void Dispose() => _product?.Dispose();
}

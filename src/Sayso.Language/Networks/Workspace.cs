namespace Sayso.Language.Networks;

/// <summary>The network's room to work: one at a time for each thread that reads, kept between texts.</summary>
internal sealed unsafe class Workspace : Room
{
    /// <summary>Tokens that fit. A paragraph is never longer, and short ones share a batch.</summary>
    public const int Capacity = 768;

    public Workspace(NetworkShape shape, int longestSentence)
    {
        Top = Allocate(Capacity * shape.Width);
        Labels = Allocate(Capacity * NetworkShape.LabelColumns);
        Projection = Allocate(Capacity * shape.ProjectionWidth);
        int heads = longestSentence + 1 + MatrixProduct.Lane;
        Weighed = Allocate(longestSentence * Math.Max(shape.ArcWidth, shape.RelationWidth));
        Turned = Allocate(heads * shape.ArcWidth);
        Scores = Allocate(longestSentence * Math.Max(heads, NetworkShape.RelationColumns));
        Mentions = Allocate(Capacity * MentionHead.Columns);
        Bytes = (byte*)Allocate(ByteProduct.RowsAtOnce * Math.Max(shape.Width, shape.RelationWidth) / sizeof(float));
    }

    /// <summary>What stands for each token.</summary>
    public float* Top { get; }

    public float* Labels { get; }

    public float* Projection { get; }

    public float* Mentions { get; }

    public float* Weighed { get; }

    public float* Turned { get; }

    public float* Scores { get; }

    /// <summary>Some rows as bytes.</summary>
    public byte* Bytes { get; }
}

namespace Sayso.Language.Networks;

/// <summary>The encoder's room to work: one at a time for each thread that reads, kept between texts.</summary>
internal sealed unsafe class EncoderRoom : Room
{
    public EncoderRoom(EncoderShape shape)
    {
        int most = PieceWindow.Longest;
        Rows = Allocate(most * shape.Width);
        Three = Allocate(most * 3 * shape.Width);
        Met = Allocate(most * shape.Width);
        Added = Allocate(most * shape.Width);
        Inner = Allocate(most * shape.Inner);
        Turned = Allocate(most * shape.Width / shape.Heads);
        Scores = Allocate(most * most);
        Bytes = (byte*)Allocate(ByteProduct.RowsAtOnce * shape.Inner / sizeof(float));
    }

    /// <summary>What stands for each piece.</summary>
    public float* Rows { get; }

    /// <summary>Queries, keys and values of each piece.</summary>
    public float* Three { get; }

    /// <summary>What each piece takes in of the others.</summary>
    public float* Met { get; }

    /// <summary>What a step adds to the rows.</summary>
    public float* Added { get; }

    public float* Inner { get; }

    /// <summary>The keys of a head, a column a piece.</summary>
    public float* Turned { get; }

    public float* Scores { get; }

    /// <summary>Some rows as bytes.</summary>
    public byte* Bytes { get; }
}

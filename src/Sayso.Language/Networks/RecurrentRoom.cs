namespace Sayso.Language.Networks;

/// <summary>The recurrent layers' room to work: one at a time for each thread that reads, kept between texts.</summary>
internal sealed unsafe class RecurrentRoom : Room
{
    public RecurrentRoom(NetworkShape shape)
    {
        Input = Allocate(Workspace.Capacity * shape.InputWidth);
        One = Allocate(Workspace.Capacity * shape.Width);
        Two = Allocate(Workspace.Capacity * shape.Width);
        Products = Allocate(Workspace.Capacity * shape.ProductWidth);
        Bytes = (byte*)Allocate(ByteProduct.RowsAtOnce * Math.Max(shape.InputWidth, shape.Width) / sizeof(float));
    }

    public float* Input { get; }

    public float* One { get; }

    public float* Two { get; }

    public float* Products { get; }

    /// <summary>Some rows as bytes.</summary>
    public byte* Bytes { get; }
}

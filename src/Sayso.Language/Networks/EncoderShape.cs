using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sayso.Language.Networks;

/// <summary>How large the encoder is, and where its dense weights lie: rows of places and marks, norms and biases.</summary>
/// <param name="Layers">Layers of attention.</param>
/// <param name="Width">Numbers that stand for a piece.</param>
/// <param name="Heads">Heads of attention.</param>
/// <param name="Inner">Numbers between the two products that end a layer.</param>
internal sealed record EncoderShape(int Layers, int Width, int Heads, int Inner)
{
    /// <summary>A row for each place in a window.</summary>
    public const int Places = 0;

    /// <summary>A row for each value of the marks.</summary>
    public int MarkRows => Places + (PieceWindow.Longest * Width);

    /// <summary>A norm: what its numbers are stretched by, then what is added.</summary>
    public int FirstNorm => MarkRows + (TokenInputs.MarkCount * Width);

    // Within the dense weights of one layer.
    public const int AttentionBias = 0;

    public int OutputBias => AttentionBias + (3 * Width);

    public int OutputNorm => OutputBias + Width;

    public int UpBias => OutputNorm + (2 * Width);

    public int DownBias => UpBias + Inner;

    public int DownNorm => DownBias + Width;

    public int DenseSize => LayerDense(Layers);

    /// <summary>Bytes of a layer's four matrices: attention, output, up, down.</summary>
    public int LayerMatrices => (4 * Width * Width) + (2 * Width * Inner);

    /// <summary>Their columns, a scale each.</summary>
    public int LayerColumns => (5 * Width) + Inner;

    public int LayerDense(int number) => FirstNorm + (2 * Width) + (number * (DownNorm + (2 * Width)));

    public static EncoderShape Read(JsonElement manifest)
    {
        var shape = manifest.GetProperty("encoderShape");
        int Get(string name) => shape.GetProperty(name).GetInt32();
        return new EncoderShape(Get("layers"), Get("width"), Get("heads"), Get("inner"));
    }

    public JsonNode ToJson() =>
        new JsonObject { ["layers"] = Layers, ["width"] = Width, ["heads"] = Heads, ["inner"] = Inner };
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sayso.Language.Networks;

/// <summary>How large each part of the network is, and where each part lies in the one array of its dense weights.</summary>
/// <param name="TableBits">Forms fall into 2^TableBits rows.</param>
/// <param name="TableWidth">Numbers a row, a multiple of 64.</param>
/// <param name="VectorWidth">Numbers a word vector.</param>
/// <param name="Hidden">Cells of each direction of a layer.</param>
/// <param name="Layers">Recurrent layers.</param>
/// <param name="ArcWidth">Numbers that stand for a token when heads are weighed.</param>
/// <param name="RelationWidth">Numbers that stand for a token when relations are weighed.</param>
internal sealed record NetworkShape(int TableBits, int TableWidth, int VectorWidth, int Hidden, int Layers, int ArcWidth, int RelationWidth)
{
    // What is read off each token: columns of the label matrix.
    public const int Tags = 0;
    public const int TagCount = 17;
    public const int End = Tags + TagCount;
    public const int Names = End + 1;
    public const int NameCount = 9;
    public const int Roles = Names + NameCount;
    public const int RoleCount = 7;
    public const int LabelColumns = 48;
    public const int RelationColumns = 48;

    /// <summary>Buckets of how far a head is, and on which side.</summary>
    public const int Distances = 32;

    public int InputWidth => TableWidth + VectorWidth;

    public int Width => 2 * Hidden;

    /// <summary>Columns of the products of one layer: three gates in two directions.</summary>
    public int ProductWidth => 6 * Hidden;

    public int ProjectionWidth => 2 * (ArcWidth + RelationWidth);

    public const int Input = 0;

    public int InputBias => Input + (InputWidth * Width);

    public int Layer(int number) => InputBias + Width + (number * LayerSize);

    public int LayerVectors(int number) => Layer(number) + (Width * ProductWidth);

    public int Labels => Layer(Layers);

    public int LabelBias => Labels + (Width * LabelColumns);

    /// <summary>From a token to its four parts: as a dependent and as a head, for arcs; the same for relations.</summary>
    public int Projection => LabelBias + LabelColumns;

    public int ProjectionBias => Projection + (Width * ProjectionWidth);

    public int Biaffine => ProjectionBias + ProjectionWidth;

    public int HeadBias => Biaffine + (ArcWidth * ArcWidth);

    public int RootArc => HeadBias + ArcWidth;

    public int ArcDistance => RootArc + ArcWidth;

    public int RootRelation => ArcDistance + Distances;

    public int RelationDistance => RootRelation + RelationWidth;

    public int Relations => RelationDistance + (Distances * RelationWidth);

    public int RelationBias => Relations + (RelationWidth * RelationColumns);

    // Last, since their sizes are odd and all before stand on whole vectors.
    public int NameMoves => RelationBias + RelationColumns;

    public int NameStart => NameMoves + (NameCount * NameCount);

    public int RoleMoves => NameStart + NameCount;

    public int RoleStart => RoleMoves + (RoleCount * RoleCount);

    public int DenseSize => RoleStart + RoleCount;

    private int LayerSize => (Width * ProductWidth) + (2 * Recurrence.Vectors * Hidden);

    /// <summary>The bucket of a head's distance: 1 to 8 by one, then by doubling; heads to the left come first.</summary>
    public static int Distance(int dependent, int head)
    {
        int far = Math.Abs(head - dependent);
        int bucket = far
            switch { <= 8 => far - 1, <= 11 => 8, <= 15 => 9, <= 22 => 10, <= 31 => 11, <= 45 => 12, <= 63 => 13, <= 100 => 14, _ => 15 };
        return head < dependent ? bucket : 16 + bucket;
    }

    public static NetworkShape Read(JsonElement manifest)
    {
        var shape = manifest.GetProperty("shape");
        int Get(string name) => shape.GetProperty(name).GetInt32();
        return new NetworkShape(Get("tableBits"), Get("tableWidth"), Get("vectorWidth"), Get("hidden"), Get("layers"), Get("arcWidth"),
            Get("relationWidth"));
    }

    public JsonNode ToJson() => JsonSerializer.SerializeToNode(this, JsonSerializerOptions.Web)!;
}

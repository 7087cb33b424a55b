using System.Numerics.Tensors;
using Sayso.Language.Networks;
using Sayso.Language.Weights;

namespace Sayso.Language.Training.Learning;

/// <summary>The network's weights as they are learned, with what Adam remembers of each.</summary>
internal sealed class NetworkWeights
{
    public NetworkWeights(NetworkShape shape, sbyte[] vectors, float vectorScale, int seed)
    {
        Shape = shape;
        Vectors = vectors;
        VectorScale = vectorScale;
        Guess = (shape.DenseSize + MatrixProduct.Lane - 1) / MatrixProduct.Lane * MatrixProduct.Lane;
        GuessBias = Guess + (shape.Width * GuessColumns);
        Dense = new float[GuessBias + GuessColumns];
        Table = new float[(1 << shape.TableBits) * shape.TableWidth];
        var random = new Random(seed);
        Fill(Table, 0, Table.Length, 0.05f, random);
        Fill(Dense, NetworkShape.Input, shape.InputWidth * shape.Width, MathF.Sqrt(3f / shape.InputWidth), random);
        for (int layer = 0; layer < shape.Layers; layer++)
        {
            Fill(Dense, shape.Layer(layer), shape.Width * shape.ProductWidth, MathF.Sqrt(3f / shape.Width), random);
            Fill(Dense, shape.LayerVectors(layer), 2 * Recurrence.Vectors * shape.Hidden, 0.3f, random);
        }

        Fill(Dense, shape.Labels, shape.Width * NetworkShape.LabelColumns, 0.05f, random);
        Fill(Dense, Guess, shape.Width * GuessColumns, 0.02f, random);
        Fill(Dense, shape.Projection, shape.Width * shape.ProjectionWidth, MathF.Sqrt(3f / shape.Width), random);
        Fill(Dense, shape.Biaffine, shape.ArcWidth * shape.ArcWidth, 0.1f, random);
        Fill(Dense, shape.RootArc, shape.ArcWidth, 0.1f, random);
        Fill(Dense, shape.RootRelation, shape.RelationWidth, 0.1f, random);
        Fill(Dense, shape.Relations, shape.RelationWidth * NetworkShape.RelationColumns, 0.1f, random);
        Forbid(shape.NameMoves, shape.NameStart, Entities.NameFinder.Labels, Entities.NameFinder.MayFollow);
        Forbid(shape.RoleMoves, shape.RoleStart, Attributing.RoleLabels.All, Attributing.RoleLabels.MayFollow);
    }

    /// <summary>Clusters that a hidden word is guessed among, and padding.</summary>
    public const int GuessColumns = 2048;

    public NetworkShape Shape { get; }

    /// <summary>Where the matrix lies that guesses hidden words. It is learned with and left out of the model.</summary>
    public int Guess { get; }

    public int GuessBias { get; }

    public float[] Dense { get; }

    public float[] Table { get; }

    public sbyte[] Vectors { get; }

    public float VectorScale { get; }

    /// <summary>The dense weights as they are, the table, where there is one, in signed bytes with a scale a row.</summary>
    public void Write(WeightsWriter writer)
    {
        writer.Manifest["shape"] = Shape.ToJson();
        writer.Add<float>("dense", Dense.AsSpan(0, Shape.DenseSize));
        if (Table.Length == 0)
        {
            return;
        }

        int width = Shape.TableWidth;
        int rows = 1 << Shape.TableBits;
        float[] scales = new float[rows];
        sbyte[] table = new sbyte[Table.Length];
        for (int row = 0; row < rows; row++)
        {
            var values = Table.AsSpan(row * width, width);
            scales[row] = Math.Max(TensorPrimitives.MaxMagnitude<float>(values) is var most && most < 0 ? -most : most, 1e-6f) / 127;
            for (int i = 0; i < width; i++)
            {
                table[(row * width) + i] = (sbyte)Math.Clamp(MathF.Round(values[i] / scales[row]), -127, 127);
            }
        }

        writer.Add<sbyte>("table", table);
        writer.Add<float>("scales", scales);
    }

    private static void Fill(float[] into, int start, int count, float range, Random random)
    {
        for (int i = start; i < start + count; i++)
        {
            into[i] = ((2 * random.NextSingle()) - 1) * range;
        }
    }

    private void Forbid(int moves, int start, string[] labels, Func<string?, string, bool> mayFollow)
    {
        for (int from = 0; from < labels.Length; from++)
        {
            Dense[start + from] = mayFollow(null, labels[from]) ? 0 : -10_000;
            for (int to = 0; to < labels.Length; to++)
            {
                Dense[moves + (from * labels.Length) + to] = mayFollow(labels[from], labels[to]) ? 0 : -10_000;
            }
        }
    }
}

